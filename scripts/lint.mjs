/** Types, lint and format, one after another; a failure of one does not hide the others. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, TEST_OUT } from './lib/root.mjs';

/** Each tool as a script of its package, run by this Node: no shell, the same on every system. */
const CHECKS = {
  types: ['typescript/bin/tsc', '-p', '.'],
  'types of the panels': ['typescript/bin/tsc', '-p', 'media'],
  rules: ['eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  'nothing unused': ['knip/bin/knip.js', '--no-progress'],
  format: ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
};

/** @type {string[]} */
const failures = [];
for (const [name, [script = '', ...args]] of Object.entries(CHECKS)) {
  const run = spawnSync(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  console.log(`  ${run.status === 0 ? '✔' : '✘'} ${name}`);
  if (run.status !== 0) failures.push(name);
}
mkdirSync(join(TEST_OUT, 'results'), { recursive: true });
const failed = failures.length;
const count = { passed: Object.keys(CHECKS).length - failed, failed, failures };
writeFileSync(join(TEST_OUT, 'results', 'lint.json'), JSON.stringify(count));
process.exit(failed === 0 ? 0 : 1);
