import path from 'node:path';
import { DEFAULT_INCLUDED_ROUNDS, TERMS_FILE } from '../store/defaults';
import { createLibrary } from '../store/library';
import type { Location, Ports } from '../store/ports';
import type { LibraryState } from '../store/state';
import { findDocuments } from './findDocuments';
import { valueOf } from './write';

/** A file that could not be read, and why. */
export interface Unread {
  readonly path: string;
  readonly message: string;
}

export interface ReadLibrary {
  readonly state: LibraryState;
  readonly unread: readonly Unread[];
}

/** Reads all documents below some paths (the current folder, without any) and the terms that go with them. */
export async function readLibrary(ports: Ports, given: readonly string[]): Promise<ReadLibrary> {
  const paths = given.length > 0 ? given : ['.'];
  const found = valueOf(await findDocuments(paths), paths.join(' '));
  const library = createLibrary(DEFAULT_INCLUDED_ROUNDS);
  const unread: Unread[] = [];
  const folders = new Set<Location>();
  for (const location of found) {
    const text = await ports.documents.read(location);
    if (!text.ok) {
      unread.push({ path: shown(location), message: text.problem.message });
      continue;
    }
    const folder = await ports.roundsFolder(location);
    folders.add(folder);
    library.setDocument(location, folder, text.value);
  }
  for (const folder of folders) {
    const file = ports.files.join(folder, TERMS_FILE);
    const bytes = await ports.files.read(file);
    if (bytes.ok) library.setTerms(folder, file, bytes.value && new TextDecoder().decode(bytes.value));
    else unread.push({ path: shown(file), message: bytes.problem.message });
  }
  return { state: library.state, unread };
}

/** Paths as a person below the current folder would type them. */
export function shown(location: Location): string {
  return path.relative(process.cwd(), location) || location;
}
