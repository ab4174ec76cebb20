import { stampName, stampOf, type Kept, type Note, type Stamp } from '../../core/time/ledger';
import type { Result } from '../../core/problem';
import { hashOf } from '../drafts';
import type { Files, Location } from '../ports';

/**
 * Worked minutes kept beside the documents, in a folder of this machine that all windows share: an empty file for every minute, named after
 * it, in a folder for each document. Nothing is ever written over, so that windows need not know of each other: whoever is first creates the
 * file of a minute, and whoever is second finds it. A process that is killed leaves a file or none.
 */
export interface KeptFiles extends Files {
  /** Removes a file; one that is not there is no matter. */
  remove(file: Location): Promise<void>;
}

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
  /** A document has another name now. */
  move(from: Location, to: Location): Promise<void>;
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
    async move(from, to) {
      const folder = await folderOf(from);
      for (const file of await files.list(folder)) {
        const bytes = await files.read(file);
        if (!bytes.ok || !bytes.value) continue;
        const name = lastPart(file);
        const created = await files.create(files.join(await folderOf(to), name), bytes.value);
        if (created.ok) await files.remove(file);
      }
    },
  };
}

const lastPart = (location: Location): string => location.slice(location.search(/[^/\\]*$/));

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
