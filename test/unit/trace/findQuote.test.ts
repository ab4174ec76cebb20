import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findQuote } from '../../../src/core/trace';

/** The words found in the draft, marked sure or unsure; null when there are none. */
function found(
  draft: string,
  quote: string,
  context: { prefix?: string; suffix?: string } = {},
): string | null {
  const place = findQuote(draft, quote, context);
  return place && `${place.unsure ? 'unsure' : 'sure'}: ${draft.slice(place.span.start, place.span.end)}`;
}

describe('findQuote', () => {
  describe('finds what the client saw in the Markdown source', () => {
    it('word for word', () => {
      assert.equal(found('We were terrified of failing.', 'terrified of'), 'sure: terrified of');
    });
    it('through emphasis, links and code', () => {
      const draft = 'When *I* started, [the first client](https://example.org/a) said `no` twice.';
      assert.equal(
        found(draft, 'I started, the first client said no twice'),
        'sure: I* started, [the first client](https://example.org/a) said `no` twice',
      );
    });
    it('over a line break, a quote mark and a list', () => {
      assert.equal(
        found('> It rained\n> all day.\n\n- Bring boots', 'It rained all day. Bring boots'),
        'sure: It rained\n> all day.\n\n- Bring boots',
      );
    });
    it('with the marks, when the writer copied the source', () => {
      assert.equal(found('Call it *luck* if you like.', '*luck* if'), 'sure: *luck* if');
    });
  });

  describe('looks past what retyping changes', () => {
    const cases: readonly (readonly [string, string, string, string])[] = [
      ['curly and straight quotes', 'She said “don’t”.', 'said "don\'t"', 'said “don’t”'],
      ['kinds of dashes', 'A day — or two — later', 'day - or two - later', 'day — or two — later'],
      ['case', 'Transfer of knowledge failed.', 'transfer of Knowledge', 'Transfer of knowledge'],
      [
        'white space of any kind',
        'two\u00a0thousand  words',
        'two thousand words',
        'two\u00a0thousand  words',
      ],
      ['ligatures', 'the final office', 'the ﬁnal oﬃce', 'the final office'],
      ['soft hyphens', 'a re\u00advi\u00adsion round', 'revision round', 're\u00advi\u00adsion round'],
      ['words broken at line ends', 'the revision of the text', 'the revi-\nsion of', 'the revision of'],
      ['composed and decomposed letters', 'ett A\u030angrat ord', 'ett Ångrat ord', 'ett A\u030angrat ord'],
      ['Norwegian quotes', 'Han sa «aldri mer» og gikk.', 'sa "aldri mer" og', 'sa «aldri mer» og'],
      ['a space before a full stop', 'after one day of rest.', 'one day of rest .', 'one day of rest'],
    ];
    for (const [what, draft, quote, expected] of cases) {
      it(what, () => assert.equal(found(draft, quote), `sure: ${expected}`));
    }
  });

  describe('finds a quote with words left out', () => {
    const draft = 'First we packed the car. Then, late at night and in the rain, we drove home to Oslo.';
    it('by three dots', () => {
      assert.equal(
        found(draft, 'packed the car ... drove home'),
        'sure: packed the car. Then, late at night and in the rain, we drove home',
      );
    });
    it('by an ellipsis at the ends', () => {
      assert.equal(found(draft, '… late at night and …'), 'sure: late at night and');
    });
    it('by brackets that hold other words', () => {
      assert.equal(
        found(draft, 'Then, [in bad weather], we drove home'),
        'sure: Then, late at night and in the rain, we drove home',
      );
    });
  });

  describe('finds a quote that is nearly right', () => {
    const draft =
      'The viral titer corresponded to the number of colonies at the highest dilution. We stopped there.';
    it('with a word spelt in another way', () => {
      assert.equal(
        found(draft, 'viral titre corresponded to the number of colonies'),
        'sure: viral titer corresponded to the number of colonies',
      );
    });
    it('with small words left out', () => {
      assert.equal(
        found(draft, 'number of colonies at highest dilution'),
        'sure: number of colonies at the highest dilution',
      );
    });
    it('typed from memory, with slips: at a low confidence', () => {
      const typed = 'We stoped at the hihgest nubmer of cultures, whcih was';
      const page = `It rained. We stopped at the highest number of colonies, which was nine. ${draft}`;
      assert.equal(found(page, typed), 'sure: We stopped at the highest number of colonies, which was');
      assert.ok((findQuote(page, typed)?.confidence ?? 1) < 0.9);
    });
    it('but not where two places are about as like', () => {
      const page =
        'We stopped at the ninth number of colonies. Then: we stopped at the tenth number of colonies.';
      assert.equal(found(page, 'Wee stoped att teh thirdd nubmer off coloniees'), null);
    });
    it('and a turn of phrase in common is no quote', () => {
      assert.equal(
        found('The counts followed a normal distribution.', 'follow a power-law distribution'),
        null,
      );
      assert.equal(found('We had a letter of recommendation.', 'categories of recommendations'), null);
    });
  });

  describe('says so when it does not know', () => {
    const draft = 'The plan is good. The team is new. The plan is old.';
    it('the same words in two places are unsure', () => {
      assert.equal(found(draft, 'The plan is'), 'unsure: The plan is');
    });
    it('unless the words around tell them apart', () => {
      assert.deepEqual(findQuote(draft, 'The plan is', { prefix: 'team is new.' })?.span, {
        start: 35,
        end: 46,
      });
      assert.deepEqual(findQuote(draft, 'The plan is', { suffix: 'good' })?.span, { start: 0, end: 11 });
    });
    it('words that are not there are not found', () => {
      assert.equal(found(draft, 'The budget was cut in half'), null);
      assert.equal(found(draft, 'A wholly different sentence about ships'), null);
      assert.equal(found(draft, '   '), null);
      assert.equal(found('', 'anything'), null);
    });
    it('a short word is not found inside another, but as a word of its own in another case', () => {
      assert.equal(found('Arthur made art.', 'Art'), 'sure: art');
      assert.equal(found('The starting point.', 'art'), null);
    });
  });

  it('a whole page is found by how it begins and ends', () => {
    const page = Array.from(
      { length: 60 },
      (_, i) => `Line ${i} speaks of matter ${i * 7} in its own words.`,
    );
    const draft = ['Before it.', ...page, 'After it.'].join(' ');
    const retyped = page.map((line, i) => (i % 9 === 4 ? line.replace('matter', 'mater') : line)).join(' ');
    assert.equal(found(draft, retyped), `sure: ${page.join(' ').slice(0, -1)}`);
  });

  it('a draft with Windows line ends is the same draft', () => {
    assert.equal(found('One *line*\r\nand another.', 'line and another'), 'sure: line*\r\nand another');
  });

  it('reads Japanese and Arabic', () => {
    assert.equal(found('吾輩は猫である。名前はまだ無い。', '名前はまだ無い'), 'sure: 名前はまだ無い');
    assert.equal(found('هذا هو النص الجديد للمقال.', 'النص الجديد'), 'sure: النص الجديد');
  });
});
