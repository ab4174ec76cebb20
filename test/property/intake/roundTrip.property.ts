import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placeFeedback } from '../../../src/core/intake/place';
import { readerText } from '../../../src/core/prose/reader';
import { english } from '../../../src/core/said';
import { oneLine } from '../../../src/core/text';
import { readDocx } from '../../../src/formats/docx';
import { cleanDocx } from '../../support/docx';
import { withComments } from '../../support/docx/commented';
import { drafts as generated } from '../../support/markdownDrafts';
import { sampleDrafts } from '../../support/sampleDrafts';

/** Sent as a Word file, commented on in Word, imported: every comment on its passage. */

interface Outcome {
  comments: number;
  placed: number;
  wrong: string[];
}

/** `now`: the text as the writer has it when the answer comes. */
async function roundTrip(draft: string, every: number, now = draft): Promise<Outcome> {
  const { docx, said } = withComments(await cleanDocx(draft), every);
  const read = await readDocx(docx);
  assert.ok(read.ok, read.ok ? '' : english(read.problem.message));
  const placed = placeFeedback(read.value, { drafts: [{ round: 1, prose: draft }], document: now });
  const outcome: Outcome = { comments: said.length, placed: 0, wrong: [] };
  assert.equal(placed.comments.length, said.length);
  for (const [index, { place, sure, comment }] of placed.comments.entries()) {
    assert.equal(comment.text, said[index]?.text);
    if (!place || !sure) continue;
    const found = plain(readerText(now.slice(place.start, place.end)).text);
    const wanted = plain(said[index]?.words ?? '');
    if (found === wanted) outcome.placed++;
    else if (now === draft || stillStands(now, wanted)) outcome.wrong.push(`${wanted} -> ${found}`);
  }
  return outcome;
}

/** Footnotes and pictures have no words of their own in a Word file: numbers, and what is shown instead of a picture. */
const ofWords = (draft: string): string =>
  draft.replace(/^\[\^\w+\]:.*$/gm, '').replace(/!\[[^\]]*\]\([^)]*\)|\[\^\w+\]/g, '');

/** Few words may stand elsewhere in a revised text. */
const TELLING = 20;
const stillStands = (now: string, words: string): boolean =>
  words.length > TELLING && plain(readerText(now).text).includes(words);

const plain = (text: string): string => oneLine(text).replace(/[^\p{L}\p{N}]/gu, '');

describe('the way of a draft to Word and back', () => {
  it('leads every comment of the sample’s articles to its passage, in all five languages', async () => {
    let comments = 0;
    for (const drafts of sampleDrafts()) {
      for (const draft of drafts) {
        const outcome = await roundTrip(draft, 1 + (comments % 3));
        comments += outcome.comments;
        assert.deepEqual(outcome.wrong, []);
        assert.equal(outcome.placed, outcome.comments);
      }
    }
    assert.ok(comments > 90, `${comments} comments`);
  });

  it('leads none elsewhere whose words still stand, after the text was revised', async () => {
    let [comments, placed] = [0, 0];
    for (const drafts of sampleDrafts()) {
      const now = drafts.at(-1) ?? '';
      for (const draft of drafts.slice(0, -1)) {
        const outcome = await roundTrip(draft, 2, now);
        comments += outcome.comments;
        placed += outcome.placed;
        assert.deepEqual(outcome.wrong, []);
      }
    }
    console.log(`      ${placed} of ${comments} stand in the revised text word for word`);
    assert.ok(placed > 0);
  });

  it('leads the comments of generated drafts to their passages', async () => {
    const total = { comments: 0, placed: 0, wrong: [] as string[] };
    await fc.assert(
      fc.asyncProperty(generated, fc.integer({ min: 1, max: 4 }), async ([draft], every) => {
        const outcome = await roundTrip(ofWords(draft), every);
        total.comments += outcome.comments;
        total.placed += outcome.placed;
        total.wrong.push(...outcome.wrong);
      }),
      { seed: 20261122, numRuns: 60 },
    );
    console.log(`      ${total.placed} of ${total.comments} comments`);
    assert.deepEqual(total.wrong, []);
    assert.ok(total.placed / total.comments > 0.9);
  });
});
