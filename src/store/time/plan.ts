import { composeEdits } from '../../core/composeEdits';
import { readDocument } from '../../core/frontMatter/read';
import { countedRound, minutesOf } from '../../core/record/minutes';
import { recordMinutes } from '../../core/record/recordMinutes';
import { applyEdits, type TextEdit } from '../../core/text';
import { countByRound, type Account, type Note } from '../../core/time/ledger';
import type { Location } from '../ports';
import { accountOf } from './account';
import type { TimeSource } from './source';

interface Change {
  readonly before: string;
  readonly edits: readonly TextEdit[];
}

export interface Plan {
  readonly edits: readonly TextEdit[];
  /** What was noted of it: one note, or none where there is no time in the edits. */
  readonly notes: readonly Pick<Note, 'id'>[];
  /** What is of no more use. */
  readonly finished: Account['finished'];
}

/** The change with the pending time in it, noted as about to be written; the change alone where there is none, or it cannot be written. */
export async function withTime(source: TimeSource, location: Location, change: Change): Promise<Plan> {
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
