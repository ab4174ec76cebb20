/**
 * What the start costs: `node test/bench/start.mjs [--host oldest|latest] [--runs N]`. Builds the extension and starts it, as
 * it is shipped, in windows of the embedded VS Code: without documents, and with those of a busy year. Ends with a table.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleTests } from '../../scripts/lib/bundle-tests.mjs';
import { runInEmbeddedHost } from '../../scripts/lib/extension-host.mjs';
import { hostName } from '../../scripts/lib/host.mjs';
import { endWithParent } from '../../scripts/lib/processes.mjs';
import esbuild from '../../esbuild.js';

/** @typedef {import('./start.ts').Cost} Cost */

/** Milliseconds of the extension host until the extension is there. */
const TARGETS = { 'no documents': 20, '600 documents': 50 };
/** Bytes that are loaded until there is something to see. */
const MOST_CODE = 150_000;

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
const workspaces = { 'no documents': join(folder, 'none'), '600 documents': join(folder, 'year') };
mkdirSync(workspaces['no documents']);
execFileSync(process.execPath, [year, workspaces['600 documents']]);
const extensionsFolder = join(folder, 'extensions');
putEmptyExtension(join(extensionsFolder, 'bench.empty-1.0.0'));

/** @type {Record<string, Record<'reference' | 'empty' | 'ours', Cost>[]>} */
const runs = { 'no documents': [], '600 documents': [] };
for (let run = 0; run < Number(values.runs); run++) {
  for (const [name, workspace] of Object.entries(workspaces)) {
    const out = join(folder, `${name} ${run}.json`);
    const options = { module, workspace, extensionsFolder, env: { BENCH_OUT: out } };
    if (!(await runInEmbeddedHost(hostName(values.host), options))) process.exit(1);
    runs[name]?.push(JSON.parse(readFileSync(out, 'utf8')));
  }
}
rmSync(folder, { recursive: true });
console.table(Object.assign({}, ...Object.keys(TARGETS).map(rowsOf)));

/**
 * The least that VS Code needs to activate anything, which asks for its API.
 * @param {string} place
 */
function putEmptyExtension(place) {
  mkdirSync(place, { recursive: true });
  const manifest = { name: 'empty', publisher: 'bench', version: '1.0.0', engines: { vscode: '^1.100.0' } };
  const entry = { main: './empty.js', activationEvents: ['onCommand:bench.never'] };
  writeFileSync(join(place, 'package.json'), JSON.stringify({ ...manifest, ...entry }));
  writeFileSync(join(place, 'empty.js'), "require('vscode');\nexports.activate = () => {};\n");
}

/** @param {string} name of a workspace */
function rowsOf(name) {
  const target = TARGETS[/** @type {keyof TARGETS} */ (name)];
  /** @type {[string, keyof Cost, number?][]} */
  const rows = [
    ['the host is busy', 'busy', target],
    ['processor time of it', 'processor'],
    ['of it loading code', 'load'],
    ['of it in activate', 'call'],
    ['by the clock', 'clock'],
    ['busy in 3 s after', 'after'],
    ['processor time of that', 'processorAfter'],
    ['code', 'code'],
    ['code 3 s after', 'codeAfter', MOST_CODE],
  ];
  return Object.fromEntries(
    rows.map(([title, what, most]) => [`${name}: ${title}`, rowOf(name, what, most)]),
  );
}

/**
 * @param {string} name
 * @param {keyof Cost} what
 * @param {number} [most]
 */
function rowOf(name, what, most) {
  const of = (/** @type {'reference' | 'empty' | 'ours'} */ who) =>
    middle((runs[name] ?? []).map((run) => run[who][what]));
  const shown = (/** @type {number} */ number) =>
    what.startsWith('code') ? `${(number / 1000).toFixed(1)} kB` : `${number.toFixed(1)} ms`;
  return {
    measured: shown(of('ours')),
    target: most === undefined ? '' : `under ${shown(most)}`,
    met: most === undefined ? '' : of('ours') < most ? 'yes' : 'no',
    'VS Code’s Markdown': shown(of('reference')),
    'times it': (of('ours') / of('reference')).toFixed(2),
    'empty extension': shown(of('empty')),
  };
}

/** @param {number[]} numbers */
function middle(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;
}
