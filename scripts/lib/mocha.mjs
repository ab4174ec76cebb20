/** Runs bundles of tests with Mocha and keeps the numbers. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Mocha from 'mocha';
import { TEST_OUT } from './root.mjs';

/** @typedef {{passed: number, failed: number}} Count */

/**
 * Where the numbers of a suite are written.
 * @param {string} suite
 */
export const resultFile = (suite) => join(TEST_OUT, 'results', `${suite}.json`);

/**
 * A test that is skipped or singled out (`it.skip`, `it.only`) counts as failed: the numbers must mean what they say.
 * @param {{suite: string, files: readonly string[], timeout: number, grep?: string | undefined}} options timeout in milliseconds
 * @returns {Promise<Count>}
 */
export async function runMocha({ suite, files, timeout, grep }) {
  const mocha = new Mocha({ ui: 'bdd', timeout, color: process.stdout.isTTY === true, forbidOnly: true });
  mocha.options.forbidPending = true;
  if (grep) mocha.grep(grep);
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  const count = await new Promise((resolve) => {
    const runner = mocha.run(() =>
      resolve({ passed: runner.stats?.passes ?? 0, failed: runner.stats?.failures ?? 0 }),
    );
  });
  const file = resultFile(suite);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(count));
  return count;
}
