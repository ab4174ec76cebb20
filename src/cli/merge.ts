import { readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import type { MergedFile } from '../core/merge/driver';
import { utf8Text } from '../core/utf8';
import { TERMS_FILE } from '../store/defaults';
import { readArguments, UsageError, type Command } from './command';
import { removeTemporary, writeBeside } from './nodeFiles';

/** A merge driver of git, as gitattributes(5) asks for one: `%O %A %B %P`; the result takes the place of `%A`. */
export const merge: Command = {
  usage: 'merge BASE OURS THEIRS [PATH]',
  about:
    'merge three versions of a file into OURS, as a merge driver of git (exit 1 when conflicts are left)',
  async run(args) {
    const { positionals } = readArguments(args, []);
    const [base, ours, theirs, name = ours] = positionals;
    if (base === undefined || ours === undefined || theirs === undefined || name === undefined)
      throw new UsageError('Name three files: what both began with, ours and theirs.');
    const versions = await Promise.all([base, ours, theirs].map(bytesOf));
    const merged = await mergeBytes(versions as [Buffer, Buffer, Buffer], name);
    if (merged) await replace(ours, merged.bytes);
    const conflicts = conflictsIn(merged?.file);
    return {
      json: { path: name, conflicts },
      text: conflicts.length === 0 ? `${name}: merged.` : `${name}: conflicts in ${conflicts.join(' and ')}.`,
      finding: conflicts.length > 0,
    };
  },
};

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new UsageError(`${file} could not be read: ${reasonOf(error)}`);
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

interface MergedBytes {
  readonly bytes: Uint8Array;
  readonly file: MergedFile;
}

/** Null for files that are no text: git leaves ours as it is, and so does this. */
async function mergeBytes(
  versions: readonly [Buffer, Buffer, Buffer],
  name: string,
): Promise<MergedBytes | null> {
  if (versions.some((bytes) => bytes.includes(0))) return null;
  const { mergeFile, mergePlain } = await import('../core/merge/driver');
  const texts = versions.map((bytes) => utf8Text(bytes, { keepMark: true }));
  const [base, mine, theirs] = texts;
  if (typeof base === 'string' && typeof mine === 'string' && typeof theirs === 'string') {
    const kind = path.basename(name) === TERMS_FILE ? 'terms' : 'document';
    const file = mergeFile({ base, mine, theirs }, kind);
    return { file, bytes: Buffer.from(file.text) };
  }
  // In another encoding lines are still lines, and each byte stays what it is.
  const [before = '', ours = '', other = ''] = versions.map((bytes) => bytes.toString('latin1'));
  const file = mergePlain({ base: before, mine: ours, theirs: other });
  return { file, bytes: Buffer.from(file.text, 'latin1') };
}

function conflictsIn(file: MergedFile | undefined): string[] {
  if (!file) return ['bytes that are no text'];
  return [...(file.recordIsClean ? [] : ['the record']), ...(file.proseIsClean ? [] : ['the text'])];
}

/** Whole or not at all. */
async function replace(file: string, bytes: Uint8Array): Promise<void> {
  try {
    const { mode } = await stat(file);
    const temporary = await writeBeside(file, bytes, mode);
    await rename(temporary, file).catch(async (error: unknown) => {
      await removeTemporary(temporary);
      throw error;
    });
  } catch (error) {
    throw new UsageError(`${file} could not be written: ${reasonOf(error)}`);
  }
}
