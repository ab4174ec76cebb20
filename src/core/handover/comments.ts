import type { RedlineComment } from '../redline';

/** A client's comment as a word processor shows it. */
export interface HandedComment {
  readonly id: string;
  readonly author: string;
  readonly at: string | null;
  readonly text: string;
  readonly reply: string | null;
  readonly resolved: boolean;
}

/** Comments in the order of the text. `client`: who speaks where nobody is named. */
export function handedComments(
  comments: readonly RedlineComment[],
  client: string,
): readonly HandedComment[] {
  return comments.map(({ id, from, at, text, reply, status }) => ({
    id,
    author: from ?? client,
    at,
    text,
    reply,
    resolved: status === 'done',
  }));
}
