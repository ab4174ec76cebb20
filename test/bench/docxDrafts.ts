/** Markdown drafts made from the true text of a Word file, each character knowing where it came from. */
import { seededRandom } from '../support/seededRandom';
import type { TruePlace, TrueText } from './docxTruth';

/** A Markdown text, and for each character of each paragraph its place in it; -1 for one that is gone. */
export interface MadeDraft {
  readonly text: string;
  readonly places: readonly Int32Array[];
}

export interface Making {
  /** Emphasis, links, lists, straight quotes, typed dashes, wrapped lines, as a writer of Markdown has them. */
  readonly asTyped: boolean;
  /** Share of paragraphs that are edited: words and sentences cut and put in, paragraphs dropped. */
  readonly edited: number;
  readonly seed: number;
}

const MARK = /[\\`*_[\]<>&~|#$]/;
const TYPED: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '—': '--',
  '–': '-',
  '…': '...',
  '\u00a0': ' ',
};

export function makeDraft({ paragraphs }: TrueText, making: Making): MadeDraft {
  const chance = seededRandom(making.seed);
  const writer = new Writer();
  let inCode = false;
  const places = paragraphs.map(({ text, style }) => {
    const isCode = /^Code(?!Label|Listing)/.test(style);
    if (inCode && !isCode) writer.put('```\n\n');
    if (!inCode && isCode) writer.put('```\n');
    inCode = isCode;
    const dropped = chance() < making.edited / 4;
    if (text.trim() === '' || dropped) return new Int32Array(text.length).fill(-1);
    const made = isCode
      ? writer.copy(text, (char) => char)
      : paragraph(writer, { text, style, making, chance });
    writer.put(isCode ? '\n' : '\n\n');
    return made;
  });
  if (inCode) writer.put('```\n');
  return { text: writer.text, places };
}

class Writer {
  text = '';

  put(text: string): void {
    this.text += text;
  }

  copy(text: string, as: (char: string, at: number) => string): Int32Array {
    return Int32Array.from({ length: text.length }, (_, at) => {
      const place = this.text.length;
      this.text += as(text.charAt(at), at);
      return place;
    });
  }
}

interface Paragraph {
  readonly text: string;
  readonly style: string;
  readonly making: Making;
  readonly chance: () => number;
}

function paragraph(writer: Writer, { text, style, making, chance }: Paragraph): Int32Array {
  if (/^Head|Title/.test(style)) writer.put(style === 'HeadB' ? '### ' : '## ');
  else if (/^ListBullet/.test(style)) writer.put('- ');
  else if (/^ListNumber/.test(style)) writer.put('1. ');
  const isEdited = chance() < making.edited;
  const places = new Int32Array(text.length).fill(-1);
  for (const word of text.matchAll(/\s+|\S+/g)) {
    const [piece] = word;
    if (isEdited && chance() < CUT) continue;
    const isWord = /\S/.test(piece);
    const around =
      making.asTyped && isWord && chance() < MARKED ? MARKS[Math.floor(chance() * MARKS.length)] : null;
    writer.put(around?.[0] ?? '');
    const wraps = making.asTyped && piece === ' ' && chance() < WRAPPED && word.index > 0;
    places.set(
      writer.copy(piece, (char) => (wraps ? '\n' : typed(char, making.asTyped))),
      word.index,
    );
    writer.put(around?.[1] ?? '');
    if (isEdited && !isWord && chance() < CUT) writer.put('newly ');
  }
  return places;
}

/** Shares of words, by which an edited paragraph loses and gains about a sixth. */
const CUT = 0.08;
const MARKED = 0.03;
const WRAPPED = 0.04;
const MARKS = [
  ['*', '*'],
  ['**', '**'],
  ['[', '](https://example.org/a_b)'],
] as const;

function typed(char: string, asTyped: boolean): string {
  const straight = asTyped ? (TYPED[char] ?? char) : char;
  return MARK.test(straight) ? `\\${straight}` : straight;
}

/** The stretch of the draft that holds what is left of a passage; null where nothing is. */
export function truePlace(
  { places }: MadeDraft,
  start: TruePlace,
  end: TruePlace,
): { readonly start: number; readonly end: number } | null {
  let first = Infinity;
  let last = -1;
  for (let i = start.paragraph; i <= end.paragraph; i++) {
    const line = places[i] ?? new Int32Array();
    const to = i === end.paragraph ? end.at : line.length;
    for (let at = i === start.paragraph ? start.at : 0; at < to; at++) {
      const place = line[at] ?? -1;
      if (place < 0) continue;
      first = Math.min(first, place);
      last = Math.max(last, place);
    }
  }
  return last < 0 ? null : { start: first, end: last + 1 };
}
