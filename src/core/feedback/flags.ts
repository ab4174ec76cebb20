import type { TrackedDocument } from '../model';
import { contradictionsIn, type PassagesLater } from './contradictions';
import { vagueQuestion } from './vague';
import { lateComments, type FeedbackDays, type Lateness } from './window';

/** What a writer should know of a comment besides what it says. */
export interface CommentFlags {
  /** It came after the feedback window; null where it did not. */
  readonly late: Lateness | null;
  /** Ids of comments that it contradicts: to be settled by the approver. */
  readonly contradicts: readonly string[];
  /** It is vague, and this is what to ask; null where it is not. */
  readonly question: string | null;
}

/** The flags that follow from the words of a document's comments, by the comments' ids. What has none is left out. */
export function wordingFlags(
  document: TrackedDocument,
  later?: PassagesLater,
): ReadonlyMap<string, Omit<CommentFlags, 'late'>> {
  const against = new Map<string, string[]>();
  const note = (one: string, other: string): unknown =>
    against.get(one)?.push(other) ?? against.set(one, [other]);
  for (const { comments } of contradictionsIn(document, later)) {
    const [a, b] = comments;
    note(a.id, b.id);
    note(b.id, a.id);
  }
  const flags = document.rounds.flatMap(({ comments }) =>
    comments.map((comment) => {
      const contradicts = against.get(comment.id) ?? [];
      return [comment.id, { contradicts, question: vagueQuestion(comment) }] as const;
    }),
  );
  return new Map(flags.filter(([, one]) => one.contradicts.length > 0 || one.question !== null));
}

/** The comments that came after the feedback window, of all rounds. */
export function lateIn(document: TrackedDocument, agreed: FeedbackDays): ReadonlyMap<string, Lateness> {
  return new Map(document.rounds.flatMap((round) => [...lateComments(round, agreed)]));
}
