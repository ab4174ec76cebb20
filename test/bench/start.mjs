/**
 * What the start costs: `node test/bench/start.mjs [--host oldest|latest] [--runs N]`. Builds the extension and starts it, as
 * it is shipped, in windows of the embedded VS Code: without documents, and with those of a busy year.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleTests } from '../../scripts/lib/bundle-tests.mjs';
import { runInEmbeddedHost } from '../../scripts/lib/extension-host.mjs';
import { hostName } from '../../scripts/lib/host.mjs';
import { endWithParent } from '../../scripts/lib/processes.mjs';
import esbuild from '../../esbuild.js';

/** In milliseconds, until the extension says that it is active. */
const TARGETS = { 'no documents': 20, '600 documents': 50 };

const { values } = parseArgs({
  options: { host: { type: 'string' }, runs: { type: 'string', default: '5' } },
});
endWithParent(() => Promise.resolve(), 1);
await esbuild.build({ production: true });
const module = await bundleTests({ suite: 'bench-start', files: ['test/bench/start.ts'], format: 'cjs' });
const year = await bundleTests({
  suite: 'bench-start-year',
  files: ['test/bench/startYear.ts'],
  format: 'cjs',
});

const folder = mkdtempSync(join(tmpdir(), 'revision-rounds-start-'));
const workspaces = { 'no documents': join(folder, 'empty'), '600 documents': join(folder, 'year') };
mkdirSync(workspaces['no documents']);
execFileSync(process.execPath, [year, workspaces['600 documents']]);
const times = Object.fromEntries(Object.keys(TARGETS).map((name) => [name, /** @type {any[]} */ ([])]));
for (let run = 0; run < Number(values.runs); run++) {
  for (const [name, workspace] of Object.entries(workspaces)) {
    const out = join(folder, `${name} ${run}.json`);
    const passed = await runInEmbeddedHost(hostName(values.host), {
      module,
      workspace,
      env: { BENCH_OUT: out },
    });
    if (!passed) process.exit(1);
    times[name]?.push(JSON.parse(readFileSync(out, 'utf8')));
  }
}
rmSync(folder, { recursive: true });

const middle = (/** @type {number[]} */ numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;
for (const [name, target] of Object.entries(TARGETS)) {
  const of = (/** @type {string} */ what) => middle((times[name] ?? []).map((time) => time[what]));
  console.log(
    `${name}: activated in ${of('ours').toFixed(1)} ms (target ${target}), ` +
      `${(of('ours') / of('reference')).toFixed(2)} times VS Code’s own Markdown extension (${of('reference').toFixed(1)} ms)`,
  );
}
