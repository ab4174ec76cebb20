import { stampName, stampOf, type Kept, type Note, type Stamp } from '../../core/time/ledger';
import type { Result } from '../../core/problem';
import type { Identity } from '../../core/time/identity';
import { hashOf } from '../drafts';
import type { Files, Location } from '../ports';
import type { KeptFiles } from './keptFiles';
import { moveKept } from './moveKept';
import { lastPart, noteOwner, ownersIn, type Owner } from './owners';

export type { KeptFiles } from './keptFiles';

export interface TimeKept {
  /** Keeps a minute. Keeping it again is fine. */
  stamp(document: Location, stamp: Stamp): Promise<Result<boolean>>;
  read(document: Location): Promise<Kept>;
  /** Notes what is about to be written. */
  note(document: Location, note: Omit<Note, 'id' | 'done'>): Promise<Result<string>>;
  /** The edit of a note was made. */
  confirm(document: Location, id: string): Promise<void>;
  /** Removes what is of no more use. */
  forget(
    document: Location,
    what: { readonly notes: readonly Pick<Note, 'id'>[]; readonly stamps: readonly Stamp[] },
  ): Promise<void>;
  /** Notes what a document is known by, before minutes of it are kept. */
  own(document: Location, identity: Identity): Promise<void>;
  /** The documents that something is kept for. */
  owners(): Promise<readonly Owner[]>;
  /** Documents have other names now. What is cut off half-way can be done again. */
  move(moves: readonly Move[]): Promise<void>;
}

export interface Move {
  readonly from: Location;
  readonly to: Location;
}

const NOTE = /^note-([\w-]+)$/;
const doneName = (id: string): string => `done-${id}`;

export function timeKept(files: KeptFiles, root: Location): TimeKept {
  const folderOf = async (document: Location): Promise<Location> =>
    files.join(root, (await hashOf(new TextEncoder().encode(document))).slice(0, 32));
  const put = async (document: Location, name: string, text = ''): Promise<Result<boolean>> =>
    files.create(files.join(await folderOf(document), name), new TextEncoder().encode(text));
  const remove = async (document: Location, names: readonly string[]): Promise<void> => {
    const folder = await folderOf(document);
    await Promise.all(names.map((name) => files.remove(files.join(folder, name))));
  };

  const read = async (document: Location): Promise<Kept> => {
    const folder = await folderOf(document);
    const names = (await files.list(folder)).map(lastPart);
    const notes = await Promise.all(
      names.flatMap((name) => {
        const id = NOTE.exec(name)?.[1];
        return id === undefined
          ? []
          : [readNote(files, files.join(folder, name), { id, done: names.includes(doneName(id)) })];
      }),
    );
    return {
      stamps: names.flatMap((name) => stampOf(name) ?? []),
      notes: notes.filter((note) => note !== null),
    };
  };

  return {
    stamp: (document, stamp) => put(document, stampName(stamp)),
    read,
    async note(document, note) {
      const id = crypto.randomUUID();
      const text = JSON.stringify({ ...note, stamps: note.stamps.map(stampName) });
      const created = await put(document, `note-${id}`, text);
      return created.ok ? { ok: true, value: id } : created;
    },
    confirm: async (document, id) => void (await put(document, doneName(id))),
    async forget(document, { notes, stamps }) {
      // The stamps first: as long as the note is there, they are known to be written.
      await remove(document, stamps.map(stampName));
      for (const { id } of notes) await remove(document, [`note-${id}`, doneName(id)]);
    },
    own: async (location, identity) => noteOwner(files, await folderOf(location), { location, identity }),
    owners: () => ownersIn(files, root),
    async move(moves) {
      const folders = await Promise.all(
        moves
          .filter(({ from, to }) => from !== to)
          .map(async ({ from, to }) => ({ from: await folderOf(from), to: await folderOf(to), now: to })),
      );
      await moveKept(files, folders);
    },
  };
}

/** A note as it was written; null for a file that says anything else. */
async function readNote(
  files: Files,
  file: Location,
  known: { readonly id: string; readonly done: boolean },
): Promise<Note | null> {
  const bytes = await files.read(file);
  if (!bytes.ok || !bytes.value) return null;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes.value));
    return isWritten(value)
      ? {
          ...known,
          at: value.at,
          targets: value.targets,
          stamps: value.stamps.flatMap((name) => stampOf(name) ?? []),
        }
      : null;
  } catch {
    return null;
  }
}

interface Written {
  readonly at: number;
  readonly targets: Note['targets'];
  readonly stamps: readonly string[];
}

function isWritten(value: unknown): value is Written {
  if (typeof value !== 'object' || value === null) return false;
  const { at, targets, stamps } = value as Record<string, unknown>;
  return (
    typeof at === 'number' &&
    Array.isArray(stamps) &&
    stamps.every((name) => typeof name === 'string') &&
    Array.isArray(targets) &&
    targets.every(isTarget)
  );
}

function isTarget(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { round, before } = value as Record<string, unknown>;
  return typeof round === 'number' && typeof before === 'number';
}
