import { editFrontMatter } from '../frontMatter/edit';
import type { Operation } from '../yaml/edit/operation';
import { readDocument } from '../frontMatter/read';
import type { YamlInput } from '../yaml/edit/renderValue';
import type { Comment, CommentClass, CommentStatus, ExtraAgreement, Round, TrackedDocument } from '../model';
import { fail, type Result } from '../problem';
import type { TextEdit } from '../text';

/**
 * What each action writes into a document. Every function takes the document's whole text and answers with the
 * edits to make in it, or with the reason why nothing may be written. Times are ISO 8601 strings of the caller's clock.
 */
export type Recorded = Result<readonly TextEdit[]>;

export interface NewComment {
  readonly text: string;
  readonly at: string;
  readonly class: CommentClass;
  readonly from?: string;
  readonly quote?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Starts to track a document: its client, and its project where there is one. */
export function recordTracking(
  text: string,
  tracking: { readonly client: string; readonly project?: string },
): Recorded {
  if (tracking.client.trim() === '') return fail('empty-value', 'The client needs a name.');
  const reading = readDocument(text);
  if (reading.document)
    return fail('already-tracked', `This document is tracked already, for ${reading.document.client}.`);
  return editFrontMatter(text, definedOperations([], { client: tracking.client, project: tracking.project }));
}

/** Adds the draft that was sent: the newest entry of `rounds`. */
export function recordSending(text: string, sent: { readonly at: string; readonly draft: string }): Recorded {
  return record(text, () => [
    { op: 'append', path: ['rounds'], value: { sent: sent.at, draft: sent.draft } },
  ]);
}

/** Adds comments to the feedback on the draft sent last. Their ids are the next free ones of the document. */
export function recordFeedback(text: string, comments: readonly NewComment[]): Recorded {
  if (comments.some((comment) => comment.text.trim() === '')) {
    return fail('empty-value', 'A comment needs a text.');
  }
  return record(text, (document) => {
    const round = document.rounds.at(-1);
    if (!round)
      return fail('nothing-sent', 'No draft of this document has been sent yet. Send a draft first.');
    const ids = freeIds(document);
    const values = comments.map((comment) => commentValue(ids(), comment));
    if (round.short)
      return [{ op: 'set', path: roundPath(round), value: { ...shortRound(round), comments: values } }];
    return values.map((value) => ({ op: 'append', path: [...roundPath(round), 'comments'], value }));
  });
}

/** Says what became of a comment. A reply that is left out leaves the one in the file as it is. */
export function recordStatus(
  text: string,
  id: string,
  change: { readonly status: CommentStatus; readonly reply?: string },
): Recorded {
  return recordInComment(text, id, (document, found) =>
    commentOperations(document, found, { status: change.status, reply: change.reply }),
  );
}

/** The writer's reply to a comment, in place of the one before. */
export function recordReply(text: string, id: string, reply: string): Recorded {
  if (reply.trim() === '') return fail('empty-value', 'A reply needs a text.');
  return recordInComment(text, id, (document, found) => commentOperations(document, found, { reply }));
}

/** What kind of comment it is. */
export function recordClass(text: string, id: string, commentClass: CommentClass): Recorded {
  return recordInComment(text, id, (document, found) =>
    commentOperations(document, found, { class: commentClass }),
  );
}

/** The passage that a comment is about, in place of the one before. */
export function recordPassage(
  text: string,
  id: string,
  { quote, prefix, suffix }: Pick<NewComment, 'prefix' | 'suffix'> & { readonly quote: string },
): Recorded {
  return recordInComment(text, id, (document, found) => {
    const path = [...roundPath(found.round), 'comments', found.comment.index];
    // The words around the old passage would lead to the wrong place.
    const stale = [...(prefix === undefined ? ['prefix'] : []), ...(suffix === undefined ? ['suffix'] : [])];
    return [
      ...commentOperations(document, found, { quote, prefix, suffix }),
      ...stale.map((key): Operation => ({ op: 'remove', path: [...path, key] })),
    ];
  });
}

/** The client's satisfaction, 1 to 5, with the draft that a round is about. */
export function recordRating(text: string, round: number, rating: number): Recorded {
  if (!Number.isInteger(rating) || rating < 1 || rating > 5) {
    return fail('empty-value', `A rating is a whole number from 1 to 5, not ${rating}.`);
  }
  return recordInRound(text, round, { rating });
}

/** How a round past the limit was agreed. */
export function recordAgreement(text: string, round: number, extra: ExtraAgreement): Recorded {
  return recordInRound(text, round, { extra });
}

/** The client has approved the document. */
export function recordApproval(text: string, at: string): Recorded {
  return record(text, (document) => {
    if (document.approved !== undefined)
      return fail('closed', `This document was approved on ${document.approved} already.`);
    return [{ op: 'set', path: ['approved'], value: at }];
  });
}

/** Takes back an approval, or an ending. */
export function recordReopening(text: string): Recorded {
  return record(text, (document) => {
    const operations: Operation[] = [];
    if (document.approved !== undefined) operations.push({ op: 'remove', path: ['approved'] });
    if (document.ended !== undefined) operations.push({ op: 'remove', path: ['ended'] });
    return operations.length > 0 ? operations : fail('not-closed', 'This document is open already.');
  });
}

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
    return problem ? { ok: false, problem } : fail('yaml-syntax', 'The front matter could not be read.');
  }
  if (!reading.document) {
    return fail(
      'not-tracked',
      'This document is not tracked: its front matter names no client. Track it first.',
    );
  }
  const asked = operations(reading.document);
  return 'ok' in asked ? asked : editFrontMatter(text, asked);
}

