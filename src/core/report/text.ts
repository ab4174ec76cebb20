import { lettersOf } from '../prose/letters';
import type { MappedText } from '../prose/mappedText';
import type { Span } from '../text';
import type { KnownReading } from '../prose/reader';
import { once, onceForEach } from '../once';
import { searchableText, type SearchableText } from '../trace/quote/searchable';
import type { Passage, TextFile } from './model';
import { referencesIn } from './references';
import { firstWhere } from '../search';

/** A text that is compared, with the way back to its file. */
export interface ReportText {
  readonly prose: string;
  /** The passage at a span of the prose, in the words that its reader sees. */
  passage(span: Span): Passage;
  /** The same with its Markdown marks. */
  source(span: Span): Passage;
  /** Made ready for finding quotes in it. */
  searchable(): SearchableText;
  /** All its letters and digits, as `lettersOf` gives them: to be searched for a phrase. */
  letters(): string;
  /** What stands between empty lines. */
  paragraphs(): ReadonlySet<string>;
}

export const BETWEEN_PARAGRAPHS = '\n\n';

/** Makes the drafts of one document ready: what two of them have in common is gone through once. */
export function textReader(): typeof textOf {
  const known = knownParts();
  return (file, proseStart) => textOf(file, proseStart, known);
}

/** What is known of paragraphs, by their text. */
interface KnownParts {
  readonly read: KnownReading;
  readonly letters: typeof lettersOf;
}

const knownParts = (): KnownParts => ({ read: new Map(), letters: onceForEach(lettersOf) });

/** `proseStart`: where the prose starts in the file; a stored draft is all prose. */
function textOf(file: TextFile, proseStart = 0, known = knownParts()): ReportText {
  const prose = file.text.slice(proseStart);
  const at = once(() => referencesIn(file));
  const searchable = once(() => searchableText(prose, known.read));
  return {
    prose,
    searchable,
    paragraphs: once(() => new Set(prose.split(BETWEEN_PARAGRAPHS))),
    letters: once(() => lettersByParagraph(prose, known.letters)),
    passage: (span) => ({
      text: shown(wordsIn(searchable().reader, span)),
      at: at()(span.start + proseStart),
    }),
    source: (span) => ({
      text: shown(prose.slice(span.start, span.end)),
      at: at()(span.start + proseStart),
    }),
  };
}

/** The same as `lettersOf`: no letter becomes another by what stands across an empty line. */
const lettersByParagraph = (text: string, known: KnownParts['letters']): string =>
  text.split(BETWEEN_PARAGRAPHS).map(known).join('');

function wordsIn({ text, starts, ends }: MappedText, { start, end }: Span): string {
  const from = firstWhere(starts, (one) => one >= start);
  let to = from;
  while (to < text.length && (ends[to] ?? 0) <= end) to++;
  return text.slice(from, to);
}

/** Words of a passage that are shown: about what fits on half a printed page. What is left out is counted. */
const MOST_WORDS = 150;
/** Of a passage that is longer, its beginning and its end. */
const FIRST_WORDS = 100;
const LAST_WORDS = 30;

/** Stands between two paragraphs that are shown on one line. */
const PARAGRAPH = '¶';

/** So short a text has no more words than are shown. */
const SHORT = 2 * MOST_WORDS;
const NOT_ONE_SPACE = /\s{2,}|[^\S ]/;

function shown(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length < SHORT && !NOT_ONE_SPACE.test(trimmed)) return trimmed;
  const words = trimmed.replace(/\n[^\S\n]*\n\s*/g, ` ${PARAGRAPH} `).split(/\s+/);
  if (words.length <= MOST_WORDS) return words.join(' ');
  const left = words.length - FIRST_WORDS - LAST_WORDS;
  return [...words.slice(0, FIRST_WORDS), `[… ${left} …]`, ...words.slice(-LAST_WORDS)].join(' ');
}
