/**
 * Runs the UI tests, `node scripts/test-ui.mjs [PATH-PART...]`, one file after the other, each with a VS Code of its own.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findTests } from './lib/bundle-tests.mjs';
import { judge, orOnceMore, sumOf } from './lib/judge.mjs';
import { countOf, resultFile } from './lib/mocha.mjs';
import { ROOT } from './lib/root.mjs';

const RESULT = resultFile('ui');

/**
 * @param {string} file
 * @returns {import('./lib/mocha.mjs').Count}
 */
function run(file) {
  rmSync(RESULT, { force: true });
  const ran = spawnSync(process.execPath, [join(ROOT, 'scripts/test-node.mjs'), 'ui', file], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  return judge({ ok: ran.status === 0, count: countOf('ui') });
}

/** @type {import('./lib/mocha.mjs').Count[]} */
const counts = [];
for (const file of findTests({ folder: 'test/ui', ending: '.ui.ts', filters: process.argv.slice(2) }))
  counts.push(await orOnceMore(file, () => run(file)));
const total = sumOf(counts);
mkdirSync(dirname(RESULT), { recursive: true });
writeFileSync(RESULT, JSON.stringify(total));
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
