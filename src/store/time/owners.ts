import type { Identity } from '../../core/time/identity';
import { hashOf } from '../drafts';
import type { Location } from '../ports';
import type { KeptFiles } from './keptFiles';

/** The document whose minutes a folder holds: where it was, and what it is known by. */
export interface Owner {
  readonly location: Location;
  readonly identity: Identity;
}

const OWNER = /^who-[0-9a-f]+$/;
const NAME_LENGTH = 16;

export const isOwnerName = (name: string): boolean => OWNER.test(name);

/** Notes the owner of a folder, once; an earlier note goes when the new one is there. */
export async function noteOwner(files: KeptFiles, folder: Location, owner: Owner): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(owner));
  const name = `who-${(await hashOf(bytes)).slice(0, NAME_LENGTH)}`;
  const created = await files.create(files.join(folder, name), bytes);
  if (!created.ok || !created.value) return;
  const earlier = (await files.list(folder)).filter(
    (file) => isOwnerName(lastPart(file)) && lastPart(file) !== name,
  );
  await Promise.all(earlier.map((file) => files.remove(file)));
}

/** The owners noted below a folder, whose folders hold more than the note. */
export async function ownersIn(files: KeptFiles, root: Location): Promise<readonly Owner[]> {
  const all = await files.list(root);
  const folderOf = (file: Location): Location => file.slice(0, -lastPart(file).length);
  const used = new Set(all.filter((file) => !isOwnerName(lastPart(file))).map(folderOf));
  const notes = all.filter((file) => isOwnerName(lastPart(file)) && used.has(folderOf(file)));
  const owners = await Promise.all(notes.map((file) => readOwner(files, file)));
  return owners.filter((owner) => owner !== null);
}

async function readOwner(files: KeptFiles, file: Location): Promise<Owner | null> {
  const bytes = await files.read(file);
  if (!bytes.ok || !bytes.value) return null;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes.value));
    return isOwner(value) ? value : null;
  } catch {
    return null;
  }
}

function isOwner(value: unknown): value is Owner {
  if (typeof value !== 'object' || value === null) return false;
  const { location, identity } = value as Record<string, unknown>;
  if (typeof location !== 'string' || typeof identity !== 'object' || identity === null) return false;
  const { client, drafts, paragraphs } = identity as Record<string, unknown>;
  return typeof client === 'string' && isTexts(drafts) && isTexts(paragraphs);
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

export const lastPart = (location: Location): string => location.slice(location.search(/[^/\\]*$/));
