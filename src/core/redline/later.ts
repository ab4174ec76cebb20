import type { TraceSession } from '../trace';
import type { TracedChange, TracedComment } from '../trace/model';
import type { Span } from '../text';
import type { Feedback } from './model';
import { placeInNew } from './places';

export interface PlacedChange {
  readonly change: TracedChange;
  /** In the newer text; empty where something was deleted. */
  readonly place: Span;
}

interface Later {
  readonly round: Feedback;
  readonly newProse: string;
  readonly shown: readonly PlacedChange[];
  readonly traceOf: (draft: string) => TraceSession;
}

/**
 * Comments on a draft between the two that are compared. They are traced from their own draft to the newer text; what
 * answers them there is then found again, by its place in the newer text, among the changes that are shown.
 */
export function laterComments({ round, newProse, shown, traceOf }: Later): readonly TracedComment[] {
  const { aligned, trace } = traceOf(round.prose ?? '').update(newProse, round.comments);
  const { changes, comments: traced } = trace;
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
