/**
 * Runs the UI tests, `node scripts/test-ui.mjs [PATH-PART...]`, one file after the other, each with a VS Code of its own. A file that fails is tried once more, and the
 * run says so: a workbench on a busy machine now and then does not hear a key. What fails twice has failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findTests } from './lib/bundle-tests.mjs';
import { judge, sumOf } from './lib/judge.mjs';
import { resultFile } from './lib/mocha.mjs';
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
  try {
    /** @type {import('./lib/mocha.mjs').Count} */
    const count = JSON.parse(readFileSync(RESULT, 'utf8'));
    return judge({ ok: ran.status === 0, count });
  } catch {
    return judge({ ok: false, count: null }); // it did not get that far
  }
}

/** @type {import('./lib/mocha.mjs').Count[]} */
const counts = [];
/** @type {string[]} */
const again = [];
for (const file of findTests({ folder: 'test/ui', ending: '.ui.ts', filters: process.argv.slice(2) })) {
  let count = run(file);
  if (count.failed > 0) {
    console.log(`\n${file} failed: it is tried once more`);
    again.push(`${file}: ${count.failures.join(' | ')}`);
    count = run(file);
  }
  counts.push(count);
}
const total = sumOf(counts);
if (again.length > 0) console.log(`\ntried a second time:\n${again.join('\n')}`);
mkdirSync(dirname(RESULT), { recursive: true });
writeFileSync(RESULT, JSON.stringify(total));
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
