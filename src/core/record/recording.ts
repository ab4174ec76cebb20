import { editFrontMatter } from '../frontMatter/edit';
import { readDocument } from '../frontMatter/read';
import type { Comment, Round, TrackedDocument } from '../model';
import { fail, type Result } from '../problem';
import { say } from '../said';
import type { TextEdit } from '../text';
import type { Operation } from '../yaml/edit/operation';
import type { YamlInput } from '../yaml/edit/renderValue';

/**
 * How an action is written into a document. Every action takes the document's whole text and answers with the edits to make
 * in it, or with the reason why nothing may be written. Times are ISO 8601 strings of the caller's clock.
 */
export type Recorded = Result<readonly TextEdit[]>;

export interface FoundComment {
  readonly round: Round;
  readonly comment: Comment;
}

/** The comment with this id (or, for one without an id, this place, `2.3`), and its round. */
export function findComment(document: TrackedDocument, id: string): FoundComment | null {
  for (const round of document.rounds) {
    const comment = round.comments.find((candidate) => candidate.id === id);
    if (comment) return { round, comment };
  }
  return null;
}

export type Operations = readonly Operation[] | Result<never>;

/** Reads the document, asks for the operations, and turns them into edits. */
export function record(text: string, operations: (document: TrackedDocument) => Operations): Recorded {
  const reading = readDocument(text);
  if (!reading.readable) {
    const [problem] = reading.problems;
    return problem ? { ok: false, problem } : fail('yaml-syntax', say('The front matter could not be read.'));
  }
  if (!reading.document) {
    return fail(
      'not-tracked',
      say('This document is not tracked: its front matter names no client. Track it first.'),
    );
  }
  const asked = operations(reading.document);
  return 'ok' in asked ? asked : editFrontMatter(text, asked);
}

export function recordInComment(
  text: string,
  id: string,
  operations: (document: TrackedDocument, found: FoundComment) => Operations,
): Recorded {
  return record(text, (document) => {
    const found = findComment(document, id);
    return found
      ? operations(document, found)
      : fail('no-such-comment', say('There is no comment {0} in this document.', id));
  });
}

export function recordInRound(text: string, number: number, values: Record<string, YamlInput>): Recorded {
  return record(text, (document) => {
    const round = roundOf(document, number);
    return round ? roundOperations(round, values) : noSuchRound(document, number);
  });
}

/** Writes fields of a round; one that is no mapping is written as one. */
export const roundOperations = (round: Round, values: Record<string, YamlInput>): Operation[] =>
  round.short
    ? [{ op: 'set', path: roundPath(round), value: { ...shortRound(round), ...values } }]
    : definedOperations(roundPath(round), values);

export const roundOf = (document: TrackedDocument, number: number): Round | undefined =>
  document.rounds[number - 1];

export const noSuchRound = (document: TrackedDocument, number: number): Result<never> =>
  fail(
    'no-such-round',
    say('There is no round {0}: {1} drafts have been sent.', number, document.rounds.length),
  );

/** Writes fields of a comment; an entry without an id of its own gets one now that it is written. */
export function commentOperations(
  document: TrackedDocument,
  found: FoundComment,
  values: Record<string, YamlInput | undefined>,
): Operation[] {
  return namedOperations(found, found.comment.hasId ? undefined : freeIds(document)(), values);
}

/** The same for an entry without an id, with the id that it is to get; undefined where it has one. */
export function namedOperations(
  { round, comment }: FoundComment,
  id: string | undefined,
  values: Record<string, YamlInput | undefined>,
): Operation[] {
  const path = commentPath(round, comment);
  if (comment.short) return [{ op: 'set', path, value: defined({ id, text: comment.text, ...values }) }];
  const named: Operation[] =
    id === undefined ? [] : [{ op: 'set', path: [...path, 'id'], value: id, before: 'text' }];
  return [...named, ...definedOperations(path, values)];
}

export const commentPath = (round: Round, comment: Comment): (string | number)[] => [
  ...roundPath(round),
  'comments',
  comment.index,
];

export const roundPath = (round: Round): (string | number)[] => ['rounds', round.number - 1];

export const shortRound = (round: Round): Record<string, YamlInput> => defined({ sent: round.sent });

/** `c1`, `c2`, ...: one past the highest in use, so that an id that was deleted by hand does not come back for another comment. */
export function freeIds(document: {
  readonly rounds: readonly { readonly comments: readonly { readonly id: string }[] }[];
}): () => string {
  let last = 0;
  for (const { comments } of document.rounds)
    for (const { id } of comments) last = Math.max(last, Number(/^c(\d{1,9})$/.exec(id)?.[1] ?? 0));
  return () => `c${++last}`;
}

/** Without the keys that have no value; texts as they can be written. */
export function defined(values: Record<string, YamlInput | undefined>): Record<string, YamlInput> {
  const entries = Object.entries(values).flatMap(([key, value]): [string, YamlInput][] =>
    value === undefined ? [] : [[key, typeof value === 'string' ? writable(value) : value]],
  );
  return Object.fromEntries(entries);
}

const LONE_SURROGATE = /\p{Cs}/gu;

/** A text that was pasted may have another system's line ends, and halves of characters that no file can hold. */
function writable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(LONE_SURROGATE, '\uFFFD');
}

export function definedOperations(
  path: readonly (string | number)[],
  values: Record<string, YamlInput | undefined>,
): Operation[] {
  return Object.entries(defined(values)).map(([key, value]) => ({ op: 'set', path: [...path, key], value }));
}
