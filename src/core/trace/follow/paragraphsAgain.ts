import { commonEnds } from '../../diff/commonEnds';
import type { Paragraph } from './partners';

/** A text and its paragraphs, in order. */
export interface SplitText {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
}

/**
 * The paragraphs of a text after an edit, by those before it: only what is around the edit is split again. `split` must end a paragraph
 * before a line break that an empty line follows, whatever stood before, and look no further than the end of that line.
 */
export function paragraphsAgain(
  { text: before, paragraphs }: SplitText,
  text: string,
  split: (part: string) => readonly Paragraph[],
): SplitText {
  const { head, tail } = commonEnds(before, text);
  const shift = text.length - before.length;
  // The one before as well: whether it ends where it does was told from the start of the one that was edited.
  const touched = paragraphs.findLastIndex(({ start }) => start < head);
  const first = Math.max(0, touched - 1);
  const lastTouched = paragraphs.findIndex(({ end }, i) => i >= first && end >= before.length - tail);
  const last = lastTouched < 0 ? paragraphs.length : lastTouched + 1;
  const from = first === 0 ? 0 : (paragraphs[first] as Paragraph).start;
  const start = paragraphs[last]?.start ?? Infinity;
  // Two more, for what is looked at behind the last.
  const beyond = paragraphs[last + 1]?.end ?? Infinity;
  const inside = split(text.slice(from, beyond + shift))
    .map((one) => shifted(one, from))
    .filter((one) => one.start < start + shift);
  const rest = paragraphs.slice(last).map((one) => (shift === 0 ? one : shifted(one, shift)));
  return { text, paragraphs: [...paragraphs.slice(0, first), ...inside, ...rest] };
}

const shifted = ({ start, end, words }: Paragraph, by: number): Paragraph => ({
  start: start + by,
  end: end + by,
  words,
});
