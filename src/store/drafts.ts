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
  const folder = await draftsFolder(files, roundsFolder, label);
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

/** Where the drafts of a document are kept. */
export async function draftsFolder(
  files: Files,
  roundsFolder: Location,
  { client, document }: Omit<DraftLabel, 'number'>,
): Promise<Location> {
  const { slug } = await import('./slug');
  return files.join(roundsFolder, 'drafts', slug(client), slug(document));
}
