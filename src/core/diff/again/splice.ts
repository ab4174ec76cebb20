import { firstWhere } from '../../search';
import type { Span } from '../../text';
import { append } from '../append';
import type { Place } from '../assemble';
import type { Change, Match } from '../model';
import type { Readable } from '../readable';

/** All that is said about two texts. */
export interface Said extends Readable {
  readonly matches: readonly Match[];
}

/** Where a window of two texts is, after an edit of the new text and before it; null where a text begins or ends. */
export interface Seams {
  readonly from: Place | null;
  readonly to: Place | null;
  readonly toBefore: Place | null;
  readonly shift: number;
}

/**
 * What was said before an edit, with what is said now about a window put in: the same as all of it said anew. What stands before
 * the window keeps its objects, so that whoever comes next sees at a glance that it is the same.
 */
export function spliced(before: Said, inside: Said, seams: Seams): Said {
  return {
    matches: splicedMatches(before.matches, inside.matches, seams),
    ...splicedChanges(before, inside, seams),
  };
}

/** By the order of the old text; a moved match on either side of the window may stand on the other side in the new text. */
function splicedMatches(before: readonly Match[], inside: readonly Match[], seams: Seams): Match[] {
  const { from, to, toBefore, shift } = seams;
  const bound = toBefore?.new ?? Infinity;
  const shifted = (match: Match): Match =>
    match.new.start < bound || shift === 0
      ? match
      : { old: match.old, new: shiftedBy(match.new, shift), moved: match.moved };
  const head = from ? firstEndingAfter(before, from.old) : 0;
  const rest = to ? firstEndingAfter(before, to.old - 1) : before.length;
  const matches: Match[] = [];
  for (let i = 0; i < head; i++) matches.push(shifted(before[i] as Match));
  append(matches, inside);
  const first = from && before[head];
  if (first) matches[head] = { ...first, ...joined(first, inside[0] as Match) };
  const last = to && before[rest];
  if (last)
    matches[matches.length - 1] = joined(matches.at(-1) as Match, {
      ...last,
      new: shiftedBy(last.new, shift),
    });
  for (let i = rest + 1; i < before.length; i++) matches.push(shifted(before[i] as Match));
  return matches;
}

/** The stretch from the start of one match to the end of another. */
function joined(first: Match, last: Match): Match {
  return {
    old: { start: first.old.start, end: last.old.end },
    new: { start: first.new.start, end: last.new.end },
    moved: false,
  };
}

function splicedChanges(before: Said, inside: Said, { from, to, toBefore, shift }: Seams): Readable {
  const head = from ? firstAfter(before.places, from.new) : 0;
  const rest = toBefore && to ? firstAfter(before.places, toBefore.new - 1) : before.changes.length;
  const changes = before.changes.slice(0, head);
  const places = before.places.slice(0, head);
  append(changes, inside.changes);
  append(places, inside.places);
  for (let i = rest; i < before.changes.length; i++) {
    const change = before.changes[i] as Change;
    const { kind, difference, old, new: changed } = change;
    changes.push(
      shift === 0 || !changed ? change : { kind, difference, old, new: shiftedBy(changed, shift) },
    );
    places.push((before.places[i] as number) + shift);
  }
  return { changes, places };
}

function shiftedBy({ start, end }: Span, shift: number): Span {
  return { start: start + shift, end: end + shift };
}

function firstEndingAfter(matches: readonly Match[], place: number): number {
  return firstWhere(matches, ({ old }) => old.end > place);
}

function firstAfter(rising: readonly number[], place: number): number {
  return firstWhere(rising, (number) => number > place);
}
