import assert from 'node:assert/strict';
import fc from 'fast-check';
import { partsOf, redlineDocx } from '../../support/docx';
import { drafts } from '../../support/markdownDrafts';
import { faultsIn, readWordFile } from '../../support/wordSchema';

const SEED = 20261123;
const RUNS = 80;

/** Words that XML has no place for as they are. */
const said = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });

describe('of any two drafts the Word file', () => {
  it('keeps the order of the schema, has every part that it speaks of, and is the same when made again', async () => {
    await fc.assert(
      fc.asyncProperty(
        drafts,
        said,
        fc.boolean(),
        fc.nat(300),
        async ([before, after], text, resolved, start) => {
          const about = {
            anchors: [{ comment: 'a', side: 'new', span: { start, end: start + 40 } }] as const,
            comments: [
              { id: 'a', author: text, at: '2026-11-05', text, reply: text, resolved },
              { id: 'b', author: 'Ingrid', at: null, text, reply: null, resolved },
            ],
            title: text,
          };
          const docx = await redlineDocx(before, after, about);
          assert.deepEqual(faultsIn(readWordFile(partsOf(docx))), []);
          assert.deepEqual(await redlineDocx(before, after, about), docx);
        },
      ),
      { seed: SEED, numRuns: RUNS },
    );
  });
});
