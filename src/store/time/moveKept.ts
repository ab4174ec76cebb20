import type { Location } from '../ports';
import type { KeptFiles } from './keptFiles';
import { isOwnerName, lastPart, noteOwner, ownersIn } from './owners';

/** From one folder of kept minutes to another, whose document is `now`. */
export interface FolderMove {
  readonly from: Location;
  readonly to: Location;
  readonly now: Location;
}

/**
 * Moves what is kept from folders to others, file by file. All is listed before anything is moved, so that documents that took each
 * other's names do not get each other's minutes.
 */
export async function moveKept(files: KeptFiles, moves: readonly FolderMove[]): Promise<void> {
  const listed = await Promise.all(moves.map(async (move) => ({ move, found: await files.list(move.from) })));
  const owners = await Promise.all(moves.map(async ({ from }) => (await ownersIn(files, from)).at(-1)));
  for (const { move, found } of listed) {
    for (const file of inOrder(found)) await moveFile(files, file, move.to);
  }
  // The way back to what is not moved yet stays until all is.
  for (const [at, { move, found }] of listed.entries()) {
    const owner = owners[at];
    if (owner) await noteOwner(files, move.to, { ...owner, location: move.now });
    for (const file of found) if (isOwnerName(lastPart(file))) await files.remove(file);
  }
}

async function moveFile(files: KeptFiles, file: Location, folder: Location): Promise<void> {
  const bytes = await files.read(file);
  if (!bytes.ok || !bytes.value) return;
  const created = await files.create(files.join(folder, lastPart(file)), bytes.value);
  if (created.ok) await files.remove(file);
}

/** Notes first, and before each that it is done: a minute that arrived without its note would be written a second time. */
function inOrder(found: readonly Location[]): readonly Location[] {
  const rank = (file: Location): number =>
    ['done-', 'note-'].findIndex((start) => lastPart(file).startsWith(start));
  return found
    .filter((file) => !isOwnerName(lastPart(file)))
    .map((file) => ({ file, rank: rank(file) === -1 ? 2 : rank(file) }))
    .sort((a, b) => a.rank - b.rank || (a.file < b.file ? -1 : 1))
    .map(({ file }) => file);
}
