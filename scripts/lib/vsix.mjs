/** What is in a package that VS Code installs. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';

const FOLDER = 'extension/';

/**
 * @param {string} file
 * @returns {readonly {name: string, bytes: number, packed: number}[]} names without the folder that all are in
 */
export function filesIn(file) {
  /** @type {{name: string, bytes: number, packed: number}[]} */
  const found = [];
  unzipSync(readFileSync(file), {
    filter({ name, originalSize, size }) {
      found.push({ name: name.replace(FOLDER, ''), bytes: originalSize, packed: size });
      return false;
    },
  });
  return found;
}
