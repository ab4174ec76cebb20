import { fail, ok } from '../../src/core/problem';
import { say } from '../../src/core/said';
import { applyEdits } from '../../src/core/text';
import type { Ports } from '../../src/store/ports';

/** The outside world of the store, in memory. */
export interface MemoryPorts extends Ports {
  readonly contents: Map<string, Uint8Array>;
  text(location: string): string;
  write(location: string, text: string): void;
}

export const NOW = '2026-11-20T10:00:00+01:00';

/** Files as given; `.rounds` is at the top. */
export function memoryPorts(files: Readonly<Record<string, string>>): MemoryPorts {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const contents = new Map(Object.entries(files).map(([name, text]) => [name, encode(text)]));
  const text = (location: string): string =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(contents.get(location));
  const write = (location: string, value: string): void => void contents.set(location, encode(value));
  return {
    contents,
    text,
    write,
    clock: { now: () => NOW },
    roundsFolder: () => Promise.resolve('.rounds'),
    files: {
      read: (file) => Promise.resolve(ok(contents.get(file) ?? null)),
      size: (file) => Promise.resolve(contents.get(file)?.length ?? null),
      create: (file, bytes) => {
        if (contents.has(file)) return Promise.resolve(ok(false));
        contents.set(file, bytes);
        return Promise.resolve(ok(true));
      },
      list: (folder) => Promise.resolve([...contents.keys()].filter((file) => file.startsWith(`${folder}/`))),
      join: (...parts) => parts.join('/'),
    },
    documents: {
      read: (document) =>
        Promise.resolve(
          contents.has(document)
            ? ok(text(document))
            : fail('cannot-read', say('There is no file {0}.', document)),
        ),
      change: (document, before, edits) => {
        if (text(document) !== before) {
          return Promise.resolve({
            code: 'changed-meanwhile',
            severity: 'error',
            message: say('Changed meanwhile.'),
          });
        }
        write(document, applyEdits(before, edits));
        return Promise.resolve(null);
      },
    },
  };
}
