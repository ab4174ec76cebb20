/**
 * Runs one suite that needs no extension host: `node scripts/test-node.mjs SUITE [PATH-PART...] [--grep TEXT]`.
 * Only test files whose path contains one of the parts are bundled and run. The faults take `--runs N` (how often what happens at
 * random is tried) and `--seed N`.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bundleTests, findTests } from './lib/bundle-tests.mjs';
import { runMocha } from './lib/mocha.mjs';
import { endWithParent } from './lib/processes.mjs';
import { ROOT } from './lib/root.mjs';

/** Timeouts in milliseconds: a unit test that takes a second has a bug; a UI test waits for a whole workbench. */
const SUITES = {
  house: { folder: 'test/house', ending: '.test.ts', timeout: 10_000 },
  unit: { folder: 'test/unit', ending: '.test.ts', timeout: 2_000 },
  property: { folder: 'test/property', ending: '.property.ts', timeout: 120_000 },
  fuzz: { folder: 'test/fuzz', ending: '.test.ts', timeout: 600_000 },
  cli: { folder: 'test/cli', ending: '.test.ts', timeout: 120_000 },
  // A thousand kills are one test.
  faults: { folder: 'test/faults', ending: '.faults.ts', timeout: 3_600_000 },
  office: { folder: 'test/office', ending: '.test.ts', timeout: 120_000 },
  package: { folder: 'test/package', ending: '.test.ts', timeout: 180_000 },
  start: { folder: 'test/start', ending: '.test.ts', timeout: 180_000 },
  ui: { folder: 'test/ui', ending: '.ui.ts', timeout: 120_000 },
  // No test: makes the pictures of the read-me and the walkthrough.
  pictures: { folder: 'test/pictures', ending: '.pictures.ts', timeout: 120_000 },
};

process.setSourceMapsEnabled(true);
process.chdir(ROOT);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: 'string', short: 'g' }, runs: { type: 'string' }, seed: { type: 'string' } },
});
const [suite = '', ...filters] = positionals;
if (values.runs !== undefined) process.env['FAULT_RUNS'] = values.runs;
if (values.seed !== undefined) process.env['FAULT_SEED'] = values.seed;
if (!(suite in SUITES)) throw new Error(`"${suite}" is not one of ${Object.keys(SUITES).join(', ')}`);
// What the tests started ends with this process.
endWithParent(async (why) => console.error(`The ${suite} tests were ended: ${why}`), 1);
const settings = SUITES[/** @type {keyof typeof SUITES} */ (suite)];
const files = existsSync(settings.folder) ? findTests({ ...settings, filters }) : [];
const count =
  files.length === 0
    ? { passed: 0, failed: 0, failures: [] }
    : await runMocha({
        suite,
        files: [await bundleTests({ suite, files })],
        timeout: settings.timeout,
        grep: values.grep,
      });
if (count.passed + count.failed === 0) console.error(`no ${suite} test was run`);
process.exit(count.failed > 0 || count.passed === 0 ? 1 : 0);
