import type { Match } from '../../diff/model';
import type { Span } from '../../text';
import { standsWhole } from '../follow/follow';
import { firstMatchAfter, neighboursInNew, type Alignment } from '../follow/matchIndex';
import type { Linked } from '../link/link';
import type { LocatedComment } from '../locate';
import { answerer, type Answer } from '../traceDiff';
import { touchedBetween, type Compared, type Touched } from './touched';

/** Where everything stands that an answer was worked out from: a passage that was moved has neighbours in several places. */
interface Read {
  readonly old: Span;
  readonly new: readonly Span[];
}

interface Kept {
  readonly answer: Answer;
  /** Null where all of both texts have a say in it. */
  readonly from: Read | null;
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
function readAround(aligned: Alignment, passage: Span, now: Span): Read {
  const places = { old: passage, new: now };
  const sentences = aligned.memory.around('sentences', aligned, places);
  const paragraphs = aligned.memory.around('paragraphs', aligned, places);
  const beside = readBeside(aligned, passage, now);
  const inOld = widened(beside, [passage, sentences.old ?? passage, paragraphs.old ?? passage]);
  const inNew = widened(beside, [now, sentences.new ?? now, paragraphs.new ?? now]);
  const first = Math.max(0, firstMatchAfter(aligned, inOld.start) - 1);
  const parts = [hull([inNew, neighboursInNew(aligned, inNew)])];
  let next = first;
  for (let isPast = false; next < aligned.matches.length && !isPast; next++) {
    const match = aligned.matches[next] as Match;
    add(parts, partIn(aligned, next, inOld));
    isPast = match.old.start >= inOld.end;
  }
  const { matches, oldText } = aligned;
  const before = matches[first]?.old.end ?? 0;
  const after = matches[next - 1]?.old.start ?? oldText.length;
  return {
    old: {
      start: Math.min(inOld.start, before <= inOld.start ? before : 0),
      end: Math.max(inOld.end, after >= inOld.end ? after : oldText.length),
    },
    new: parts,
  };
}

/** Adds a span to a list; what overlaps the last is joined to it. */
function add(spans: Span[], span: Span): void {
  const last = spans.at(-1);
  if (last && span.start <= last.end && span.end >= last.start) spans[spans.length - 1] = hull([last, span]);
  else spans.push(span);
}

/**
 * Where the part of a match stands that lies in `span` of the draft (of a match beside it, the nearer end), with the gaps beside it
 * where the match ends there.
 */
function partIn({ matches, newOrder, newRank, newText }: Alignment, index: number, span: Span): Span {
  const match = matches[index] as Match;
  const rank = newRank[index] as number;
  const shift = match.new.start - match.old.start;
  const clamp = (at: number): number => Math.max(match.old.start, Math.min(match.old.end, at));
  return {
    start:
      span.start > match.old.start
        ? clamp(span.start) + shift
        : (matches[newOrder[rank - 1] ?? -1]?.new.end ?? 0),
    end:
      span.end < match.old.end
        ? clamp(span.end) + shift
        : (matches[newOrder[rank + 1] ?? -1]?.new.start ?? newText.length),
  };
}

/** More than a look at whether a sentence or a paragraph ends somewhere takes in beside it. */
const BESIDE = 150;
/** Pieces of a passage may be apart by so much, */
const BESIDE_PIECES = 400;
/** and those of a longer one by so many times its length. */
const BESIDE_LONG = 3;

function readBeside(aligned: Alignment, passage: Span, now: Span): number {
  if (standsWhole(aligned, passage)) return BESIDE;
  const longest = Math.max(passage.end - passage.start, now.end - now.start);
  return Math.max(BESIDE_PIECES, BESIDE_LONG * longest);
}

function widened(by: number, spans: readonly Span[]): Span {
  const { start, end } = hull(spans);
  return { start: start - by, end: end + by };
}

function hull(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

function stillHolding({ answer, from }: Kept, touched: Touched): Kept | null {
  if (!from || !touched.old.every((span) => isApart(from.old, span))) return null;
  if (!from.new.every((span) => isApart(span, touched.new))) return null;
  const linked = shiftLinked(answer.linked, touched);
  if (!linked) return null;
  const isBefore = from.new.every((span) => span.end < touched.new.start);
  if (linked === answer.linked && (touched.shift === 0 || isBefore)) return { answer, from };
  const shifted = (span: Span): Span => shiftedBy(touched, span);
  return {
    from: { old: from.old, new: from.new.map(shifted) },
    answer: shiftedAnswer(answer, linked, shifted),
  };
}

function shiftedAnswer({ place, followed }: Answer, linked: Linked, shifted: (span: Span) => Span): Answer {
  const { comment, passage, named } = place;
  return {
    followed: followed && {
      fate: followed.fate,
      span: followed.span && shifted(followed.span),
      confidence: followed.confidence,
    },
    place: {
      comment,
      passage: passage && { old: passage.old, new: passage.new && shifted(passage.new) },
      named,
    },
    linked,
  };
}

function shiftedBy({ new: { end }, shift }: Touched, span: Span): Span {
  return span.start > end ? { start: span.start + shift, end: span.end + shift } : span;
}

/** Not even bordering on each other. */
const isApart = (a: Span, b: Span): boolean => a.end < b.start || a.start > b.end;

/** The same changes under their index now; null when one of them is not there any more. */
function shiftLinked(linked: Linked, touched: Touched): Linked | null {
  const all = [linked.changes, linked.likely, linked.possible];
  const isEach = (is: (change: number) => boolean): boolean => all.every((tier) => tier.every(is));
  if (isEach((change) => change < touched.firstChange)) return linked;
  if (!isEach((change) => change < touched.firstChange || change >= touched.changesAfter)) return null;
  const shifted = (tier: readonly number[]): readonly number[] =>
    tier.map((change) => (change < touched.firstChange ? change : change + touched.changeShift));
  return {
    changes: shifted(linked.changes),
    likely: shifted(linked.likely),
    possible: shifted(linked.possible),
  };
}
