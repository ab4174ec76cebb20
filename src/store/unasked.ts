import { roundChanges } from '../core/history/changes';
import { earlierComments, stillStanding } from '../core/trace';
import type { Unasked } from '../core/picture/model';
import { draftLoader } from './loadDraft';
import type { Files, Location } from './ports';
import type { DocumentState, WholeState } from './state';

/** Revisions that are compared at most, the latest: each takes some hundredths of a second, and a writer waits. */
const MOST_COMPARED = 50;

/** Where the documents come from, and whether anybody still wants to know. */
export interface UnaskedFrom {
  readonly files: Files;
  /** All that a document says; null where it cannot be read any more. */
  readonly read: (location: Location) => Promise<WholeState | null>;
  readonly isCurrent: () => boolean;
}

/** How many changes nobody asked for between the drafts of these documents, as far as the drafts are there. Null when `isCurrent` says no. */
export async function unaskedIn(
  { files, read, isCurrent }: UnaskedFrom,
  documents: readonly DocumentState[],
): Promise<Unasked | null> {
  const load = draftLoader(files);
  const total = { unasked: 0, changes: 0, compared: 0 };
  for (const revision of latestRevisions(documents)) {
    const found = await compared({ load, read }, revision);
    if (!isCurrent()) return null;
    if (!found) continue;
    total.compared++;
    total.changes += found.changes;
    total.unasked += found.unasked;
  }
  return total;
}

/** The revision that answers a round: the draft it is about, and the one after it. */
interface Revision {
  readonly state: DocumentState;
  readonly round: number;
  readonly sent: string;
}

function latestRevisions(documents: readonly DocumentState[]): Revision[] {
  return documents
    .flatMap((state) =>
      state.document.rounds.slice(1).map(({ number, sent = '' }) => ({ state, round: number - 1, sent })),
    )
    .sort((a, b) => (a.sent < b.sent ? 1 : -1))
    .slice(0, MOST_COMPARED);
}

async function compared(
  { load, read }: Pick<UnaskedFrom, 'read'> & { readonly load: ReturnType<typeof draftLoader> },
  { state, round }: Revision,
): Promise<Pick<Unasked, 'changes' | 'unasked'> | null> {
  const whole = await read(state.location);
  const [before, after] = (whole?.document.rounds ?? []).slice(round - 1, round + 1);
  if (before?.draft === undefined || after?.draft === undefined) return null;
  const older = await load(state.folder, before.draft, state);
  const newer = await load(state.folder, after.draft, state);
  if (!older.ok || !newer.ok) return null;
  const earlier = stillStanding(older.value, earlierComments(whole?.document.rounds ?? [], round));
  return roundChanges(older.value, newer.value, [...before.comments, ...earlier]);
}
