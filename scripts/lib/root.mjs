/** Where the project is. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The nearest folder above this file with a package.json; searched for, not counted in `..`, because this module is also
 * bundled into the tests, which lie elsewhere.
 * @param {string} folder
 * @returns {string}
 */
function rootAbove(folder) {
  return existsSync(join(folder, 'package.json')) ? folder : rootAbove(dirname(folder));
}

/** The absolute path of the project's folder. */
export const ROOT = rootAbove(dirname(fileURLToPath(import.meta.url)));

/** Everything the tests write. Ignored by git. */
export const TEST_OUT = join(ROOT, 'test', 'out');

/** Hosts, downloaded once. Ignored by git. */
export const HOST_CACHE = join(ROOT, '.vscode-test');
