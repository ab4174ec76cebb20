import assert from 'node:assert/strict';
import { contradictionsIn, type PassagesLater } from '../../../src/core/feedback/contradictions';
import { overlapOf } from '../../../src/core/feedback/passages';
import { wantedPassages } from '../../../src/core/feedback/wantedPassages';
import { areOpposite, wishesIn } from '../../../src/core/feedback/wishes';
import { documentOf, roundOf, type Said } from './comments';

const found = (...said: readonly Said[]): string[] =>
  contradictionsIn({ rounds: [roundOf(...said)] }).map(
    ({ comments: [one, other], reason }) => `${one.id} ${other.id} ${reason}`,
  );

const QUOTE = 'the grapes hung until the first frost';

describe('the passages of two comments', () => {
  const cases: readonly [string, string, string][] = [
    [QUOTE, 'The grapes hung until the first frost.', 'same'],
    [QUOTE, 'the grapes hung until the first', 'same'],
    [QUOTE, 'until the first frost, and nobody in the village could say why', 'partly'],
    ['until the first frost, and nobody', QUOTE, 'partly'],
    [QUOTE, 'hung until the', 'partly'],
    [QUOTE, 'frost', 'none'],
    [QUOTE, 'the first frost came late that year', 'none'],
    [QUOTE, 'nobody in the village', 'none'],
  ];
  for (const [a, b, overlap] of cases)
    it(`“${a}” and “${b}”: ${overlap}`, () => assert.equal(overlapOf({ quote: a }, { quote: b }), overlap));

  it('with the same words at two places are two passages', () => {
    const first = { quote: 'the boat', prefix: 'he sold' };
    assert.equal(overlapOf(first, { quote: 'the boat', prefix: 'she painted' }), 'none');
    assert.equal(overlapOf(first, { quote: 'the boat', prefix: 'that day he sold' }), 'same');
    assert.equal(overlapOf(first, { quote: 'the boat' }), 'same');
    assert.equal(
      overlapOf({ quote: 'the boat', suffix: 'and went' }, { quote: 'the boat', suffix: 'was' }),
      'none',
    );
  });
});

describe('opposite wishes', () => {
  const opposite: readonly [string, string][] = [
    ['Too long, I think.', 'Could you expand this?'],
    ['Please remove this.', 'I would like more detail here.'],
    ['Keep it as it is.', 'Cut this.'],
    ['A bit more formal.', 'Less formal, please.'],
    ['This is too harsh.', 'Make it bolder!'],
    ['For langt.', 'Utdyp gjerne.'],
    ['Behold denne.', 'Stryk den.'],
    ['För långt, tycker jag.', 'Fler detaljer, tack.'],
    ['Ska stå kvar.', 'Ta bort.'],
    ['Liian pitkä.', 'Kerro lisää tästä.'],
    ['Poista tämä.', 'Älä poista tätä.'],
    ['Massa llarg.', 'Caldria ampliar-ho.'],
    ['Treu-ho.', 'Deixa-ho així.'],
    ['Simplify.', 'För enkelt, mer djup.'],
  ];
  for (const [a, b] of opposite)
    it(`“${a}” and “${b}”`, () => assert.ok(areOpposite(wishesIn(a), wishesIn(b))));

  const not: readonly [string, string][] = [
    ['Shorter.', 'More formal.'],
    ['It is not too long.', 'Could you expand this?'],
    ['Shorter here, longer there.', 'Longer.'],
    ['Who is nobody?', 'Name someone.'],
    ['Too long.', 'Shorten it.'],
    ['Don’t make this longer.', 'Please shorten.'],
    ['Ikke gjør den lengre.', 'Kort ned.'],
    ['Älä tee siitä pidempää.', 'Lyhennä.'],
    ['No ho facis més llarg.', 'Més curt, sisplau.'],
  ];
  for (const [a, b] of not)
    it(`not “${a}” and “${b}”`, () => assert.ok(!areOpposite(wishesIn(a), wishesIn(b))));
});

