import type { Span } from '../../text';
import type { Cluster } from './clusters';
import { gapAfter, gapBefore, mappedPieces, matchesInNew, type Alignment, type Gap } from './matchIndex';
import { afterLastBreak, beforeFirstBreak, replacementFor } from './replacement';
import { countLetters, oneLine } from '../quote/letters';
import { sentencesAround, sentenceStarts } from './sentences';

/** New words at a border of a passage belong to it when this share of the words they replace lies in it. */
const HALF = 0.5;

/** The cluster's stretch of the new text, with what replaces the passage's first and last words when those are changed. */
export function withBorders(aligned: Alignment, { pieces }: Cluster, span: Span): Span {
  const first = pieces[0];
  const last = pieces[pieces.length - 1];
  if (!first || !last) return span;
  let { start } = first.new;
  let { end } = last.new;
  if (first.old.start > span.start) {
    const gap = headGap(aligned, gapBefore(aligned, first.match), span);
    const part = { start: Math.max(span.start, gap.old.start), end: first.old.start };
    start =
      replacementFor(aligned, gap, { part, leastShare: HALF, passageGoesOn: 'after' })?.span.start ?? start;
  }
  if (last.old.end < span.end) {
    const gap = tailGap(aligned, gapAfter(aligned, last.match), span);
    const part = { start: last.old.end, end: Math.min(span.end, gap.old.end) };
    end = replacementFor(aligned, gap, { part, leastShare: HALF, passageGoesOn: 'before' })?.span.end ?? end;
  }
  return wholeSentences(aligned, span, withReordered(aligned, span, { start, end }));
}

/**
 * Takes in the passage's other words that stand right before or after: in a sentence turned around (`A and B` to `B and A`)
 * they are not part of the cluster, which is in order.
 */
function withReordered(aligned: Alignment, span: Span, found: Span): Span {
  const reach = Math.max(found.end - found.start, span.end - span.start);
  let { start, end } = found;
  for (const piece of mappedPieces(aligned, span)) {
    if (hasNoLetters(aligned.newText, piece.new.start, piece.new.end)) continue;
    const isBefore = piece.new.end <= start;
    const between = isBefore ? { start: piece.new.end, end: start } : { start: end, end: piece.new.start };
    if (between.end - between.start > reach || !isOwn(aligned, between, span)) continue;
    start = Math.min(start, piece.new.start);
    end = Math.max(end, piece.new.end);
  }
  return { start, end };
}

/** A passage that begins or ends where a sentence does still does so, when little, and nothing of others, stands in between. */
function wholeSentences(aligned: Alignment, span: Span, found: Span): Span {
  const { oldText, newText } = aligned;
  if (oneLine(oldText, span) === oneLine(newText, found)) return found;
  const old = sentencesAround(oldText, span);
  const now = sentencesAround(newText, found);
  const longest = countLetters(newText, found);
  const takes = (edge: Span, part: Span): boolean => {
    const letters = countLetters(newText, part);
    return (
      countLetters(oldText, edge) === 0 && letters > 0 && letters <= longest && isOwn(aligned, part, span)
    );
  };
  const takesHead = takes({ start: old.start, end: span.start }, { start: now.start, end: found.start });
  const takesTail = takes({ start: span.end, end: old.end }, { start: found.end, end: now.end });
  return { start: takesHead ? now.start : found.start, end: takesTail ? now.end : found.end };
}

function hasNoLetters(text: string, start: number, end: number): boolean {
  return countLetters(text, { start, end }) === 0;
}

/** Whether a part of the new text holds only new words and words of the passage. */
function isOwn(aligned: Alignment, part: Span, span: Span): boolean {
  return foreignLetters(aligned, part, span) === 0;
}

/** How many letters of a part of the new text are unchanged words of the old text outside the passage. */
export function foreignLetters(aligned: Alignment, part: Span, span: Span): number {
  return matchesInNew(aligned, part)
    .filter(({ old }) => old.start < span.start || old.end > span.end)
    .map(({ new: now }) => ({ start: Math.max(now.start, part.start), end: Math.min(now.end, part.end) }))
    .reduce((sum, shared) => sum + countLetters(aligned.newText, shared), 0);
}

/** Of the gap before a passage's first unchanged words, the sentences that are the passage's own. */
function headGap({ oldText, newText }: Alignment, gap: Gap, span: Span): Gap {
  const old = afterLastBreak(oldText, gap.old);
  const now = afterLastBreak(newText, gap.new);
  const oldStarts = sentenceStarts(oldText, old);
  const own = oldStarts.filter((at) => at <= span.start).pop();
  if (own === undefined) return { old, new: now };
  const later = oldStarts.filter((at) => at > span.start).length;
  const newStarts = sentenceStarts(newText, now);
  return {
    old: { start: own, end: old.end },
    new: { start: newStarts[newStarts.length - 1 - later] ?? now.start, end: now.end },
  };
}

/** Of the gap after a passage's last unchanged words, the sentences that are the passage's own. */
function tailGap({ oldText, newText }: Alignment, gap: Gap, span: Span): Gap {
  const old = beforeFirstBreak(oldText, gap.old);
  const now = beforeFirstBreak(newText, gap.new);
  const oldStarts = sentenceStarts(oldText, { start: old.start, end: skipSpace(oldText, old.end) });
  const next = oldStarts.find((at) => at >= span.end);
  if (next === undefined) return { old, new: now };
  const earlier = oldStarts.filter((at) => at < span.end && at > old.start).length;
  const newStarts = sentenceStarts(newText, now).filter((at) => at > now.start);
  return {
    old: { start: old.start, end: next },
    new: { start: now.start, end: newStarts[earlier] ?? now.end },
  };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}
