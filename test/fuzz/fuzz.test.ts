import assert from 'node:assert/strict';
import { bundleTests } from '../../scripts/lib/bundle-tests.mjs';
import { Worker } from './parent';
import { RULES } from './rules';
import { table, type Row } from './table';
import { TARGETS } from './targets';

const SEED = 20261122;
/** Cases after the landmarks. Their number is fixed, so that a run says the same on any machine; in all they take half a minute of work. */
const CASES: Readonly<Record<string, number>> = {
  'front-matter': 100,
  'clients-yaml': 60,
  'stored-drafts': 12,
  'import-docx': 40,
  'import-pdf': 40,
  'import-mail': 30,
  'import-text': 20,
  'webview-messages': 1500,
  'letter-templates': 400,
  'cli-arguments': 120,
  'worked-time': 300,
  'quick-input': 400,
};

describe('what others wrote', function () {
  this.timeout(600_000);
  const rows: Row[] = [];
  let worker: Worker | undefined;
  before(async () => {
    worker = new Worker(await bundleTests({ suite: 'fuzz-child', files: ['test/fuzz/child.ts'] }));
  });
  after(() => {
    worker?.close();
    console.log(`\n${table(rows, SEED, true)}\n`);
  });

  it('is tried for every target that there is, and for no other', () => {
    assert.deepEqual(TARGETS.map(({ name }) => name).sort(), Object.keys(CASES).sort());
  });

  for (const target of TARGETS) {
    it(`does no harm: ${target.name}`, async () => {
      const cases = target.landmarks.length + (CASES[target.name] ?? 0);
      // Slowness is judged by the long run: a busy machine must not fail this one. What hangs is ended.
      const told = await worker?.fuzz({
        target: target.name,
        seed: SEED,
        cases,
        seconds: 600,
        timed: false,
        short: true,
      });
      assert.ok(told);
      rows.push({ target, told });
      assert.deepEqual(told.faults, []);
      assert.equal(told.tried, cases, 'not all of the cases were tried');
      assert.ok(told.accepted > 0 && told.refused > 0, 'the target only accepts, or only refuses');
    });
  }

  it('is held against every rule', () => {
    const asked = new Set(rows.flatMap(({ told }) => Object.keys(told.rules)));
    assert.deepEqual(
      RULES.filter((rule) => !asked.has(rule)),
      [],
    );
  });
});
