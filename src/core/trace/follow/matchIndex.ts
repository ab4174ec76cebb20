import type { Match, ProseDiff } from '../../diff/model';
import type { Span } from '../../text';
import { leftoverPairs, type LeftoverPairs } from './leftovers';
import { gapWordsOf, type Gap, type GapWords } from './gapWords';
import { mayHoldLongWord } from './longWords';
import { TraceMemory } from './memory';
import { once } from '../../once';
import { firstWhere } from '../../search';

export type { Gap } from './gapWords';

export interface DiffedTexts {
  readonly oldText: string;
  readonly newText: string;
  readonly diff: ProseDiff;
}

/** Words by their numbers. */
export interface WordSet {
  has(word: number): boolean;
}

/** Two texts and what they have in common, ready to be asked about places. */
export interface Alignment {
  readonly oldText: string;
  readonly newText: string;
  /** In the order of the old text. */
  readonly matches: readonly Match[];
  /** Indexes into `matches`, in the order of the new text. */
  readonly newOrder: readonly number[];
  /** For each match, its place in `newOrder`. */
  readonly newRank: readonly number[];
  /** The long words of the new text that no match covers, by their numbers in `memory`; worked out when first asked for. */
  readonly newWords: () => WordSet;
  /** Paragraphs left over on both sides that may be one, rewritten; worked out when first asked for. */
  readonly leftovers: () => LeftoverPairs;
  /** The words of a gap; in a text rewritten throughout all passages ask about the same one. */
  readonly gapWords: (gap: Gap) => GapWords;
  readonly memory: TraceMemory;
}

/** `memory` is what following earlier versions of the same texts has learned. */
export function alignment(
  oldText: string,
  newText: string,
  matches: readonly Match[],
  memory = new TraceMemory(),
): Alignment {
  const newOrder = orderInNew(matches);
  const newRank = new Array<number>(matches.length).fill(0);
  for (let rank = 0; rank < newOrder.length; rank++) newRank[newOrder[rank] as number] = rank;
  const newWords = once(() => wordsPutIn(newText, matches, newOrder, memory));
  const leftovers = once(() => leftoverPairs({ oldText, newText, matches }, memory));
  const counted = <T>(answer: () => T): T => {
    memory.askedOfAll++;
    return answer();
  };
  return {
    oldText,
    newText,
    matches,
    newOrder,
    newRank,
    newWords: () => counted(newWords),
    leftovers: () => counted(leftovers),
    gapWords: gapWordsOf(oldText, newText, memory),
    memory,
  };
}

/** Those that have not moved are in order already; the others are put between them. */
function orderInNew(matches: readonly Match[]): readonly number[] {
  const moved: number[] = [];
  for (let i = 0; i < matches.length; i++) if (matches[i]?.moved) moved.push(i);
  moved.sort((a, b) => startInNew(matches, a) - startInNew(matches, b));
  const order: number[] = [];
  let next = 0;
  for (let i = 0; i < matches.length; i++) {
    const match = matches[i] as Match;
    if (match.moved) continue;
    for (; next < moved.length && startInNew(matches, moved[next] as number) < match.new.start; next++)
      order.push(moved[next] as number);
    order.push(i);
  }
  for (; next < moved.length; next++) order.push(moved[next] as number);
  return order;
}

function wordsPutIn(
  newText: string,
  matches: readonly Match[],
  newOrder: readonly number[],
  memory: TraceMemory,
): WordSet {
  const put: Int32Array[] = [];
  let at = 0;
  for (let i = 0; i <= newOrder.length; i++) {
    const kept = matches[newOrder[i] ?? -1]?.new;
    const to = kept?.start ?? newText.length;
    if (to > at && mayHoldLongWord(newText, at, to))
      // Line by line, for what is kept of each line can be used again after an edit in another.
      for (const line of memory.linesOf(newText.slice(at, to))) put.push(memory.longWords(line));
    at = kept?.end ?? to;
  }
  const isIn = new Uint8Array(memory.wordCount);
  for (const words of put) for (let i = 0; i < words.length; i++) isIn[words[i] as number] = 1;
  return { has: (word) => isIn[word] === 1 };
}

