import { splitBlocks } from '../prose/blocks';
import type { Span } from '../text';
import type { RawChange } from './alignment';
import { hasBreak } from './lineBorders';

const EMPTY_LINE = /\n[ \t]*\r?\n|\r[ \t]*\r/;

/** Paragraphs that were put in or taken out in a row, one change for each: the client may have asked for only one of them. */
export function byParagraph(oldText: string, newText: string, change: RawChange): RawChange[] {
  const { old, new: changed, moved } = change;
  const pieces = changed.end > changed.start ? paragraphs(newText, changed) : paragraphs(oldText, old);
  if (pieces.length < 2) return [change];
  return pieces.map((piece) =>
    changed.end > changed.start ? { old, new: piece, moved } : { old: piece, new: changed, moved },
  );
}

/** Whether lines were only put in, or only taken out: the question that spares most changes the other ones. */
export function mayBeParagraphs(oldText: string, newText: string, change: RawChange): boolean {
  const { old, new: changed } = change;
  if (!isOneSided(change)) return false;
  return hasBreak(oldText, old.start, old.end) || hasBreak(newText, changed.start, changed.end);
}

/** Whether text was only put in, or only taken out. */
function isOneSided({ old, new: changed, moved }: RawChange): boolean {
  return !moved && (old.end === old.start || changed.end === changed.start);
}

/** Cuts a part of a text where paragraphs begin that an empty line sets apart; a list stays whole, and so does a block of code. */
function paragraphs(text: string, { start, end }: Span): Span[] {
  const part = text.slice(start, end);
  if (!EMPTY_LINE.test(part)) return [{ start, end }];
  const blocks = splitBlocks(part);
  const cuts = blocks
    .filter((block, i) => i > 0 && EMPTY_LINE.test(part.slice(blocks[i - 1]?.end, block.start)))
    .map((block) => start + block.start);
  return [start, ...cuts].map((cut, i) => ({ start: cut, end: cuts[i] ?? end }));
}
