import { shortened } from '../text';
import { dayOf, type Day } from '../calendar/days';
import type { Comment, CommentClass, CommentStatus, TrackedDocument } from '../model';

/** A comment as a task on a board. */
export interface Task {
  /** The comment on one line, cut where it is long. */
  readonly name: string;
  /** The comment in full, with what it is about and what was answered. */
  readonly description: string;
  readonly class: CommentClass;
  readonly status: CommentStatus;
  readonly client: string;
  readonly document: string;
  readonly due: Day | null;
}

/** A document with what it is called where it has no title. */
export interface DiscussedDocument {
  readonly name: string;
  readonly document: TrackedDocument;
}

/** Comments that wait for work, or all; praise asks for none. In the order of documents given, rounds and comments. */
export function tasksOf(documents: readonly DiscussedDocument[], which: 'waiting' | 'all'): Task[] {
  return documents.flatMap(({ name, document }) =>
    document.rounds.flatMap((round) =>
      round.comments
        .filter((comment) => comment.class !== 'praise' && (which === 'all' || isWaiting(comment)))
        .map((comment) => ({
          name: shortened(comment.text, NAME_LENGTH),
          description: describe(comment, round.number),
          class: comment.class,
          status: comment.status,
          client: document.client,
          document: document.title ?? name,
          due: document.due === undefined ? null : dayOf(document.due),
        })),
    ),
  );
}

export const isSettled = ({ status }: { readonly status: CommentStatus }): boolean =>
  status === 'done' || status === 'declined';

const isWaiting = (comment: Comment): boolean => !isSettled(comment);

function describe({ text, from, at, quote, goal, reply }: Comment, round: number): string {
  const source = [from, at === undefined ? undefined : (dayOf(at) ?? undefined), `round ${round}`];
  return [
    text,
    quote === undefined ? undefined : `About: “${quote}”`,
    goal === undefined ? undefined : `Goal: ${goal}`,
    reply === undefined ? undefined : `Reply: ${reply}`,
    `(${source.filter((part) => part !== undefined).join(', ')})`,
  ]
    .filter((part) => part !== undefined)
    .join('\n\n');
}

/** What a card shows without being opened. */
const NAME_LENGTH = 120;
