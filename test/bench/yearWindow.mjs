/**
 * What indexing costs in a window: `node test/bench/yearWindow.mjs [--host oldest|latest]`. Builds the extension, and compares
 * reading a busy year with indexing it in the embedded VS Code, one after the other, many times.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleTests } from '../../scripts/lib/bundle-tests.mjs';
import { runInEmbeddedHost } from '../../scripts/lib/extension-host.mjs';
import { hostName } from '../../scripts/lib/host.mjs';
import { endWithParent } from '../../scripts/lib/processes.mjs';
import esbuild from '../../esbuild.js';

/** Indexing: reading, by the clock. */
const TARGET = 1.5;

const { values } = parseArgs({ options: { host: { type: 'string' } } });
endWithParent(() => Promise.resolve(), 1);
await esbuild.build({ production: true });
const files = (/** @type {string} */ name) => ({ suite: `bench-${name}`, files: [`test/bench/${name}.ts`] });
const module = await bundleTests({ ...files('yearWindow'), format: 'cjs' });
const year = await bundleTests({ ...files('yearFolder'), format: 'cjs' });

const folder = mkdtempSync(join(tmpdir(), 'revision-rounds-year-'));
const [workspace, out] = [join(folder, 'year'), join(folder, 'times.json')];
execFileSync(process.execPath, [year, workspace]);
const passed = await runInEmbeddedHost(hostName(values.host), { module, workspace, env: { BENCH_OUT: out } });
if (!passed) process.exit(1);
const [first, ...runs] = JSON.parse(readFileSync(out, 'utf8'));
rmSync(folder, { recursive: true });

const middle = (/** @type {number[]} */ numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;
const figures = (/** @type {any[]} */ of, /** @type {'clock' | 'work'} */ what) => ({
  reading: `${middle(of.map(({ reading }) => reading[what])).toFixed(0)} ms`,
  indexing: `${middle(of.map(({ indexing }) => indexing[what])).toFixed(0)} ms`,
  'indexing : reading': middle(of.map(({ reading, indexing }) => indexing[what] / reading[what])).toFixed(2),
});
console.log(`40 clients, 600 documents, 2,500 rounds, in a window; wanted by the clock: under ${TARGET}`);
console.table({
  'by the clock': figures(runs, 'clock'),
  'work of the extension host': figures(runs, 'work'),
  'by the clock, first time': figures([first], 'clock'),
});
