import assert from 'node:assert/strict';
import { bundleTests } from '../../scripts/lib/bundle-tests.mjs';
import { fuzz } from './parent';
import { table } from './table';
import { TARGETS } from './targets';

const SEED = 20261122;
/** Cases after the landmarks: as many as take some seconds. Their number is fixed, so that a run says the same on any machine. */
const CASES: Readonly<Record<string, number>> = {
  'front-matter': 8,
  'clients-yaml': 15,
  'stored-drafts': 5,
  'import-docx': 15,
  'import-pdf': 60,
  'import-mail': 30,
  'import-text': 30,
  'webview-messages': 1000,
  'letter-templates': 400,
  'cli-arguments': 150,
  'worked-time': 300,
  'quick-input': 400,
};
/** The first landmarks of these take many seconds, and are for the long run. */
const FROM: Readonly<Record<string, number>> = { 'front-matter': 1, 'clients-yaml': 3 };

describe('what others wrote', function () {
  this.timeout(600_000);
  let child = '';
  before(async () => {
    child = await bundleTests({ suite: 'fuzz-child', files: ['test/fuzz/child.ts'] });
  });

  for (const target of TARGETS) {
    it(`does no harm: ${target.name}`, async () => {
      const from = FROM[target.name] ?? 0;
      const cases = target.landmarks.length - from + (CASES[target.name] ?? 0);
      // Slowness is judged by the long run: a busy machine must not fail this one.
      const told = await fuzz(child, {
        target: target.name,
        seed: SEED,
        from,
        cases,
        seconds: 600,
        timed: false,
      });
      console.log(table([{ target, told }], SEED));
      assert.deepEqual(told.faults, []);
      assert.equal(told.tried, cases);
    });
  }
});
