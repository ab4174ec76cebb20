import { readDocument } from '../frontMatter/read';
import { editFrontMatter } from '../frontMatter/edit';
import type { CommentClass, CommentStatus, ExtraAgreement } from '../model';
import { fail } from '../problem';
import { say } from '../said';
import type { Operation } from '../yaml/edit/operation';
import type { YamlInput } from '../yaml/edit/renderValue';
import {
  commentOperations,
  commentPath,
  defined,
  definedOperations,
  freeIds,
  noSuchRound,
  record,
  recordInComment,
  recordInRound,
  roundOf,
  roundPath,
  shortRound,
  type Recorded,
} from './recording';

export { findComment, type FoundComment, type Recorded } from './recording';

/** What each action writes into a document: see `recording.ts` for what goes in and comes out. */

export interface NewComment {
  readonly text: string;
  readonly at: string;
  readonly class: CommentClass;
  readonly from?: string;
  readonly quote?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** Where it was said: `docx`, `mail`, ... */
  readonly source?: string;
  /** What tells it among the remarks of the file that it came in. */
  readonly imported?: string;
  /** Open unless told. */
  readonly status?: CommentStatus;
  readonly reply?: string;
}

/** Starts to track a document: its client, and its project where there is one. */
export function recordTracking(
  text: string,
  tracking: { readonly client: string; readonly project?: string },
): Recorded {
  if (tracking.client.trim() === '') return fail('empty-value', say('The client needs a name.'));
  const reading = readDocument(text);
  if (reading.document)
    return fail(
      'already-tracked',
      say('This document is tracked already, for {0}.', reading.document.client),
    );
  if (TOML.test(text))
    return fail(
      'not-editable',
      say(
        'This document begins with front matter in TOML, between lines of +++, which is not read here. Change it to YAML, between lines of ---, and track it then.',
      ),
    );
  return editFrontMatter(text, definedOperations([], { client: tracking.client, project: tracking.project }));
}

/** A site generator reads only what stands first: below a front matter of ours it would publish this one as prose. */
const TOML = /^\uFEFF?\+{3}[ \t]*\r?\n(?:.*\r?\n)*?\+{3}[ \t]*(?:\r?\n|$)/;

/** Adds the draft that was sent: the newest entry of `rounds`. */
export function recordSending(text: string, sent: { readonly at: string; readonly draft: string }): Recorded {
  return record(text, () => [
    { op: 'append', path: ['rounds'], value: { sent: sent.at, draft: sent.draft } },
  ]);
}

/**
 * Adds comments to the feedback on a draft, by its number; the one sent last unless told. Their ids are the next free ones of
 * the document.
 */
export function recordFeedback(text: string, comments: readonly NewComment[], number?: number): Recorded {
  if (comments.some((comment) => comment.text.trim() === '')) {
    return fail('empty-value', say('A comment needs a text.'));
  }
  return record(text, (document) => {
    if (document.rounds.length === 0)
      return fail('nothing-sent', say('No draft of this document has been sent yet. Send a draft first.'));
    const round = roundOf(document, number ?? document.rounds.length);
    if (!round) return noSuchRound(document, number ?? 0);
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
  if (reply.trim() === '') return fail('empty-value', say('A reply needs a text.'));
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
    const path = commentPath(found.round, found.comment);
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
    return fail('empty-value', say('A rating is a whole number from 1 to 5, not {0}.', rating));
  }
  return recordInRound(text, round, { rating });
}

/** How a round past the limit was agreed. */
export function recordAgreement(text: string, round: number, extra: ExtraAgreement): Recorded {
  return recordInRound(text, round, { extra });
}

/** Until when a full answer to a round's feedback was promised, as ISO 8601. */
export function recordPromise(text: string, round: number, until: string): Recorded {
  return recordInRound(text, round, { promised: until });
}

/** The client has approved the document. */
export function recordApproval(text: string, at: string): Recorded {
  return record(text, (document) => {
    if (document.approved !== undefined)
      return fail('closed', say('This document was approved on {0} already.', document.approved));
    return [{ op: 'set', path: ['approved'], value: at }];
  });
}

/** Takes back an approval, or an ending. */
export function recordReopening(text: string): Recorded {
  return record(text, (document) => {
    const operations: Operation[] = [];
    if (document.approved !== undefined) operations.push({ op: 'remove', path: ['approved'] });
    if (document.ended !== undefined) operations.push({ op: 'remove', path: ['ended'] });
    return operations.length > 0 ? operations : fail('not-closed', say('This document is open already.'));
  });
}

function commentValue(id: string, comment: NewComment): Record<string, YamlInput> {
  return defined({
    id,
    from: comment.from,
    at: comment.at,
    source: comment.source,
    imported: comment.imported,
    text: comment.text,
    quote: comment.quote,
    prefix: comment.prefix,
    suffix: comment.suffix,
    class: comment.class,
    status: comment.status ?? 'open',
    reply: comment.reply,
  });
}
