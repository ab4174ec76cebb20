import type { TrackedDocument } from '../model';
import { contradictionsIn } from './contradictions';
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
export function wordingFlags(document: TrackedDocument): ReadonlyMap<string, Omit<CommentFlags, 'late'>> {
  const flags = document.rounds.flatMap((round) => {
    const pairs = contradictionsIn(round).map(({ comments: [a, b] }) => [a.id, b.id] as const);
    return round.comments.map((comment) => {
      const contradicts = pairs.flatMap(([a, b]) => (a === comment.id ? [b] : b === comment.id ? [a] : []));
      return [comment.id, { contradicts, question: vagueQuestion(comment) }] as const;
    });
  });
  return new Map(flags.filter(([, one]) => one.contradicts.length > 0 || one.question !== null));
}

/** The comments that came after the feedback window, of all rounds. */
export function lateIn(document: TrackedDocument, agreed: FeedbackDays): ReadonlyMap<string, Lateness> {
  return new Map(document.rounds.flatMap((round) => [...lateComments(round, agreed)]));
}
