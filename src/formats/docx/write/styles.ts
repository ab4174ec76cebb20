import { LineRuleType, type IBaseParagraphStyleOptions, type IStylesOptions } from 'docx';

/** Names that Word knows: a client's template takes the place of our looks. */
export const STYLES = {
  bullet: 'ListBullet',
  number: 'ListNumber',
  goesOn: 'ListContinue',
  quote: 'Quote',
  code: 'HTMLPreformatted',
  rule: 'HorizontalLine',
  codeCharacter: 'HTMLCode',
  link: 'Hyperlink',
  footnote: 'FootnoteText',
  footnoteReference: 'FootnoteReference',
} as const;

const CODE_FONT = 'Courier New';
const INK = '1F2328';

/** Sizes in half points, distances in twentieths of a point. */
const HEADING_SIZES = [36, 30, 26, 24, 22, 22];

export function stylesIn(language: string): IStylesOptions {
  const headings = HEADING_SIZES.map((size, i) => [`heading${i + 1}`, headingStyle(size, i + 1)] as const);
  // LibreOffice takes a distance without a rule for a fixed one: large headings would overlap.
  const paragraph = { spacing: { after: 160, line: 276, lineRule: LineRuleType.AUTO } };
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 22, ...(language !== '' && { language: { value: language } }) },
        paragraph,
      },
      ...Object.fromEntries(headings),
    },
    paragraphStyles: [
      listStyle(STYLES.bullet, 'List Bullet'),
      listStyle(STYLES.number, 'List Number'),
      listStyle(STYLES.goesOn, 'List Continue'),
      {
        ...based(STYLES.quote, 'Quote'),
        run: { italics: true, color: '404040' },
        paragraph: { indent: { left: 567, right: 567 } },
      },
      { ...based(STYLES.code, 'HTML Preformatted'), run: { font: CODE_FONT, size: 20 } },
      {
        ...based(STYLES.rule, 'Horizontal Line'),
        paragraph: { border: { bottom: { style: 'single', size: 6, space: 1, color: 'A0A0A0' } } },
      },
    ],
    characterStyles: [{ id: STYLES.codeCharacter, name: 'HTML Code', run: { font: CODE_FONT, size: 20 } }],
  };
}

function headingStyle(size: number, level: number): IBaseParagraphStyleOptions {
  return {
    run: { size, bold: true, color: INK },
    paragraph: { keepNext: true, outlineLevel: level - 1, spacing: { before: 280, after: 120 } },
  };
}

const based = (id: string, name: string) =>
  ({ id, name, basedOn: 'Normal', next: 'Normal', quickFormat: true }) as const;

const listStyle = (id: string, name: string) =>
  ({ ...based(id, name), next: id, paragraph: { spacing: { after: 60 } } }) as const;
