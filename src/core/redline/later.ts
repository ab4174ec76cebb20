import { diffProse } from '../diff';
import { locateComments, traceDiff } from '../trace';
import { alignment } from '../trace/follow/matchIndex';
import type { TracedChange, TracedComment } from '../trace/model';
import type { Span } from '../text';
import type { Feedback } from './model';
import { placeInNew } from './places';

export interface PlacedChange {
  readonly change: TracedChange;
  /** In the newer text; empty where something was deleted. */
  readonly place: Span;
}

/**
 * Comments on a draft between the two that are compared. They are traced from their own draft to the newer text; what
 * answers them there is then found again, by its place in the newer text, among the changes that are shown.
 */
export function laterComments(
  { prose, comments }: Feedback,
  newProse: string,
  shown: readonly PlacedChange[],
): readonly TracedComment[] {
  const from = prose ?? '';
  const diff = diffProse(from, newProse);
  const aligned = alignment(from, newProse, diff.matches);
  const { changes, comments: traced } = traceDiff(
    { oldText: from, newText: newProse, diff },
    locateComments(from, comments),
  );
  const same = new Map(
    changes.map((change) => [change.id, sameChanges(placeInNew(aligned, change, changes), shown)]),
  );
  const shownIds = (ids: readonly string[]): readonly string[] => [
    ...new Set(ids.flatMap((id) => same.get(id) ?? [])),
  ];
  return traced.map((comment) => ({
    ...comment,
    old: null,
    changes: shownIds(comment.changes),
    likely: shownIds(comment.likely),
    possible: shownIds(comment.possible),
  }));
}

function sameChanges(place: Span, shown: readonly PlacedChange[]): readonly string[] {
  return shown
    .filter(({ place: other }) => {
      const isPoint = place.start === place.end || other.start === other.end;
      return isPoint
        ? place.start <= other.end && other.start <= place.end
        : place.start < other.end && other.start < place.end;
    })
    .map(({ change }) => change.id);
}
