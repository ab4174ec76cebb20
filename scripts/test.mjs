/**
 * `npm test`: everything, also on a fresh clone. A suite that fails does not hide the others; one that ran no test, or
 * could not start, counts as failed. The last line is `N passed, N failed`.
 *
 * `--host oldest|latest` (after `--`) chooses the VS Code for the integration and the UI tests.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/dependencies.mjs';
import { judge, orOnceMore, sumOf } from './lib/judge.mjs';
import { countOf, resultFile } from './lib/mocha.mjs';
import { endWithParent } from './lib/processes.mjs';
import { ROOT, TEST_OUT } from './lib/root.mjs';

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {readonly string[]} command
 * @property {boolean} counted whether it leaves its numbers in test/out/results
 * @property {boolean} [drivesEditor] then it is tried a second time where it fails
 */

/** @type {(name: string, ...command: readonly string[]) => Suite} */
const counted = (name, ...command) => ({ name, command, counted: true });
/** @type {(name: string) => Suite} */
const inNode = (name) => counted(name, 'scripts/test-node.mjs', name);

/** Two lines of suites, side by side: each works on one processor. In a line they wait for each other. */
const SIDE_BY_SIDE = [
  [counted('lint', 'scripts/lint.mjs'), inNode('property'), inNode('fuzz')],
  [
    { name: 'build', command: ['esbuild.js', '--production'], counted: false },
    ...['house', 'unit', 'cli'].map(inNode),
    { ...inNode('faults'), drivesEditor: true },
    ...['office', 'package'].map(inNode),
  ],
];
/** They drive an editor, which needs all of the machine. */
const ALONE = [
  { ...counted('integration', 'scripts/test-integration.mjs'), drivesEditor: true },
  counted('ui', 'scripts/test-ui.mjs'),
  counted('latest', 'scripts/test-latest.mjs'),
  // Last: it puts the development build in the place of the one that the others test.
  inNode('start'),
];

/** Below test/out: what an earlier run left must not be taken for ours. */
const OUTPUT = ['results', 'bundles', 'logs', 'package', 'screenshots'];

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * @param {Suite} suite
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} shared whether others print at the same time: then all that this one prints stands together, when it has ended
 * @returns {Promise<boolean>}
 */
function run({ name, command: [script = '', ...args] }, env, shared) {
  const heading = `\n=== ${name}\n`;
  if (!shared) process.stdout.write(heading);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, script), ...args], {
      cwd: ROOT,
      stdio: shared ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env,
    });
    /** @type {Buffer[]} */
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => printed.push(data));
    running.add(child);
    child
      .on('error', () => resolve(false))
      .on('close', (code) => {
        running.delete(child);
        if (shared) process.stdout.write(Buffer.concat([Buffer.from(heading), ...printed]));
        resolve(code === 0);
      });
  });
}

async function main() {
  const { values } = parseArgs({ options: { host: { type: 'string' } } });
  const env = values.host ? { ...process.env, VSCODE_HOST: values.host } : process.env;
  endWithParent(async () => running.forEach((child) => child.kill('SIGTERM')), 1);
  await ensureDependencies();
  for (const folder of OUTPUT) rmSync(join(TEST_OUT, folder), { recursive: true, force: true });
  /** @type {import('./lib/mocha.mjs').Count[]} */
  const counts = [];
  /** @type {string[]} */
  const summary = [];
  /** @param {readonly Suite[]} suites */
  const oneAfterAnother = async (suites, shared = false) => {
    for (const suite of suites) {
      const started = Date.now();
      const tried = async () => {
        rmSync(resultFile(suite.name), { force: true });
        const ok = await run(suite, env, shared);
        return judge({
          ok,
          count: suite.counted ? countOf(suite.name) : { passed: Number(ok), failed: 0, failures: [] },
        });
      };
      const count = await (suite.drivesEditor ? orOnceMore(suite.name, tried) : tried());
      counts.push({ ...count, failures: count.failures.map((failure) => `${suite.name}: ${failure}`) });
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      summary.push(`${suite.name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`);
    }
  };
  await Promise.all(SIDE_BY_SIDE.map((suites) => oneAfterAnother(suites, true)));
  await oneAfterAnother(ALONE);
  // Once more at the end, which is what is kept of a long output.
  const total = sumOf(counts);
  if (total.atFirst?.length) console.log(`\nfailed, but not when tried again:\n${total.atFirst.join('\n')}`);
  if (total.failed > 0) console.log(`\nfailed:\n${total.failures.join('\n')}`);
  console.log(`\n${summary.join('\n')}\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 ? 0 : 1);
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exit(1);
});
