import type { XmlElement } from './xml';

/** A break inside a paragraph, which stays one line of the text. */
const LINE_SEPARATOR = '\u2028';

/** Elements of a run that stand for characters (ISO/IEC 29500-1, 17.3.3). Null: not one of them. */
export function characterOf(element: XmlElement): string | null {
  switch (element.name) {
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return LINE_SEPARATOR;
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:softHyphen':
      return '\u00ad';
    case 'w:sym':
      return symbol(element);
    default:
      return null;
  }
}

/** The signs that Word itself puts in for typed ones (`-->`, `:)`), with their places in Wingdings. */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x4a: '☺',
  0x4c: '☹',
  0xdf: '←',
  0xe0: '→',
  0xe8: '⇒',
  0xe7: '⇐',
  0xf3: '⇔',
  0xfc: '✓',
  0xfb: '✗',
  0xa7: '▪',
};

/** Greek letters in the order of the Latin ones that they have the places of in the font Symbol. */
const GREEK = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';
const GREEK_CAPITALS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const SYMBOL: Readonly<Record<number, string>> = {
  0xa3: '≤',
  0xb3: '≥',
  0xb1: '±',
  0xb4: '×',
  0xb7: '•',
  0xae: '→',
  0xac: '←',
  0xb9: '≠',
  0xbb: '≈',
  0xa5: '∞',
  0xd3: '©',
  0xd2: '®',
  0xd4: '™',
};

/** Shown for a sign of a font whose signs nobody here knows. */
const UNKNOWN = '\ufffd';

function symbol(element: XmlElement): string {
  const code = Number.parseInt(element.attribute('w:char') ?? '', 16);
  if (!(code > 0x1f && code <= 0xffff)) return UNKNOWN;
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const font = (element.attribute('w:font') ?? '').toLowerCase();
  if (font.startsWith('wingdings')) return WINGDINGS[place] ?? UNKNOWN;
  if (font === 'symbol') return SYMBOL[place] ?? greek(place);
  return code >= 0xe000 && code <= 0xf8ff ? UNKNOWN : String.fromCharCode(code);
}

function greek(place: number): string {
  if (place >= 0x61 && place <= 0x7a) return GREEK.charAt(place - 0x61);
  if (place >= 0x41 && place <= 0x5a) return GREEK_CAPITALS.charAt(place - 0x41);
  return place < 0x80 ? String.fromCharCode(place) : UNKNOWN;
}
