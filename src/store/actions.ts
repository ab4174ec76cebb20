import { readDocument } from '../core/frontMatter/read';
import { fail, ok, type Result } from '../core/problem';
import { say } from '../core/said';
import { recordFeedback, recordSending, type NewComment, type Recorded } from '../core/record/record';
import { applyEdits } from '../core/text';
import { draftId, isDraft, keepDraft } from './drafts';
import type { Location, Ports } from './ports';

/** The actions on a document that need more than an edit of its text, and the one way in which all edits are made. */

/** Reads a document, works out the edits, makes them. Answers the text after it. */
export async function edit(
  ports: Ports,
  document: Location,
  record: (text: string) => Recorded,
): Promise<Result<void>> {
  const text = await ports.documents.read(document);
  if (!text.ok) return text;
  const edits = record(text.value);
  if (!edits.ok) return edits;
  const problem = await ports.documents.change(document, text.value, edits.value);
  return problem ? { ok: false, problem } : ok(undefined);
}

export interface SentDraft {
  readonly number: number;
  readonly id: string;
}

/**
 * Sends a draft: keeps the prose first, then names it in the front matter, so that the front matter never names a draft
 * that is not there. A text that is the last draft still is an `unchanged-draft` problem unless the writer insists.
 */
export async function sendDraft(
  ports: Ports,
  document: Location,
  options: { readonly name: string; readonly evenIfUnchanged?: boolean },
): Promise<Result<SentDraft>> {
  const text = await ports.documents.read(document);
  if (!text.ok) return text;
  const reading = readDocument(text.value);
  // Asked of the record first, so that nothing is kept for a document that cannot be written to.
  const writable = recordSending(text.value, { at: ports.clock.now(), draft: await draftId('') });
  if (!writable.ok) return writable;
  if (!reading.document) return fail('not-tracked', say('This document is not tracked.'));
  const prose = text.value.slice(reading.proseStart);
  const number = reading.document.rounds.length + 1;
  const last = reading.document.rounds.at(-1);
  if (last?.draft !== undefined && options.evenIfUnchanged !== true && (await isDraft(prose, last.draft))) {
    return fail(
      'unchanged-draft',
      say('The text is draft {0} still, word for word: nothing was changed since it was sent.', last.number),
    );
  }
  const folder = await ports.roundsFolder(document);
  const kept = await keepDraft(
    ports.files,
    folder,
    { client: reading.document.client, document: options.name, number },
    prose,
  );
  if (!kept.ok) return kept;
  const edits = recordSending(text.value, { at: ports.clock.now(), draft: kept.value });
  if (!edits.ok) return edits;
  const problem = await ports.documents.change(document, text.value, edits.value);
  return problem ? { ok: false, problem } : ok({ number, id: kept.value });
}

/** Logs comments on a draft, by its number; on the one sent last unless told. Answers their ids. */
export async function logFeedback(
  ports: Ports,
  document: Location,
  comments: readonly NewComment[],
  round?: number,
): Promise<Result<readonly string[]>> {
  if (comments.length === 0) return logNothing(ports, document, round);
  const text = await ports.documents.read(document);
  if (!text.ok) return text;
  const edits = recordFeedback(text.value, comments, round);
  if (!edits.ok) return edits;
  const problem = await ports.documents.change(document, text.value, edits.value);
  if (problem) return { ok: false, problem };
  // Not read again: a comment that is logged must not be told to be not, or the writer logs it twice.
  const rounds = readDocument(applyEdits(text.value, edits.value)).document?.rounds ?? [];
  const latest = rounds.at(round === undefined ? -1 : round - 1)?.comments ?? [];
  return ok(latest.slice(-comments.length).map((comment) => comment.id));
}

/** Nothing is written; whether something could have been is still worth knowing. */
async function logNothing(
  ports: Ports,
  document: Location,
  round?: number,
): Promise<Result<readonly string[]>> {
  const text = await ports.documents.read(document);
  if (!text.ok) return text;
  const recorded = recordFeedback(text.value, [], round);
  return recorded.ok ? ok([]) : recorded;
}
