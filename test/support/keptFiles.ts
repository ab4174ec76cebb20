import { rm } from 'node:fs/promises';
import { nodeFiles } from '../../src/cli/nodeFiles';
import type { KeptFiles } from '../../src/store/time/kept';
import { memoryPorts } from './memoryPorts';

/** Kept files in memory, with a look into them. */
export function memoryKeptFiles(): KeptFiles & { readonly contents: Map<string, Uint8Array> } {
  const { files, contents } = memoryPorts({});
  return { ...files, contents, remove: (file) => Promise.resolve(void contents.delete(file)) };
}

/** Kept files on this machine's disk, written as the command line writes drafts. */
export const nodeKeptFiles: KeptFiles = { ...nodeFiles, remove: (file) => rm(file, { force: true }) };
