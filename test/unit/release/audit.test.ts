import assert from 'node:assert/strict';
import { advisoriesIn, unexplained } from '../../../scripts/lib/audit.mjs';

/** As npm tells it: one advisory about `deep`, and `top`, which has it inside. */
const REPORT = {
  auditReportVersion: 2,
  vulnerabilities: {
    top: { name: 'top', severity: 'high', via: ['deep'] },
    deep: {
      name: 'deep',
      severity: 'high',
      via: [
        {
          source: 7,
          name: 'deep',
          title: 'Runs what it is given',
          severity: 'high',
          url: 'https://github.com/advisories/GHSA-7',
        },
      ],
    },
  },
};
const ADDRESS = 'https://github.com/advisories/GHSA-7';

describe('what npm audit says', () => {
  const advisories = advisoriesIn(REPORT) ?? [];

  it('is each advisory once, with its address', () => {
    assert.deepEqual(advisories, [
      { source: ADDRESS, name: 'deep', severity: 'high', title: 'Runs what it is given' },
    ]);
  });

  it('is open until somebody says why it does not concern us', () => {
    assert.equal(unexplained(advisories, {}).open.length, 1);
    assert.equal(unexplained(advisories, { [ADDRESS]: ' ' }).open.length, 1);
    assert.equal(unexplained(advisories, { [ADDRESS]: 'It is only used in tests.' }).open.length, 0);
  });

  it('names explanations that nothing needs any more', () => {
    assert.deepEqual(unexplained([], { [ADDRESS]: 'It is only used in tests.' }).stale, [ADDRESS]);
  });

  it('is nothing where there was no answer, not even that all is well', () => {
    assert.equal(advisoriesIn(null), null);
    assert.equal(advisoriesIn({ message: '405 Method Not Allowed' }), null);
    assert.deepEqual(advisoriesIn({ auditReportVersion: 2, vulnerabilities: {} }), []);
  });
});