function recordInComment(
  text: string,
  id: string,
  operations: (document: TrackedDocument, found: FoundComment) => Operations,
): Recorded {
  return record(text, (document) => {
    const found = findComment(document, id);
    return found
      ? operations(document, found)
      : fail('no-such-comment', `There is no comment ${id} in this document.`);
  });
}

function recordInRound(text: string, number: number, values: Record<string, YamlInput>): Recorded {
  return record(text, (document) => {
    const round = document.rounds[number - 1];
    if (!round)
      return fail(
        'no-such-round',
        `There is no round ${number}: ${document.rounds.length} drafts have been sent.`,
      );
    if (round.short)
      return [{ op: 'set', path: roundPath(round), value: { ...shortRound(round), ...values } }];
    return definedOperations(roundPath(round), values);
  });
}

/** Writes fields of a comment; an entry without an id of its own gets one now that it is written. */
function commentOperations(
  document: TrackedDocument,
  found: FoundComment,
  values: Record<string, YamlInput | undefined>,
): Operation[] {
  const { round, comment } = found;
  const path = [...roundPath(round), 'comments', comment.index];
  const id = comment.hasId ? undefined : freeIds(document)();
  if (comment.short) return [{ op: 'set', path, value: defined({ id, text: comment.text, ...values }) }];
  const named: Operation[] =
    id === undefined ? [] : [{ op: 'set', path: [...path, 'id'], value: id, before: 'text' }];
  return [...named, ...definedOperations(path, values)];
}

export const roundPath = (round: Round): (string | number)[] => ['rounds', round.number - 1];

export const shortRound = (round: Round): Record<string, YamlInput> => defined({ sent: round.sent });

function commentValue(id: string, comment: NewComment): Record<string, YamlInput> {
  return defined({
    id,
    from: comment.from,
    at: comment.at,
    text: comment.text,
    quote: comment.quote,
    prefix: comment.prefix,
    suffix: comment.suffix,
    class: comment.class,
    status: 'open',
  });
}

/** `c1`, `c2`, ...: one past the highest in use, so that an id that was deleted by hand does not come back for another comment. */
function freeIds(document: TrackedDocument): () => string {
  const numbers = document.rounds
    .flatMap((round) => round.comments)
    .map((comment) => Number(/^c(\d{1,9})$/.exec(comment.id)?.[1] ?? 0));
  let last = Math.max(0, ...numbers);
  return () => `c${++last}`;
}

/** Without the keys that have no value; texts as they can be written. */
function defined(values: Record<string, YamlInput | undefined>): Record<string, YamlInput> {
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

function definedOperations(
  path: readonly (string | number)[],
  values: Record<string, YamlInput | undefined>,
): Operation[] {
  return Object.entries(defined(values)).map(([key, value]) => ({ op: 'set', path: [...path, key], value }));
}
