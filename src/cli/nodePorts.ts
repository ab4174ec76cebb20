import path from 'node:path';
import { formatISO } from 'date-fns';
import type { Clock, Location, Ports } from '../store/ports';
import { nodeDocuments } from './nodeDocuments';
import { exists, nodeFiles } from './nodeFiles';

/** The outside world of the command line: Node's file system, and the clock. Locations are absolute paths. */
export function nodePorts(root: string | undefined): Ports {
  // Folders have their answer in common with those above them; asking the disk for each document takes as long as reading it.
  const known = new Map<string, Promise<Location>>();
  const roundsFolderOf = (folder: string): Promise<Location> => {
    const found = known.get(folder) ?? roundsFolder(folder, { root, above: roundsFolderOf });
    known.set(folder, found);
    return found;
  };
  return {
    files: nodeFiles,
    documents: nodeDocuments,
    clock,
    roundsFolder: (document) => roundsFolderOf(path.dirname(document)),
  };
}

const clock: Clock = { now: () => formatISO(new Date()) };

/** `.rounds` of the folder or the nearest above that has one, else of the root that was named, else of the current folder. */
async function roundsFolder(
  folder: string,
  {
    root,
    above,
  }: { readonly root: string | undefined; readonly above: (folder: string) => Promise<Location> },
): Promise<Location> {
  const candidate = path.join(folder, '.rounds');
  if (await exists(candidate)) return candidate;
  const parent = path.dirname(folder);
  return parent === folder ? path.join(path.resolve(root ?? '.'), '.rounds') : above(parent);
}
