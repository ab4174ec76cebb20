/**
 * `npm test`: everything, also on a fresh clone. A suite that fails does not hide the others; one that ran no test, or
 * could not start, counts as failed. The last line is `N passed, N failed`.
 *
 * `--host oldest|latest` (after `--`) chooses the VS Code for the integration and the UI tests.
 */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/dependencies.mjs';
import { judge } from './lib/judge.mjs';
import { endWithParent } from './lib/processes.mjs';
import { ROOT, TEST_OUT } from './lib/root.mjs';

/** In this order; `counted` suites leave their numbers in test/out/results. */
const SUITES = [
  { name: 'lint', command: ['scripts/lint.mjs'], counted: true },
  { name: 'build', command: ['esbuild.js', '--production'], counted: false },
  { name: 'house', command: ['scripts/test-node.mjs', 'house'], counted: true },
  { name: 'unit', command: ['scripts/test-node.mjs', 'unit'], counted: true },
  { name: 'property', command: ['scripts/test-node.mjs', 'property'], counted: true },
  { name: 'fuzz', command: ['scripts/test-node.mjs', 'fuzz'], counted: true },
  { name: 'cli', command: ['scripts/test-node.mjs', 'cli'], counted: true },
  { name: 'faults', command: ['scripts/test-node.mjs', 'faults'], counted: true },
  { name: 'office', command: ['scripts/test-node.mjs', 'office'], counted: true },
  { name: 'package', command: ['scripts/test-node.mjs', 'package'], counted: true },
  { name: 'integration', command: ['scripts/test-integration.mjs'], counted: true },
  { name: 'ui', command: ['scripts/test-ui.mjs'], counted: true },
  { name: 'latest', command: ['scripts/test-latest.mjs'], counted: true },
];

/** Below test/out: what an earlier run left must not be taken for ours. */
const OUTPUT = ['results', 'bundles', 'logs', 'package', 'screenshots'];

/** @type {import('node:child_process').ChildProcess | undefined} */
let running;

/**
 * @param {readonly string[]} command
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>}
 */
function run([script = '', ...args], env) {
  return new Promise((resolve) => {
    running = spawn(process.execPath, [join(ROOT, script), ...args], { cwd: ROOT, stdio: 'inherit', env });
    running.on('error', () => resolve(false)).on('exit', (code) => resolve(code === 0));
  });
}

/**
 * @param {string} suite
 * @returns {import('./lib/mocha.mjs').Count | null}
 */
function countOf(suite) {
  try {
    return JSON.parse(readFileSync(join(TEST_OUT, 'results', `${suite}.json`), 'utf8'));
  } catch {
    return null; // it did not get that far
  }
}

async function main() {
  const { values } = parseArgs({ options: { host: { type: 'string' } } });
  const env = values.host ? { ...process.env, VSCODE_HOST: values.host } : process.env;
  endWithParent(async () => void running?.kill('SIGTERM'), 1);
  await ensureDependencies();
  for (const folder of OUTPUT) rmSync(join(TEST_OUT, folder), { recursive: true, force: true });
  const total = { passed: 0, failed: 0 };
  const summary = [];
  for (const suite of SUITES) {
    const started = Date.now();
    console.log(`\n=== ${suite.name}`);
    const ok = await run(suite.command, env);
    const count = judge({
      ok,
      count: suite.counted ? countOf(suite.name) : { passed: Number(ok), failed: 0 },
    });
    total.passed += count.passed;
    total.failed += count.failed;
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    summary.push(`${suite.name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`);
  }
  console.log(`\n${summary.join('\n')}\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 ? 0 : 1);
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exit(1);
});
