import assert from 'node:assert/strict';
import type { Count } from '../../../scripts/lib/mocha.mjs';
import { judge, orOnceMore, sumOf } from '../../../scripts/lib/judge.mjs';

describe('npm test counts a suite', () => {
  const passed = { passed: 7, failed: 0, failures: [] };
  const failed = { passed: 7, failed: 2, failures: ['one: because', 'two: because'] };
  const UNTOLD = ['ended without telling why'];

  it('that passed as it is', () => {
    assert.deepEqual(judge({ ok: true, count: passed }), passed);
  });

  it('with failures as it is', () => {
    assert.deepEqual(judge({ ok: false, count: failed }), failed);
  });

  it('that ran nothing as failed, whatever it says', () => {
    const nothing = { passed: 0, failed: 1, failures: UNTOLD };
    assert.deepEqual(judge({ ok: true, count: { passed: 0, failed: 0, failures: [] } }), nothing);
    assert.deepEqual(judge({ ok: true, count: null }), nothing);
  });

  it('whose host did not start, or broke off after its last test, as failed', () => {
    assert.deepEqual(judge({ ok: false, count: null }), { passed: 0, failed: 1, failures: UNTOLD });
    assert.deepEqual(judge({ ok: false, count: passed }), { passed: 7, failed: 1, failures: UNTOLD });
  });

  it('and all of them together', () => {
    const together = { passed: 14, failed: 2, failures: failed.failures, atFirst: [] };
    assert.deepEqual(sumOf([passed, failed]), together);
    assert.deepEqual(sumOf([]), { passed: 0, failed: 0, failures: [], atFirst: [] });
  });

  it('a second time where it failed, says so, and keeps what failed at first', async () => {
    const said: string[] = [];
    const tried = (...runs: readonly Count[]): Promise<Count> => {
      const left = [...runs];
      return orOnceMore(
        'a suite',
        () => left.shift() ?? assert.fail('a third time'),
        (line) => void said.push(line.trim()),
      );
    };
    const count = await tried(failed, passed);
    assert.deepEqual(count, { ...passed, atFirst: ['a suite: one: because', 'a suite: two: because'] });
    assert.deepEqual(said, ['a suite failed: it is tried once more']);
    assert.deepEqual(sumOf([count, passed]).atFirst, count.atFirst);
    assert.deepEqual(await tried(passed), passed);
    assert.equal((await tried(failed, failed)).failed, 2);
  });
});
