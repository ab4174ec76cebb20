import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { quoteOf, trace } from '../../../src/core/trace';
import { calibration, calibrationTable, shareOfSure } from '../../bench/calibration';
import { editedDraft, type EditedDraft } from '../../support/editedDrafts';

const DRAFTS = 12;
const WORDS = 1500;
const SEED = 20261124;
/** Of the answers at .9 and above so many are right. */
const LEAST_RIGHT = 0.97;
/** Else the share says little: an engine that is never sure is never wrong. */
const LEAST_SURE = 0.5;

/** Every sentence of the first draft is commented on: the quote is all that the engine gets. */
function asked({ draft1, draft2, sentences }: EditedDraft, i: number) {
  const comments = sentences.map(({ id, start1, end1, fate, start2, end2 }) => ({
    id,
    gold: { fate, ...(start2 !== undefined && { start2 }), ...(end2 !== undefined && { end2 }) },
    ...quoteOf(draft1, { start: start1, end: end1 }),
  }));
  return {
    pair: { id: `draft-${i}`, draft1, draft2, comments },
    traced: trace(draft1, draft2, { comments }),
  };
}

describe('the confidence of an answer', () => {
  it('can be believed: of the answers at .9 and above 97 in 100 are right', () => {
    const answers = Array.from({ length: DRAFTS }, (_, i) => asked(editedDraft(WORDS, SEED + 10 * i), i));
    const bands = calibration(answers);
    const [all, sure] = [bands, bands.filter(({ from }) => from >= 0.9)].map((some) =>
      some.reduce((sum, band) => sum + band.answers, 0),
    );
    const table = calibrationTable(bands);
    console.log(table.replaceAll(/^/gm, '      '));
    assert.ok(shareOfSure(bands) >= LEAST_RIGHT, table);
    assert.ok((sure ?? 0) >= LEAST_SURE * (all ?? 0), table);
  });
});
