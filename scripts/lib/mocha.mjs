/** Runs bundles of tests with Mocha and keeps the numbers. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TEST_OUT } from './root.mjs';

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {readonly string[]} failures the tests that failed by their whole titles, each with why, in one line
 * @property {readonly string[]} [atFirst] what failed, and did not when it was tried a second time
 */

/**
 * Where the numbers of a suite are written.
 * @param {string} suite
 */
export const resultFile = (suite) => join(TEST_OUT, 'results', `${suite}.json`);

/**
 * What a suite left there.
 * @param {string} suite
 * @returns {Count | null}
 */
export function countOf(suite) {
  try {
    return JSON.parse(readFileSync(resultFile(suite), 'utf8'));
  } catch {
    return null; // it did not get that far
  }
}

/** How much of an error stands in the list at the end, in UTF-16 code units: enough to see what was found instead. */
const WHY = 400;

const inOneLine = (/** @type {unknown} */ error) => `${error}`.replace(/\s+/g, ' ').slice(0, WHY);

/**
 * A test that is skipped or singled out (`it.skip`, `it.only`) counts as failed: the numbers must mean what they say.
 * @param {object} options
 * @param {string} options.suite
 * @param {readonly string[]} options.files
 * @param {number} options.timeout of one test, in milliseconds
 * @param {string | undefined} [options.grep]
 * @param {(...line: unknown[]) => void} [options.print]
 * @returns {Promise<Count>}
 */
export async function runMocha({ suite, files, timeout, grep, print = console.log }) {
  // Not at the top: the CommonJS bundle in an extension host can load an ES module only like this.
  const { default: Mocha } = await import('mocha');
  Mocha.reporters.Base.consoleLog = print;
  const mocha = new Mocha({ ui: 'bdd', timeout, color: process.stdout.isTTY === true, forbidOnly: true });
  mocha.options.forbidPending = true;
  if (grep) mocha.grep(grep);
  for (const file of files) mocha.addFile(file);
  // CommonJS is loaded by `run`, through `require`: only that knows the module `vscode` of an extension host.
  if (files.some((file) => file.endsWith('.mjs'))) await mocha.loadFilesAsync();
  /** @type {Count} */
  const count = await new Promise((resolve) => {
    /** @type {string[]} */
    const failed = [];
    const runner = mocha.run(() => {
      const { passes = 0, failures = 0, tests = 0 } = runner.stats ?? {};
      if (tests < runner.total)
        print(`  ${runner.total - tests} not run, because of a failure before them\n`);
      resolve({ passed: passes, failed: failures, failures: failed });
    });
    runner.on('fail', (test, error) => failed.push(`${test.fullTitle()}: ${inOneLine(error)}`));
  });
  const file = resultFile(suite);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(count));
  return count;
}
