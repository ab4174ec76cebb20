import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nodePorts } from '../../../src/cli/nodePorts';
import type { Ports } from '../../../src/store/ports';
import { NOW } from './actions';

/** A folder of a writer's on the real disk, looked at without the product. */
export interface Desk {
  readonly path: string;
  file(name: string): string;
  write(name: string, text: string): void;
  /** The text of a file, or null when there is none. */
  readonly read: (name: string) => string | null;
  /** All files below, from the folder, with `/`, sorted. */
  names(): string[];
  remove(): void;
}

/** In memory where the system has such a folder: what is tried here is how calls end, and a real disk flushes for most of the time. */
const HOME = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export function newDesk(files: Readonly<Record<string, string>> = {}): Desk {
  const folder = mkdtempSync(path.join(HOME, 'rounds-faults-'));
  const desk: Desk = {
    path: folder,
    file: (name) => path.join(folder, name),
    write(name, text) {
      mkdirSync(path.dirname(desk.file(name)), { recursive: true });
      writeFileSync(desk.file(name), text);
    },
    read(name) {
      try {
        return readFileSync(desk.file(name), 'utf8');
      } catch {
        return null;
      }
    },
    names: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
        )
        .sort(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  for (const [name, text] of Object.entries(files)) desk.write(name, text);
  return desk;
}

/** The command line's ports, with a clock that stands still. */
export const stillPorts = (desk: Desk): Ports => ({ ...nodePorts(desk.path), clock: { now: () => NOW } });

export const isTemporary = (name: string): boolean => name.includes('.keeping-');

/** What is wrong with the stored drafts: one that is not whole, or one that a document names and that is not there. Told by hashing alone. */
export function draftFaults(desk: Desk): string[] {
  const names = desk.names();
  const drafts = names.filter((name) => /\.[0-9a-f]{12}\.md$/.test(name));
  const broken = drafts.filter((name) => {
    const hash = createHash('sha256')
      .update(desk.read(name) ?? '')
      .digest('hex');
    return !hash.startsWith(name.slice(-'8c1f0a2e5b7d.md'.length, -'.md'.length));
  });
  const named = names
    .filter((name) => name.endsWith('.md') && !name.startsWith('.rounds/'))
    .flatMap((name) =>
      [...(desk.read(name) ?? '').matchAll(/^ {4}draft: "?([0-9a-f]{12})"?$/gm)].map(([, id]) => id ?? ''),
    );
  const missing = named.filter((id) => !drafts.some((name) => name.endsWith(`.${id}.md`)));
  return [
    ...broken.map((name) => `${name} is not whole`),
    ...missing.map((id) => `${id} is named, but not there`),
  ];
}
