import type { Change } from '../diff/model';
import { changeId } from './link/changeId';
import { follow, type Followed } from './follow/follow';
import { linker, type CommentPlace, type Linked } from './link/link';
import type { LocatedComment } from './locate';
import { alignment, type Alignment, type DiffedTexts } from './follow/matchIndex';
import type { Trace, TracedChange, TracedComment, WriterLink } from './model';

/** The trace of comments whose passages are known, through a diff that is known: the part that follows every edit. */
export function traceDiff(
  { oldText, newText, diff }: DiffedTexts,
  located: readonly LocatedComment[],
  links: readonly WriterLink[] = [],
): Trace {
  return traceAligned(alignment(oldText, newText, diff.matches), diff.changes, located, links);
}

/** The same for texts that are aligned already. */
export function traceAligned(
  aligned: Alignment,
  changes: readonly Change[],
  located: readonly LocatedComment[],
  links: readonly WriterLink[] = [],
): Trace {
  return traceOf(located, located.map(answerer(aligned, changes, links)), changes);
}

/** What is found out about one comment. */
export interface Answer {
  readonly followed: Followed | null;
  readonly place: CommentPlace;
  readonly linked: Linked;
}

/** Finds out about one comment after the other. */
export function answerer(
  aligned: Alignment,
  changes: readonly Change[],
  links: readonly WriterLink[],
): (item: LocatedComment) => Answer {
  const link = linker(aligned, changes, links);
  return (item) => {
    const followed = item.found && follow(aligned, item.found.span);
    const place = placeOf(aligned, item, followed);
    return { followed, place, linked: link(place) };
  };
}

/** A trace, and what it was made of. */
export interface Told {
  readonly answers: readonly Answer[];
  readonly changes: readonly Change[];
  readonly trace: Trace;
}

/** `before`: the trace before an edit. What is the same in both is taken over from it. */
export function traceOf(
  located: readonly LocatedComment[],
  answers: readonly Answer[],
  changes: readonly Change[],
  before: Told | null = null,
): Trace {
  const comments = answers.map(
    (answer, i) =>
      (before?.answers[i] === answer && before.trace.comments[i]) ||
      tracedComment(located[i] as LocatedComment, answer),
  );
  return { changes: tracedChanges(changes, answers, before), comments };
}

function placeOf(
  aligned: Alignment,
  { comment, found, named }: LocatedComment,
  followed: Followed | null,
): CommentPlace {
  return {
    comment: comment.id,
    passage: found && { old: found.span, new: followed?.span ?? null },
    named: named && { old: named, new: follow(aligned, named).span },
  };
}

function tracedComment(item: LocatedComment, { followed, place, linked }: Answer): TracedComment {
  const { fate, old, new: now, confidence, unsure } = tracedPassage(item, followed);
  return {
    id: item.comment.id,
    old,
    new: now,
    fate,
    confidence,
    unsure,
    named: place.named,
    changes: linked.changes.map(changeId),
    likely: linked.likely.map(changeId),
    possible: linked.possible.map(changeId),
  };
}

type Passage = Pick<TracedComment, 'fate' | 'old' | 'new' | 'confidence' | 'unsure'>;

const NOWHERE = { old: null, new: null, confidence: 0, unsure: false } as const;

function tracedPassage({ comment, found }: LocatedComment, followed: Followed | null): Passage {
  if (comment.quote === undefined) return { fate: null, ...NOWHERE };
  if (!found || !followed) return { fate: 'orphan', ...NOWHERE };
  const confidence = found.confidence * followed.confidence;
  return { fate: followed.fate, old: found.span, new: followed.span, confidence, unsure: found.unsure };
}

const TIERS = ['changes', 'likely', 'possible'] as const;

type Asking = Readonly<Record<(typeof TIERS)[number], string[]>>;

/** One for all the changes that no comment asks for: most of them, after each edit. */
const NOBODY: Asking = { changes: [], likely: [], possible: [] };

/** The same links, seen from the changes. */
function tracedChanges(
  changes: readonly Change[],
  answers: readonly Answer[],
  before: Told | null,
): readonly TracedChange[] {
  const asking = new Map<number, Asking>();
  for (const { place, linked } of answers)
    for (const tier of TIERS)
      for (const change of linked[tier]) {
        const known = asking.get(change) ?? { changes: [], likely: [], possible: [] };
        asking.set(change, known);
        known[tier].push(place.comment);
      }
  return changes.map((change, i) => {
    const asked = asking.get(i) ?? NOBODY;
    const known = before?.changes[i] === change ? before.trace.changes[i] : undefined;
    if (known && asked === NOBODY && known.comments === NOBODY.changes) return known;
    const { kind, difference, old, new: now } = change;
    const { changes: comments, likely, possible } = asked;
    return { id: changeId(i), kind, difference, old, new: now, comments, likely, possible };
  });
}

/**
 * The changes that no comment asked for, as far as can be seen: they touch no passage, no sentence and no part named.
 * Other white space alone (a paragraph broken into lines in another way) is not worth asking about.
 */
export function unaskedChanges({ changes }: Trace): readonly TracedChange[] {
  return changes.filter(
    ({ comments, likely, difference }) =>
      difference !== 'space' && comments.length === 0 && likely.length === 0,
  );
}
