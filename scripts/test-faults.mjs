/**
 * `npm run test:faults`: all that may go wrong outside, much longer than in `npm test`, and one table of it at the end. `-- --runs N` (how often
 * what happens at random is tried; a fifth of it for the extension host) and `-- --seed N`.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { printFaults, ROWS } from './lib/fault-table.mjs';
import { ROOT } from './lib/root.mjs';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '1000' }, seed: { type: 'string', default: '2026' } },
});
rmSync(ROWS, { force: true });
const env = { ...process.env, FAULT_RUNS: values.runs, FAULT_SEED: values.seed, FAULT_ROWS: ROWS };
const run = (/** @type {string[]} */ ...args) =>
  spawnSync(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' }).status === 0;

const passed = [
  run('scripts/test-node.mjs', 'faults'),
  run('scripts/test-integration.mjs', 'integration/faults/'),
];
printFaults();
process.exit(passed.every(Boolean) ? 0 : 1);
