/**
 * Runs a part of the tests in the latest VS Code that is known to work; `npm test` runs all of them in the oldest. The part is what a new
 * version breaks first: activation, providers, files, keys, and the whole story by keyboard. `VSCODE_HOST=latest` runs any suite there.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { judge, orOnceMore, sumOf } from './lib/judge.mjs';
import { countOf, resultFile } from './lib/mocha.mjs';
import { ROOT } from './lib/root.mjs';

const PARTS = [
  {
    suite: 'integration',
    // Not the walk of the threads: that is hundreds of edits, and its own code.
    command: [
      'scripts/test-integration.mjs',
      '--host',
      'latest',
      'activation',
      'frontMatter',
      'keys',
      'ports',
    ],
  },
  { suite: 'ui', command: ['scripts/test-ui.mjs', 'ui/story'] },
];

/** @param {typeof PARTS[number]} part */
function run({ suite, command: [script = '', ...args] }) {
  rmSync(resultFile(suite), { force: true });
  const { status } = spawnSync(process.execPath, [join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, VSCODE_HOST: 'latest' },
  });
  return judge({ ok: status === 0, count: countOf(suite) });
}

/** @type {import('./lib/mocha.mjs').Count[]} */
const counts = [];
for (const part of PARTS) {
  // What runs by keyboard is tried a second time by itself.
  counts.push(await (part.suite === 'ui' ? run(part) : orOnceMore(`latest ${part.suite}`, () => run(part))));
}
const total = sumOf(counts);
mkdirSync(dirname(resultFile('latest')), { recursive: true });
writeFileSync(resultFile('latest'), JSON.stringify(total));
process.exit(total.failed > 0 ? 1 : 0);
