import {
  characterClass,
  CLASS_MASK,
  DIGIT,
  EMOJI,
  LETTER,
  NEWLINE,
  SYLLABLE,
} from '../prose/wordsCharacters';
import type { RawChange } from './alignment';
import { endsLine, startsLine } from './lineBorders';
import type { PairTable } from './pairTable';
import { isWhite } from './whiteSpace';

/**
 * Kept words of so many letters between two changes are too little to be seen as kept: "of", "the". People who mark by
 * hand strike through them; more than this would call unchanged words changed. (These numbers were chosen so that marked
 * text stays within 3 % of truly changed text and changes within 20 % of true edits, on seeded edits in 30 languages.)
 */
const SLIVER_LETTERS = 3;
/** Between broad changes a longer word drowns too. */
const SLIVER_LETTERS_BETWEEN_BROAD = 4;
/** Changes of so many characters together are broad: three words or so. */
const BROAD = 15;
/** One character of a script without spaces takes the place of so many letters. */
const LETTERS_PER_SYLLABLE = 1.5;
/** Looked at no further: a sliver is short even with its punctuation. */
export const SLIVER_LENGTH = 24;
const SENTENCE_END = /[.!?…。！？।؟۔](?=["'”’»)\]]*(?:\s|$))|[。！？]/;

/** What stands between two parts of an address or a path, such as `a.example/map`: all of it is one word to the eye. */
const WITHIN_ADDRESS = /^[^\s()[\]<>]*[./][^\s()[\]<>]*$/;

/** Gives the changes by their place in the new text, those joined that only a sliver of kept text keeps apart. */
export function withoutSlivers(
  oldText: string,
  newText: string,
  changes: PairTable,
  use: (change: RawChange) => void,
): void {
  const rows = changes.byPlace();
  let last: RawChange | null = null;
  // By index: the results of an iterator would be much to collect.
  for (let i = 0; i < rows.length; i++) {
    const change = changes.at(rows[i] as number);
    if (last && isSliver(oldText, newText, last, change)) {
      last = joined(last, change);
      continue;
    }
    if (last) use(last);
    last = change;
  }
  if (last) use(last);
}

function joined(before: RawChange, after: RawChange): RawChange {
  return {
    old: { start: before.old.start, end: after.old.end },
    new: { start: before.new.start, end: after.new.end },
    moved: false,
  };
}

function isSliver(oldText: string, newText: string, before: RawChange, after: RawChange): boolean {
  if (before.moved || after.moved) return false;
  const length = after.new.start - before.new.end;
  if (length < 0 || length > SLIVER_LENGTH || after.old.start - before.old.end !== length) return false;
  if (endsLine(oldText, newText, before) || startsLine(oldText, newText, after)) return false;
  for (let i = 0; i < length; i++)
    if (oldText.charCodeAt(before.old.end + i) !== newText.charCodeAt(before.new.end + i)) return false;
  const count = letters(newText, before.new.end, after.new.start);
  if (count === 0) return true;
  if (isReplacement(before) && isReplacement(after)) {
    const isCut =
      isWhite(oldText.charCodeAt(after.old.start)) || isWhite(newText.charCodeAt(after.new.start));
    if (!isCut && WITHIN_ADDRESS.test(newText.slice(before.new.end, after.new.start))) return true;
  }
  const isBroad = extent(before) + extent(after) >= BROAD;
  if (count > (isBroad ? SLIVER_LETTERS_BETWEEN_BROAD : SLIVER_LETTERS)) return false;
  return !SENTENCE_END.test(newText.slice(before.new.end, after.new.start));
}

const isReplacement = ({ old, new: changed }: RawChange): boolean =>
  old.start < old.end && changed.start < changed.end;

function extent({ old, new: changed }: RawChange): number {
  return Math.max(old.end - old.start, changed.end - changed.start);
}

/** Letters as the eye counts them; a line break is more than any sliver. */
function letters(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const point = text.codePointAt(at) as number;
    if (point > 0xffff) at++;
    const kind = characterClass(point) & CLASS_MASK;
    if (kind === NEWLINE) return Infinity;
    if (kind === SYLLABLE) count += LETTERS_PER_SYLLABLE;
    else if (kind === LETTER || kind === DIGIT || kind === EMOJI) count++;
    if (count > SLIVER_LETTERS_BETWEEN_BROAD) return count;
  }
  return count;
}
