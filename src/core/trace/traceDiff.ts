import type { Change } from '../diff/model';
import { changeId } from './link/changeId';
import { follow, type Followed } from './follow/follow';
import { linkComments, type CommentPlace, type Linked } from './link/link';
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
  const followed = located.map(({ found }) => (found ? follow(aligned, found.span) : null));
  const places = located.map((item, i) => placeOf(aligned, item, followed[i] ?? null));
  const linked = linkComments(aligned, changes, places, links);
  const comments = located.map((item, i): TracedComment => {
    const { changes: touching = [], likely = [], possible = [] } = linked[i] ?? {};
    return {
      ...tracedPassage(item, followed[i] ?? null),
      named: places[i]?.named ?? null,
      changes: touching.map(changeId),
      likely: likely.map(changeId),
      possible: possible.map(changeId),
    };
  });
  return { changes: tracedChanges(changes, located, linked), comments };
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

type PassageFields = Omit<TracedComment, 'changes' | 'likely' | 'possible' | 'named'>;

function tracedPassage({ comment, found }: LocatedComment, followed: Followed | null): PassageFields {
  const { id } = comment;
  const nowhere = { id, old: null, new: null, unsure: false };
  if (comment.quote === undefined) return { ...nowhere, fate: null, confidence: 0 };
  if (!found || !followed) return { ...nowhere, fate: 'orphan', confidence: 0 };
  const confidence = found.confidence * followed.confidence;
  return { id, old: found.span, new: followed.span, fate: followed.fate, confidence, unsure: found.unsure };
}

/** The same links, seen from the changes. */
function tracedChanges(
  changes: readonly Change[],
  located: readonly LocatedComment[],
  linked: readonly Linked[],
): readonly TracedChange[] {
  const byChange = changes.map(() => ({
    changes: [] as string[],
    likely: [] as string[],
    possible: [] as string[],
  }));
  linked.forEach((tiers, i) => {
    const id = located[i]?.comment.id ?? '';
    for (const tier of ['changes', 'likely', 'possible'] as const) {
      for (const change of tiers[tier]) byChange[change]?.[tier].push(id);
    }
  });
  return changes.map((change, i) => {
    const { changes: comments = [], likely = [], possible = [] } = byChange[i] ?? {};
    return { id: changeId(i), ...change, comments, likely, possible };
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
