import type { Span } from '../text';
import { clusters, dominant, type Cluster } from './clusters';
import { countLetters, trimToWords } from './letters';
import { firstMatchAfter, gapAfter, gapBefore, mappedPieces, type Alignment, type Gap } from './matchIndex';
import type { Fate } from './model';
import { afterLastBreak, beforeFirstBreak, replacementFor } from './replacement';

export interface Followed {
  readonly fate: Exclude<Fate, 'orphan'>;
  /** Null when removed. */
  readonly span: Span | null;
  /** 0 to 1: how sure fate and span are. */
  readonly confidence: number;
}

/** Below this share of its letters what is left of a passage is chance: the same small words in another text. */
const LEAST_LEFT = 0.2;

/** New text in the place of a passage is its rewriting when it has at least this share of the passage's letters. */
const LEAST_REWRITTEN = 1 / 3;

/**
 * Where a passage of the old text stands in the new one, and what became of it: the stretch of the new text that holds
 * the dominant cluster of what is unchanged of it, with the new words of changes at its borders that belong to it.
 */
export function follow(aligned: Alignment, passage: Span): Followed {
  const span = trimToWords(aligned.oldText, passage);
  const total = Math.max(1, countLetters(aligned.oldText, span));
  const cluster = dominant(clusters(aligned, mappedPieces(aligned, span)));
  if (!cluster || (cluster.letters / total < LEAST_LEFT && cluster.letters > 0))
    return replacedOrRemoved(aligned, span);
  const found = withBorders(aligned, cluster, span);
  return {
    fate: fateOf(aligned, cluster, { old: span, new: found }),
    span: found,
    confidence: cluster.letters / total,
  };
}

function fateOf(
  { oldText, newText }: Alignment,
  cluster: Cluster,
  places: Gap,
): Exclude<Fate, 'orphan' | 'removed'> {
  const moved = cluster.pieces.filter((piece) => piece.moved);
  const movedLetters = moved.reduce((sum, piece) => sum + countLetters(oldText, piece.old), 0);
  const isMoved = moved.length > 0 && movedLetters * 2 >= cluster.letters;
  const isSame = sameToReader(oldText, newText, places);
  if (isMoved) return isSame ? 'moved' : 'moved-edited';
  return isSame ? 'untouched' : 'edited';
}

function sameToReader(oldText: string, newText: string, places: Gap): boolean {
  return oneLine(oldText, places.old) === oneLine(newText, places.new);
}

function oneLine(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}

/** The cluster's stretch of the new text, with what replaces the passage's first and last words when those are changed. */
function withBorders(aligned: Alignment, { pieces }: Cluster, span: Span): Span {
  const first = pieces[0];
  const last = pieces[pieces.length - 1];
  if (!first || !last) return span;
  const { oldText, newText } = aligned;
  let { start } = first.new;
  let { end } = last.new;
  if (first.old.start > span.start) {
    const gap = gapBefore(aligned, first.match);
    const near = {
      old: afterLastBreak(oldText, gap.old),
      new: afterLastBreak(newText, gap.new),
    };
    const head = { start: Math.max(span.start, near.old.start), end: first.old.start };
    start = replacementFor(oldText, newText, near, head)?.start ?? start;
  }
  if (last.old.end < span.end) {
    const gap = gapAfter(aligned, last.match);
    const near = { old: beforeFirstBreak(oldText, gap.old), new: beforeFirstBreak(newText, gap.new) };
    const tail = { start: last.old.end, end: Math.min(span.end, near.old.end) };
    end = replacementFor(oldText, newText, near, tail)?.end ?? end;
  }
  return { start, end };
}

/** Nothing of the passage is left: what stands in its place is its rewriting when there is enough of it. */
function replacedOrRemoved(aligned: Alignment, span: Span): Followed {
  const { oldText, newText } = aligned;
  const removed: Followed = { fate: 'removed', span: null, confidence: 1 };
  const next = firstMatchAfter(aligned, span.end - 1);
  const gap = gapBefore(aligned, next);
  const before = gapAfter(aligned, next - 1);
  if (gap.old.start > span.start || gap.new.start !== before.new.start) return removed;
  const found = replacementFor(oldText, newText, gap, span);
  if (!found) return removed;
  const letters = countLetters(newText, found);
  if (letters < LEAST_REWRITTEN * countLetters(oldText, span)) return removed;
  return { fate: 'edited', span: found, confidence: 0.7 };
}
