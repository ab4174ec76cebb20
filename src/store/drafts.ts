import { onceForEach } from '../core/once';
import { fail, ok, type Result } from '../core/problem';
import { say } from '../core/said';
import type { Files, Location } from './ports';

/** The stored drafts below one `.rounds` folder: one file for every draft sent, found by its id, checked whenever it is read. */

/** Hex digits of the SHA-256 in a new id. 48 bits: two drafts of one writer share an id with a chance of under one in a billion. */
const ID_LENGTH = 12;

export interface DraftLabel {
  readonly client: string;
  /** The document's name for people: its file name without the extension. */
  readonly document: string;
  readonly number: number;
}

/** SHA-256 of the UTF-8 bytes of a text, in hex. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function draftId(prose: string): Promise<string> {
  return (await hashOf(new TextEncoder().encode(prose))).slice(0, ID_LENGTH);
}

/** Whether an id of a front matter (of any length a person may have kept) names exactly this text. */
export async function isDraft(prose: string, id: string): Promise<boolean> {
  return (await hashOf(new TextEncoder().encode(prose))).startsWith(id.toLowerCase());
}

/**
 * Keeps a draft: written whole, never over another file. Keeping the same text again under the same label is fine.
 * Answers the draft's id.
 */
export async function keepDraft(
  files: Files,
  roundsFolder: Location,
  label: DraftLabel,
  prose: string,
): Promise<Result<string>> {
  const bytes = new TextEncoder().encode(prose);
  const hash = await hashOf(bytes);
  const id = hash.slice(0, ID_LENGTH);
  const { slug } = await import('./slug');
  const folder = files.join(roundsFolder, 'drafts', slug(label.client), slug(label.document));
  // A damaged file may hold the name already; it is left for the writer to look at, and the draft is kept beside it.
  for (const copy of ['', '-copy-2', '-copy-3', '-copy-4']) {
    const file = files.join(folder, `draft-${label.number}${copy}.${id}.md`);
    const created = await files.create(file, bytes);
    if (!created.ok) return created;
    if (created.value) return ok(id);
    const there = await files.read(file);
    if (there.ok && there.value && (await hashOf(there.value)) === hash) return ok(id);
  }
  return fail(
    'cannot-write',
    say('Draft {0} could not be kept: damaged files hold its name in {1}.', label.number, folder),
  );
}

/** A stored draft as it was found. */
export interface StoredDraft {
  readonly location: Location;
  readonly text: string;
}

/** The text of a stored draft, checked against its id. A damaged or missing one is a problem, never a guess. */
export function loadDraft(files: Files, roundsFolder: Location, id: string): Promise<Result<string>> {
  return draftLoader(files)(roundsFolder, id);
}

/** `loadDraft` for a reader of many drafts: each folder is looked at once, when it is first asked for. */
export function draftLoader(files: Files): (roundsFolder: Location, id: string) => Promise<Result<string>> {
  const draftsOf = onceForEach((roundsFolder: Location) => openDrafts(files, roundsFolder));
  return async (roundsFolder, id) => {
    const found = await (await draftsOf(roundsFolder)).load(id);
    return found.ok ? ok(found.value.text) : found;
  };
}

/** Looks at once at what lies below a folder, for a reader of many drafts. Each is checked against its id, as by `loadDraft`. */
export async function openDrafts(
  files: Files,
  roundsFolder: Location,
): Promise<{ load(id: string): Promise<Result<StoredDraft>> }> {
  const byStart = new Map<string, Location[]>();
  for (const location of await files.list(roundsFolder)) {
    for (const id of draftIdsOf(location)) {
      const start = id.slice(0, SHORTEST_ID);
      const same = byStart.get(start);
      if (!same) byStart.set(start, [location]);
      else if (same.at(-1) !== location) same.push(location);
    }
  }
  return {
    load(id) {
      const wanted = id.toLowerCase();
      const candidates = byStart.get(wanted.slice(0, SHORTEST_ID)) ?? [];
      const named = candidates.filter((location) =>
        draftIdsOf(location).some((one) => isPrefix(one, wanted)),
      );
      return loadNamed(files, { roundsFolder, id, named });
    },
  };
}

interface NamedDraft {
  readonly roundsFolder: Location;
  readonly id: string;
  /** The files whose names hold the id. */
  readonly named: readonly Location[];
}

async function loadNamed(
  files: Files,
  { roundsFolder, id, named }: NamedDraft,
): Promise<Result<StoredDraft>> {
  if (!/^[0-9a-f]{6,64}$/i.test(id)) {
    return fail(
      'draft-missing',
      say('“{0}” is no draft id: an id is at least 6 of the digits 0-9 and a-f.', id),
    );
  }
  for (const location of named) {
    const bytes = await files.read(location);
    if (!bytes.ok) return bytes;
    const text = bytes.value && (await textOf(bytes.value, id.toLowerCase()));
    if (text !== null) return ok({ location, text });
  }
  return named.length > 0
    ? fail(
        'draft-damaged',
        say(
          'The stored draft {0} has been changed since it was sent ({1}). Bring the file back from a backup.',
          id,
          named.join(', '),
        ),
      )
    : fail(
        'draft-missing',
        say('The stored draft {0} is not below {1}. Bring the file back from a backup.', id, roundsFolder),
      );
}

/** Digits of the shortest id that is one. */
const SHORTEST_ID = 6;

/**
 * The text of the draft with this id, where the bytes hold it. Git may write other line ends than it was given, on Windows by itself: what has the
 * right hash with one kind of line ends is the text that was sent, and no guess.
 */
async function textOf(bytes: Uint8Array, id: string): Promise<string | null> {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if ((await hashOf(bytes)).startsWith(id)) return text;
  const lines = text.replace(/\r\n/g, '\n');
  for (const candidate of [lines, lines.replace(/\n/g, '\r\n')])
    if (candidate !== text && (await isDraft(candidate, id))) return candidate;
  return null;
}

/**
 * `.../anything.8c1f0a2e5b7d.md` holds the draft 8c1f0a2e5b7d; the rest of the path is for people. A conflict copy of a sync tool has its mark
 * between the id and the ending, and may be the one that is whole.
 */
function draftIdsOf(file: Location): string[] {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  return [...name.matchAll(/\.([0-9a-f]{6,64})(?![0-9a-z])(?=.*\.[^.]+$)/gi)].map(([, id = '']) =>
    id.toLowerCase(),
  );
}

const isPrefix = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);
