import { realpath, rename, stat } from 'node:fs/promises';
import { fail, type Problem, type Result } from '../core/problem';
import { say } from '../core/said';
import { applyEdits, type TextEdit } from '../core/text';
import { utf8File } from '../core/utf8';
import type { Documents, Location } from '../store/ports';
import { cannotWrite, nodeFiles, removeTemporary, writeBeside } from './nodeFiles';

/** Documents as they are on this machine's disk. */
export const nodeDocuments: Documents = {
  async read(document) {
    const bytes = await nodeFiles.read(document);
    if (!bytes.ok) return bytes;
    return bytes.value
      ? decode(document, bytes.value)
      : fail('cannot-read', say('There is no file {0}.', document));
  },

  async change(document, before, edits) {
    const now = await nodeDocuments.read(document);
    if (!now.ok) return now.problem;
    if (now.value !== before) return changedMeanwhile(document);
    return replaceFile(document, before, edits);
  },
};

async function replaceFile(
  document: Location,
  before: string,
  edits: readonly TextEdit[],
): Promise<Problem | null> {
  const after = applyEdits(before, edits);
  try {
    // Through a link, so that the link stays a link.
    const file = await realpath(document);
    const { mode } = await stat(file);
    const temporary = await writeBeside(file, new TextEncoder().encode(after), mode);
    // Writing and flushing takes a while, in which another program may have written: looked at once more, at the last moment.
    if (!(await says(file, before))) {
      await removeTemporary(temporary);
      return changedMeanwhile(document);
    }
    return await renameOver(temporary, file, after);
  } catch (error) {
    return cannotWrite(document, error);
  }
}

/** A network drive may report a failure of what it did: the file itself tells. */
async function renameOver(temporary: string, file: string, after: string): Promise<Problem | null> {
  try {
    await rename(temporary, file);
    return null;
  } catch (error) {
    await removeTemporary(temporary);
    return (await says(file, after)) ? null : cannotWrite(file, error);
  }
}

async function says(file: string, text: string): Promise<boolean> {
  const now = await nodeDocuments.read(file);
  return now.ok && now.value === text;
}

/** With a byte order mark kept as a character, so that what is written back has it still. */
const decode = (document: Location, bytes: Uint8Array): Result<string> =>
  utf8File(document, bytes, { keepMark: true });

const changedMeanwhile = (document: Location): Problem => ({
  code: 'changed-meanwhile',
  severity: 'error',
  message: say(
    'Another program has changed {0} meanwhile. Nothing was written; run the command again.',
    document,
  ),
});