describe('what the approver has to settle', () => {
  it('opposite wishes on overlapping passages, whoever said them', () => {
    assert.deepEqual(
      found(
        { text: 'Shorter.', quote: QUOTE },
        { text: 'Tell more.' },
        { text: 'Expand.', quote: 'until the first frost' },
      ),
      ['c1 c3 opposite'],
    );
  });

  it('opposite wishes for the text as a whole, where they name no part of it', () => {
    assert.deepEqual(found({ text: 'Make it shorter, please.' }, { text: 'Could it be longer?' }), [
      'c1 c2 opposite',
    ]);
    assert.deepEqual(found({ text: 'The opening is too long.' }, { text: 'The ending is too short.' }), []);
  });

  it('what two people want of the same passage', () => {
    const jane = { text: 'Name the village.', from: 'Jane', quote: QUOTE };
    const tom = { text: 'Say which year.', from: 'Tom', quote: QUOTE };
    assert.deepEqual(found(jane, tom), ['c1 c2 people']);
    assert.deepEqual(found(jane, { ...tom, from: 'jane' }), []);
    assert.deepEqual(found(jane, { ...tom, quote: 'the first frost' }), []);
    assert.deepEqual(found(jane, { ...tom, text: 'name the village' }), []);
    const { from: _, ...nobody } = tom;
    assert.deepEqual(found(jane, nobody), []);
  });

  it('nothing that asks for no change, or where two corrections add up', () => {
    const jane = { text: 'Shorter.', from: 'Jane', quote: QUOTE };
    assert.deepEqual(found(jane, { ...jane, text: 'Longer.', class: 'praise' }), []);
    const correction = { ...jane, text: 'A comma is missing.', class: 'correction' } as const;
    assert.deepEqual(found(correction, { ...correction, text: 'Frost with a capital.', from: 'Tom' }), []);
  });

  it('nothing that was declined, done, or settled: the decision is kept', () => {
    const [one, other] = [
      { text: 'Shorter.', quote: QUOTE },
      { text: 'Longer.', quote: QUOTE },
    ];
    assert.deepEqual(found(one, { ...other, status: 'declined' }), []);
    assert.deepEqual(found({ ...one, status: 'done' }, other), []);
    assert.deepEqual(found(one, { ...other, settled: ['c1'] }), []);
    assert.deepEqual(found({ ...one, settled: ['c2'] }, other), []);
    assert.deepEqual(found(one, { ...other, settled: ['c7'] }), ['c1 c2 opposite']);
  });
});

describe('a comment that was left open when the next draft was sent', () => {
  const shorter: Said = { id: 'c1', text: 'Shorter.', from: 'Jane', quote: QUOTE };
  const longer: Said = { id: 'c2', text: 'Longer.', from: 'Jane', quote: 'until the first frost' };
  const across = (earlier: Said, later: Said, passages?: PassagesLater): string[] =>
    contradictionsIn(documentOf([earlier], [], [later]), passages).map(
      ({ comments: [one, other], reason, round }) => `${one.id} ${other.id} ${reason} ${round}`,
    );

  it('is held against the comments on that draft, and on those after it', () => {
    assert.deepEqual(across(shorter, longer), ['c1 c2 opposite 3']);
    assert.deepEqual(across({ ...shorter, round: 'next' }, longer), ['c1 c2 opposite 3']);
    assert.deepEqual(across({ id: 'c1', text: 'Shorter.' }, { id: 'c2', text: 'Longer.' }), [
      'c1 c2 opposite 3',
    ]);
  });

  it('also where two people want something of the same passage', () => {
    const [jane, tom] = [
      { ...shorter, text: 'Name the village.' },
      { ...shorter, id: 'c2', text: 'Say which year.', from: 'Tom' },
    ];
    assert.deepEqual(across(jane, tom), ['c1 c2 people 3']);
    assert.deepEqual(across(jane, { ...tom, from: 'Jane' }), []);
  });

  it('is not once it was done, declined or put aside', () => {
    for (const status of ['done', 'declined', 'parked'] as const)
      assert.deepEqual(across({ ...shorter, status }, longer), []);
  });

  it('is not once it was settled', () => {
    assert.deepEqual(across(shorter, { ...longer, settled: ['c1'] }), []);
    assert.deepEqual(across({ ...shorter, settled: ['c2'] }, longer), []);
  });

  it('has its passage in the words of the later draft, where they are known', () => {
    const rewritten: Said = { ...longer, quote: 'till the frost of that winter' };
    assert.deepEqual(across(shorter, rewritten), []);
    const now = { quote: 'The grapes hung till the frost of that winter.' };
    assert.deepEqual(across(shorter, rewritten, new Map([[3, new Map([['c1', now]])]])), [
      'c1 c2 opposite 3',
    ]);
    assert.deepEqual(across(shorter, longer, new Map([[3, new Map([['c1', null]])]])), []);
  });

  it('is followed only where it may contradict a later one', () => {
    const wanted = (earlier: Said, later: Said): string[] =>
      wantedPassages(documentOf([earlier], [], [later])).map(
        ({ comment, from, round }) => `${comment.id} ${from} ${round}`,
      );
    assert.deepEqual(wanted(shorter, { ...longer, quote: 'Other words' }), ['c1 1 3']);
    assert.deepEqual(wanted(shorter, { ...longer, text: 'Add a comma.' }), []);
    assert.deepEqual(wanted({ ...shorter, status: 'done' }, longer), []);
    assert.deepEqual(wanted({ id: 'c1', text: 'Shorter.' }, { id: 'c2', text: 'Longer.' }), []);
  });
});
