import assert from 'node:assert/strict';
import { judge } from '../../../scripts/lib/judge.mjs';

describe('npm test counts a suite', () => {
  it('that passed as it is', () => {
    assert.deepEqual(judge({ ok: true, count: { passed: 7, failed: 0 } }), { passed: 7, failed: 0 });
  });

  it('with failures as it is', () => {
    assert.deepEqual(judge({ ok: false, count: { passed: 7, failed: 2 } }), { passed: 7, failed: 2 });
  });

  it('that ran nothing as failed, whatever it says', () => {
    assert.deepEqual(judge({ ok: true, count: { passed: 0, failed: 0 } }), { passed: 0, failed: 1 });
    assert.deepEqual(judge({ ok: true, count: null }), { passed: 0, failed: 1 });
  });

  it('whose host did not start, or broke off after its last test, as failed', () => {
    assert.deepEqual(judge({ ok: false, count: null }), { passed: 0, failed: 1 });
    assert.deepEqual(judge({ ok: false, count: { passed: 7, failed: 0 } }), { passed: 7, failed: 1 });
  });
});
