import path from 'node:path';
import { formatISO } from 'date-fns';
import type { Clock, Location, Ports } from '../store/ports';
import { nodeDocuments } from './nodeDocuments';
import { exists, nodeFiles } from './nodeFiles';

/** The outside world of the command line: Node's file system, and the clock. Locations are absolute paths. */
export function nodePorts(root: string | undefined): Ports {
  // Documents of one folder have one answer; asking the disk for each takes as long as reading them.
  const folders = new Map<string, Promise<Location>>();
  const roundsFolderOf = (document: Location): Promise<Location> => {
    const folder = path.dirname(document);
    const known = folders.get(folder) ?? roundsFolder(document, root);
    folders.set(folder, known);
    return known;
  };
  return {
    files: nodeFiles,
    documents: nodeDocuments,
    clock,
    roundsFolder: roundsFolderOf,
  };
}

const clock: Clock = { now: () => formatISO(new Date()) };

/** `.rounds` of the nearest parent folder that has one, else of the root that was named, else of the current folder. */
async function roundsFolder(document: Location, root: string | undefined): Promise<Location> {
  let folder = path.dirname(document);
  for (;;) {
    const candidate = path.join(folder, '.rounds');
    if (await exists(candidate)) return candidate;
    const parent = path.dirname(folder);
    if (parent === folder) return path.join(path.resolve(root ?? '.'), '.rounds');
    folder = parent;
  }
}