const startInNew = (matches: readonly Match[], i: number): number => matches[i]?.new.start ?? 0;

/** Index of the first match that ends after `offset` of the old text. */
export function firstMatchAfter({ matches }: Alignment, offset: number): number {
  return firstWhere(matches, ({ old }) => old.end > offset);
}

/** The matches that overlap a part of the new text, in the order of the new text. */
export function matchesInNew(aligned: Alignment, { start, end }: Span): readonly Match[] {
  const { matches, newOrder } = aligned;
  const found: Match[] = [];
  for (let rank = rankAfter(aligned, start); rank < newOrder.length; rank++) {
    const match = matches[newOrder[rank] ?? 0];
    if (!match || match.new.start >= end) break;
    found.push(match);
  }
  return found;
}

/** The nearest places outside `[start, end)` of the new text where a match ends, before it, and begins, after it. */
export function neighboursInNew(aligned: Alignment, { start, end }: Span): Span {
  const { matches, newOrder, newText } = aligned;
  const after = newOrder.slice(rankAfter(aligned, end), rankAfter(aligned, end) + 2);
  const next = after.map((i) => matches[i]?.new.start ?? 0).find((begin) => begin >= end);
  return { start: matchBeforeInNew(aligned, start)?.new.end ?? 0, end: next ?? newText.length };
}

/** The match that ends at `offset` of the new text, or the nearest before it. */
export function matchBeforeInNew(aligned: Alignment, offset: number): Match | null {
  return aligned.matches[aligned.newOrder[rankAfter(aligned, offset) - 1] ?? -1] ?? null;
}

/** The place in `newOrder` of the first match that ends after `offset` of the new text. */
function rankAfter({ matches, newOrder }: Alignment, offset: number): number {
  return firstWhere(newOrder, (i) => (matches[i]?.new.end ?? 0) > offset);
}

/** A part of a passage that stands unchanged in the new text. */
export interface Piece {
  /** Index of the match it is part of. */
  readonly match: number;
  readonly moved: boolean;
  readonly old: Span;
  readonly new: Span;
}

/** What of `[start, end)` of the old text stands in the new text, in the order of the old. */
export function mappedPieces(aligned: Alignment, { start, end }: Span): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let i = firstMatchAfter(aligned, start); i < aligned.matches.length; i++) {
    const match = aligned.matches[i];
    if (!match || match.old.start >= end) break;
    const from = Math.max(start, match.old.start);
    const to = Math.min(end, match.old.end);
    const shift = match.new.start - match.old.start;
    pieces.push({
      match: i,
      moved: match.moved,
      old: { start: from, end: to },
      new: { start: from + shift, end: to + shift },
    });
  }
  return pieces;
}

/** The gap before match `index` (an index past the last means the end of both texts). */
export function gapBefore(aligned: Alignment, index: number): Gap {
  const { matches, newOrder, newRank, oldText, newText } = aligned;
  const match = matches[index];
  const rank = match ? (newRank[index] ?? 0) : matches.length;
  return {
    old: { start: matches[index - 1]?.old.end ?? 0, end: match?.old.start ?? oldText.length },
    new: { start: matches[newOrder[rank - 1] ?? -1]?.new.end ?? 0, end: match?.new.start ?? newText.length },
  };
}

/** The gap after match `index` (-1 means the start of both texts). */
export function gapAfter(aligned: Alignment, index: number): Gap {
  const { matches, newOrder, newRank, oldText, newText } = aligned;
  const match = matches[index];
  const rank = match ? (newRank[index] ?? 0) : -1;
  return {
    old: { start: match?.old.end ?? 0, end: matches[index + 1]?.old.start ?? oldText.length },
    new: { start: match?.new.end ?? 0, end: matches[newOrder[rank + 1] ?? -1]?.new.start ?? newText.length },
  };
}
