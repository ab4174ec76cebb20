import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root';

/** Watches the Node process that it is loaded into. See there. */
export const RECORDER = join(ROOT, 'test/support/watch/recorder.cjs');

/** One use of a way out of a process. */
export interface Seen {
  /** `connect`, `listen`, `datagram`, `name` (of a computer), `fetch`, `child`, `thread`, `code` (made of a text), `native`. */
  readonly way: string;
  readonly to: string;
  /** Who called, as JavaScript tells it. */
  readonly stack: string;
}

/** What the recorder wrote, in order; nothing where nothing was used. */
export function seenIn(file: string): readonly Seen[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Seen);
}

/** For a message: what was used, without who called. */
export const shortly = (all: readonly Seen[]): readonly string[] => all.map(({ way, to }) => `${way} ${to}`);
