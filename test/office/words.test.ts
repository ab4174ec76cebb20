import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanDocx, redlineDocx } from '../support/docx';
import { drafts } from '../support/markdownDrafts';
import { Office, type Job } from '../support/office';
import { readerWords, words } from '../support/readerWords';
import { sampleDrafts } from '../support/sampleDrafts';
import { bodyText } from '../support/openDocument';

const SEED = 20261122;
const PAIRS = 15;

/** What LibreOffice puts before the words of a list item is no word of the text. */
const LABEL = /^ {4,}(?:[•◦▪☐☑]|\d+\.) ?/gm;
const wordsIn = (text: Buffer): string[] =>
  words(
    text
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .replace(LABEL, ''),
  );

describe('in LibreOffice', function () {
  this.timeout(120_000);
  let office: Office;
  before(() => (office = new Office()));
  after(() => office.close());

  /** The words of the redline with all accepted and all rejected, and of the clean newer and older drafts. */
  async function wordsOf(pairs: readonly (readonly [string, string])[]): Promise<string[][][]> {
    const jobs: Job[] = [];
    for (const [before, after] of pairs) {
      const redline = await redlineDocx(before, after);
      const [older, newer] = [await cleanDocx(before), await cleanDocx(after)];
      jobs.push(
        { docx: redline, changes: 'accepted', format: 'txt' },
        { docx: redline, changes: 'rejected', format: 'txt' },
      );
      jobs.push(
        { docx: newer, changes: 'as-is', format: 'txt' },
        { docx: older, changes: 'as-is', format: 'txt' },
      );
    }
    const found = office.convert(jobs).map(wordsIn);
    return pairs.map((_, i) => found.slice(4 * i, 4 * i + 4));
  }

  it('every redline of the sample gives the newer draft when accepted, and the older one when rejected', async () => {
    const pairs = sampleDrafts().flatMap((all) =>
      all.slice(1).flatMap((later, i) => [[all[i] ?? '', later] as const, [all[0] ?? '', later] as const]),
    );
    const found = await wordsOf(pairs);
    assert.ok(pairs.length >= 8);
    pairs.forEach(([before, after], i) => {
      const [accepted, rejected, newer, older] = found[i] ?? [];
      assert.deepEqual(accepted, readerWords(after));
      assert.deepEqual(rejected, readerWords(before));
      assert.deepEqual([newer, older], [accepted, rejected]);
    });
  });

  it('so does every redline of made-up drafts, with their lists, tables, notes and moves', async () => {
    const pairs = fc.sample(drafts, { seed: SEED, numRuns: PAIRS });
    for (const [accepted, rejected, newer, older] of await wordsOf(pairs)) {
      assert.deepEqual(accepted, newer);
      assert.deepEqual(rejected, older);
      assert.ok((newer?.length ?? 0) > 2 && (older?.length ?? 0) > 2);
    }
  });

  it('the words of the footnotes are those of the newer, or of the older draft', async () => {
    const before = 'A claim[^1] and another[^2].\n\n[^1]: The old source.\n\n[^2]: Gone *soon*.';
    const after = 'A claim[^1] and a third[^3].\n\n[^1]: The new source.\n\n[^3]: Fresh.';
    const docx = await redlineDocx(before, after);
    const [accepted, rejected] = office.convert([
      { docx, changes: 'accepted', format: 'fodt' },
      { docx, changes: 'rejected', format: 'fodt' },
    ]);
    assert.equal(bodyText(accepted), 'A claim{The new source.} and a third{Fresh.}.');
    assert.equal(bodyText(rejected), 'A claim{The old source.} and another{Gone soon.}.');
  });

  it('a redline becomes a PDF', async () => {
    const [first, second] = sampleDrafts().find(({ length }) => length > 1) ?? [];
    const docx = await redlineDocx(first ?? '', second ?? '');
    const [pdf] = office.convert([{ docx, changes: 'as-is', format: 'pdf' }]);
    assert.equal(pdf?.subarray(0, 5).toString(), '%PDF-');
    assert.ok(pdf.length > 5_000);
  });
});
