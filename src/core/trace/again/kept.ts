import type { Match } from '../../diff/model';
import type { Span } from '../../text';
import { firstMatchAfter, neighboursInNew, type Alignment } from '../follow/matchIndex';
import { LONGEST_SENTENCE } from '../follow/sentences';
import type { Linked } from '../link/link';
import type { LocatedComment } from '../locate';
import { answerer, type Answer } from '../traceDiff';
import { touchedBetween, type Compared, type Touched } from './touched';

/** An answer and where everything stands that it was worked out from; null where all of the texts have a say in it. */
interface Kept {
  readonly answer: Answer;
  readonly from: { readonly old: Span; readonly new: Span } | null;
}

/** Answers about the comments on a draft, after each edit of the text that they are traced to. */
export type Answers = (compared: Compared, located: readonly LocatedComment[]) => readonly Answer[];

/**
 * Keeps the answers about comments that an edit cannot have changed. What an answer is worked out from lies around its passage
 * on both sides: its sentences and paragraphs, and what matches there and next to it.
 */
export function keptAnswers(): Answers {
  let last: { compared: Compared; located: readonly LocatedComment[]; kept: readonly Kept[] } | null = null;
  return (compared, located) => {
    const before = last?.located === located ? last : null;
    const touched = before && touchedBetween(before.compared, compared);
    const find = answerer(compared.aligned, compared.changes, []);
    const kept = located.map((item, i): Kept => {
      const known = before?.kept[i];
      return (known && touched && stillHolding(known, touched)) ?? found(compared.aligned, item, find);
    });
    last = { compared, located, kept };
    return kept.map(({ answer }) => answer);
  };
}

function found(aligned: Alignment, item: LocatedComment, find: (item: LocatedComment) => Answer): Kept {
  const { memory } = aligned;
  const asked = memory.askedOfAll;
  const answer = find(item);
  const { passage } = answer.place;
  const isLocal = passage?.new && memory.askedOfAll === asked;
  return { answer, from: isLocal ? readAround(aligned, passage.old as Span, passage.new) : null };
}

/** All that an answer may have looked at: wide rather than exact, for what is in it only has to be looked at again. */
function readAround(aligned: Alignment, old: Span, now: Span): Kept['from'] {
  const paragraphs = aligned.memory.around('paragraphs', aligned, { old, new: now });
  const inOld = hull([widened(old), paragraphs.old ?? old]);
  const first = firstMatchAfter(aligned, inOld.start) - 1;
  let inNew = hull([widened(now), paragraphs.new ?? now]);
  let last = first;
  for (let i = Math.max(first, 0); i < aligned.matches.length; i++) {
    const match = aligned.matches[i] as Match;
    last = i;
    inNew = hull([inNew, partIn(match, inOld)]);
    if (match.old.start >= inOld.end) break;
  }
  const before = aligned.matches[first];
  const after = aligned.matches[last];
  return {
    old: {
      start: Math.min(inOld.start, before?.old.end ?? 0),
      end: Math.max(
        inOld.end,
        after && after.old.start >= inOld.end ? after.old.start : aligned.oldText.length,
      ),
    },
    new: hull([inNew, neighboursInNew(aligned, inNew)]),
  };
}

/** Where the part of a match stands that lies in `span` of the draft; of a match beside it, the nearer end. */
function partIn(match: Match, span: Span): Span {
  const shift = match.new.start - match.old.start;
  const clamp = (at: number): number => Math.max(match.old.start, Math.min(match.old.end, at));
  return { start: clamp(span.start) + shift, end: clamp(span.end) + shift };
}

function widened({ start, end }: Span): Span {
  return { start: start - LONGEST_SENTENCE, end: end + LONGEST_SENTENCE };
}

function hull(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

function stillHolding({ answer, from }: Kept, touched: Touched): Kept | null {
  if (!from || !isApart(from.old, touched.old) || !isApart(from.new, touched.new)) return null;
  const linked = shiftLinked(answer.linked, touched);
  if (!linked) return null;
  const shift = from.new.start > touched.new.end ? touched.shift : 0;
  const { place, followed } = answer;
  return {
    from: { old: from.old, new: shiftSpan(from.new, shift) },
    answer: {
      followed: followed && { ...followed, span: followed.span && shiftSpan(followed.span, shift) },
      place: {
        ...place,
        passage: place.passage && {
          old: place.passage.old,
          new: place.passage.new && shiftSpan(place.passage.new, shift),
        },
      },
      linked,
    },
  };
}

/** Not even bordering on each other. */
const isApart = (a: Span, b: Span): boolean => a.end < b.start || a.start > b.end;

const shiftSpan = (span: Span, by: number): Span =>
  by === 0 ? span : { start: span.start + by, end: span.end + by };

/** The same changes under their index now; null when one of them is not there any more. */
function shiftLinked({ changes, likely, possible }: Linked, touched: Touched): Linked | null {
  let isSame = true;
  const shifted = (tier: readonly number[]): readonly number[] =>
    tier.map((change) => {
      if (change < touched.firstChange) return change;
      if (change < touched.changesAfter) isSame = false;
      return change + touched.changeShift;
    });
  const linked = { changes: shifted(changes), likely: shifted(likely), possible: shifted(possible) };
  return isSame ? linked : null;
}
