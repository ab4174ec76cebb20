import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { cleanDocx, redlineDocx } from '../support/docx';
import { drafts } from '../support/markdownDrafts';
import { Office } from '../support/office';

describe('a redline in LibreOffice', function () {
  this.timeout(120_000);
  let office: Office;
  before(() => (office = new Office()));
  after(() => office.close());

  it('reads like the newer draft when all is accepted, and like the older one when all is rejected', async () => {
    const pairs = fc.sample(drafts, { seed: 1, numRuns: 25 });
    const jobs = [];
    for (const [before, after] of pairs) {
      const redline = await redlineDocx(before, after);
      jobs.push({ docx: redline, changes: 'accepted', format: 'txt' } as const);
      jobs.push({ docx: await cleanDocx(after), changes: 'as-is', format: 'txt' } as const);
      jobs.push({ docx: redline, changes: 'rejected', format: 'txt' } as const);
      jobs.push({ docx: await cleanDocx(before), changes: 'as-is', format: 'txt' } as const);
    }
    const t = Date.now();
    const texts = office.convert(jobs).map((b) => b.toString('utf8').replace(/^\uFEFF/, ''));
    console.log(Date.now() - t, 'ms for', jobs.length);
    let bad = 0;
    for (let i = 0; i < texts.length; i += 2) {
      const w = (x: string): string => (x).split(/\s+/).filter(Boolean).join(' ');
      if (w(texts[i] ?? '') !== w(texts[i + 1] ?? '')) {
        bad++;
        if (bad < 6) {
          console.log('=====', i, jobs[i]?.changes);
          console.log(texts[i], '\n-----\n', texts[i + 1]);
          console.log('##### old', pairs[i >> 2]?.[0], '\n##### new', pairs[i >> 2]?.[1]);
          writeFileSync(`/tmp/docxout-lo/bad${i}.docx`, jobs[i]?.docx ?? '');
        }
      }
    }
    assert.equal(bad, 0);
  });
});
