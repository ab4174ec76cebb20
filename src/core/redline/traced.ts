import { createTraceSession, stillStanding, type TraceSession } from '../trace';
import type { Alignment } from '../trace/follow/matchIndex';
import type { TracedChange, TracedComment } from '../trace/model';
import { laterComments, type PlacedChange } from './later';
import type { Spoken } from './margin';
import type { Feedback } from './model';
import { placeInNew } from './places';
import { isShown } from './shown';

export interface RedlineOptions {
  readonly oldProse: string;
  readonly newProse: string;
  /** On the older text first, then on the drafts between the two. */
  readonly feedback: readonly Feedback[];
  /** What was said about drafts before the older text: what nothing was done about then may have been answered since. */
  readonly before?: readonly Feedback[];
  /** The drafts before the older text, oldest first: what a change may go back to. */
  readonly earlier: readonly { readonly number: number; readonly prose: string }[];
  /** Gives the session that traces a draft; for a newer prose that is being written, the same one each time. */
  readonly traceOf?: (draft: string) => TraceSession;
}

/** What changed between the two, and what became of each comment. */
export interface Traced {
  readonly aligned: Alignment;
  /** All changes, also those that no reader would notice. */
  readonly all: readonly TracedChange[];
  /** Those that are to be seen. */
  readonly changes: readonly TracedChange[];
  readonly placed: readonly PlacedChange[];
  readonly comments: readonly Spoken[];
}

export function traceFeedback(options: RedlineOptions): Traced {
  const { oldProse, newProse, feedback, before = [], traceOf = createTraceSession } = options;
  const [first, ...later] = feedback;
  const { aligned, trace: traced } = traceOf(oldProse).update(newProse, first?.comments ?? []);
  const changes = traced.changes.filter((change) => isShown(oldProse, newProse, change));
  const placed = changes.map((change) => ({ change, place: placeInNew(aligned, change, changes) }));
  const comments = [
    ...(first ? [{ round: first, traced: traced.comments }] : []),
    ...later.map((round) => ({ round, traced: laterComments({ round, newProse, shown: placed, traceOf }) })),
  ].flatMap(({ round, traced: all }) => spokenIn(round, all));
  const standing = new Set(
    stillStanding(
      oldProse,
      before.flatMap((round) => round.comments),
    ),
  );
  const answered = before
    .filter((round) => round.comments.some((comment) => standing.has(comment)))
    .flatMap((round) => spokenIn(round, laterComments({ round, newProse, shown: placed, traceOf })))
    .filter(
      ({ comment, traced: { changes: own, likely } }) =>
        standing.has(comment) && own.length + likely.length > 0,
    );
  comments.push(...answered);
  return { aligned, all: traced.changes, changes, placed, comments };
}

function spokenIn({ round, comments }: Feedback, traced: readonly TracedComment[]): Spoken[] {
  return comments.flatMap((comment, i) => {
    const found = traced[i];
    return found ? [{ comment, round, traced: found }] : [];
  });
}
