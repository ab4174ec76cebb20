import { composeEdits } from '../../core/composeEdits';
import { readDocument } from '../../core/frontMatter/read';
import type { DocumentSummary } from '../../core/model';
import { countedRound, minutesOf, recordMinutes, withMinutes } from '../../core/record/minutes';
import { applyEdits, type TextEdit } from '../../core/text';
import { account, countByRound, type Account, type Kept, type Note } from '../../core/time/ledger';
import type { Documents, Location } from '../ports';
import type { TimeKept } from './kept';

/** Where worked time comes from when an action writes a document. */
export interface TimeSource {
  readonly kept: TimeKept;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether time is to be written at all. */
  readonly enabled: () => boolean;
  /** Keeps what was seen of this document up to this moment. */
  collect(document: Location): Promise<void>;
}

/**
 * Documents whose every change brings the worked time along: in the one edit that the action makes, so that one undo takes both back. Where the
 * time cannot be written the action goes on without it, and the time stays beside.
 */
export function documentsWithTime(documents: Documents, source: TimeSource): Documents {
  return {
    read: (document) => documents.read(document),
    async change(document, before, edits) {
      if (!source.enabled()) return documents.change(document, before, edits);
      await source.collect(document);
      const plan = await withTime(source, document, { before, edits });
      const problem = await documents.change(document, before, plan.edits);
      // Nothing was written; after any other problem the document itself will tell whether the minutes are in it.
      if (problem?.code === 'changed-meanwhile')
        await source.kept.forget(document, { notes: plan.notes, stamps: [] });
      if (!problem) for (const { id } of plan.notes) await source.kept.confirm(document, id);
      await source.kept.forget(document, plan.finished);
      return problem;
    },
  };
}

interface Change {
  readonly before: string;
  readonly edits: readonly TextEdit[];
}

interface Plan {
  readonly edits: readonly TextEdit[];
  /** What was noted of it: one note, or none where there is no time in the edits. */
  readonly notes: readonly Pick<Note, 'id'>[];
  /** What is of no more use. */
  readonly finished: Account['finished'];
}

/** The change with the pending time in it, noted as about to be written; the change alone where there is none, or it cannot be written. */
async function withTime(source: TimeSource, location: Location, change: Change): Promise<Plan> {
  const { kept, now } = source;
  const document = readDocument(change.before).document;
  if (!document) return { edits: change.edits, notes: [], finished: { notes: [], stamps: [] } };
  const at = now();
  const { pending, undone, finished } = accountOf(await kept.read(location), document, at);
  const alone: Plan = { edits: change.edits, notes: [], finished };
  if (pending.length === 0) return alone;
  const after = applyEdits(change.before, change.edits);
  const minutes = recordMinutes(after, countByRound(pending));
  if (!minutes.ok) return alone;
  // Their minutes are in the new note: one of both has to go, and without a note they are pending.
  await kept.forget(location, { notes: undone, stamps: [] });
  const written = readDocument(after).document ?? document;
  const rounds = new Set(pending.map(({ round }) => countedRound(written, round)));
  const targets = [...rounds].map((round) => ({ round, before: minutesOf(document, round) }));
  const note = await kept.note(location, { at, targets, stamps: pending });
  if (!note.ok) return alone;
  const edits = composeEdits(change.edits, minutes.value, applyEdits(after, minutes.value));
  return { edits, notes: [{ id: note.value }], finished };
}

/** What is still to be written of the minutes kept for a document. */
export function accountOf(kept: Kept, document: DocumentSummary, now: number): Account {
  return account(kept, (round) => minutesOf(document, round), now);
}

/** A document with the minutes that are kept beside it. */
export async function upToDate(
  { kept, now, enabled }: TimeSource,
  { location, document }: { readonly location: Location; readonly document: DocumentSummary },
): Promise<DocumentSummary> {
  if (!enabled()) return document;
  const { pending } = accountOf(await kept.read(location), document, now());
  return withMinutes(document, countByRound(pending));
}
