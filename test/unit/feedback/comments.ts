import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/frontMatter/read';
import type { Comment, Round } from '../../../src/core/model';

/** What a test says of a comment; the rest is as in a file that says no more. */
export type Said = Partial<Omit<Comment, 'span' | 'index'>> & { readonly text: string };

export function commentOf(said: Said, index = 0): Comment {
  const base = { index, short: false, hasId: true, class: 'revision', status: 'open' } as const;
  return { id: `c${index + 1}`, ...base, span: { start: 0, end: 0 }, ...said };
}

/** The first round of a document that holds these comments, c1 and on. */
export const roundOf = (...said: readonly Said[]): Round => ({
  number: 1,
  short: false,
  late: [],
  span: { start: 0, end: 0 },
  comments: said.map(commentOf),
});

/** A document with a draft for each list of comments. */
export const documentOf = (
  ...rounds: readonly (readonly Said[])[]
): { readonly rounds: readonly Round[] } => ({
  rounds: rounds.map((said, i) => ({ ...roundOf(...said), number: i + 1 })),
});

/** The first round of a document whose comments are written as in a file, each as `{...}` or a bare text. */
export function readRound(comments: readonly string[], late = ''): Round {
  const list = comments.map((comment) => `      - ${comment}\n`).join('');
  const text = `---\nclient: Northwind\nrounds:\n  - late: [${late}]\n    comments:\n${list}---\n`;
  const [round] = readDocument(text).document?.rounds ?? [];
  assert.ok(round);
  return round;
}
