import { fail, ok, type Result } from '../core/problem';
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
    `Draft ${label.number} could not be kept: damaged files hold its name in ${folder}.`,
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
  const opened = new Map<Location, ReturnType<typeof openDrafts>>();
  return async (roundsFolder, id) => {
    const drafts = opened.get(roundsFolder) ?? openDrafts(files, roundsFolder);
    opened.set(roundsFolder, drafts);
    const found = await (await drafts).load(id);
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
    const start = draftIdOf(location)?.slice(0, SHORTEST_ID);
    if (start === undefined) continue;
    const same = byStart.get(start);
    if (same) same.push(location);
    else byStart.set(start, [location]);
  }
  return {
    load(id) {
      const wanted = id.toLowerCase();
      const candidates = byStart.get(wanted.slice(0, SHORTEST_ID)) ?? [];
      const named = candidates.filter((location) => isPrefix(draftIdOf(location) ?? '', wanted));
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
    return fail('draft-missing', `“${id}” is no draft id: an id is at least 6 of the digits 0-9 and a-f.`);
  }
  for (const location of named) {
    const bytes = await files.read(location);
    if (!bytes.ok) return bytes;
    if (!bytes.value || !(await hashOf(bytes.value)).startsWith(id.toLowerCase())) continue;
    return ok({ location, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.value) });
  }
  return named.length > 0
    ? fail(
        'draft-damaged',
        `The stored draft ${id} has been changed since it was sent (${named.join(', ')}). Bring the file back from a backup.`,
      )
    : fail(
        'draft-missing',
        `The stored draft ${id} is not below ${roundsFolder}. Bring the file back from a backup.`,
      );
}

/** Digits of the shortest id that is one. */
const SHORTEST_ID = 6;

/** `.../anything.8c1f0a2e5b7d.md` holds the draft 8c1f0a2e5b7d; the rest of the path is for people. */
function draftIdOf(file: Location): string | undefined {
  return /\.([0-9a-f]{6,64})\.[^./\\]+$/i.exec(file)?.[1]?.toLowerCase();
}

const isPrefix = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);
