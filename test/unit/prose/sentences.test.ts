import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { splitSentences } from '../../../src/core/prose/sentences';

/** Sentences are written with bars between them: the bars are taken out, and must be found again. */
function sentences(marked: string): void {
  const expected = marked.split('|').map((sentence) => sentence.trim());
  const text = marked.replaceAll('|', '');
  assert.deepEqual(
    splitSentences(text).map(({ start, end }) => text.slice(start, end)),
    expected,
  );
}

describe('splitSentences', () => {
  it('ends a sentence at a mark and a space', () =>
    sentences('It rained.| We stayed in!| Why not?| Because…| Yes.'));
  it('keeps closing quotes and marks with the sentence', () =>
    sentences('“Come in,” she said. |“It is *late.*” |(So it was.) |He left.'));
  it('ends at an empty line even without a mark', () => sentences('A heading\n\n|And its text.'));
  it('goes on over a wrapped line', () => sentences('One sentence\nin two lines. |Another.'));
  it('knows numbers, initials and abbreviations', () =>
    sentences('Mr. J. Doe paid 1,234.56, e.g. for Dr. Smith in Fig. 2. |He left at 10.30 sharp.'));
  it('takes a small letter after a full stop for the same sentence', () =>
    sentences('The approx. value rose. |It fell.'));
  it('Norwegian', () => sentences('Møtet er kl. 10 i nr. 5, bl.a. om pris. |Hva nå?'));
  it('Swedish', () => sentences('Vi sålde t.ex. böcker. |Åtta blev kvar.'));
  it('Finnish', () => sentences('Asiakas, esim. Matti, soitti. |Älä vastaa.'));
  it('Catalan', () => sentences('El Sr. Puig va col·laborar. |L’endemà va plegar.'));
  it('Arabic', () => sentences('هل وصل النص؟ |نعم، وصل.'));
  it('Japanese, without spaces', () =>
    sentences('原稿を送りました。|「はい。」|返事を待ちます！|ありがとう'));
  it('Hindi', () => sentences('मसौदा भेजा गया। |अब इंतज़ार है।'));
  it('gives nothing for white space', () => assert.deepEqual(splitSentences(' \n\n '), []));
  it('can look at a part of the text', () =>
    assert.deepEqual(splitSentences('One. Two. Three.', { start: 5, end: 9 }), [{ start: 5, end: 9 }]));
});
