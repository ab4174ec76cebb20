import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contradictionsIn, type PassagesLater } from '../../../src/core/feedback/contradictions';
import { createPassageIndex } from '../../../src/core/feedback/passageIndex';
import { overlapOf } from '../../../src/core/feedback/passages';
import { wantedPassages } from '../../../src/core/feedback/wantedPassages';
import type { Round } from '../../../src/core/model';
import { documentOf, type Said } from '../../unit/feedback/comments';

const SEED = 20261122;

const WORDS = 'the grapes hung until the first frost and the grapes of the first year hung there'.split(' ');

const quote = fc
  .tuple(fc.nat(WORDS.length - 1), fc.integer({ min: 1, max: 12 }))
  .map(([at, length]) => WORDS.slice(at, at + length).join(' '));

const text = fc.constantFrom(
  'Shorter.',
  'Longer.',
  'Keep it.',
  'Cut this.',
  'Name the village.',
  'Say which year.',
);
const settled = fc.subarray(['c1', 'c4', 'c7'], { maxLength: 1 });
const said: fc.Arbitrary<Said> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ text, quote, settled, from: fc.constantFrom('Jane', 'Tom') }) },
  { weight: 2, arbitrary: fc.record({ text, settled }) },
  fc.record({
    text,
    quote,
    status: fc.constantFrom('done', 'open'),
    class: fc.constantFrom('praise', 'correction'),
  }),
);

/** Rounds whose comments have ids of their own over all of them. */
const rounds = fc.array(fc.array(said, { maxLength: 6 }), { maxLength: 4 }).map((lists) => {
  let count = 0;
  return documentOf(...lists.map((list) => list.map((one) => ({ ...one, id: `c${++count}` })))).rounds;
});

const followed: fc.Arbitrary<PassagesLater> = fc
  .array(fc.tuple(fc.nat(4), fc.nat(12), fc.option(quote.map((words) => ({ quote: words })))), {
    maxLength: 10,
  })
  .map((all) => {
    const found = new Map<number, Map<string, { quote: string } | null>>();
    for (const [round, id, passage] of all)
      found.set(round, (found.get(round) ?? new Map()).set(`c${id}`, passage));
    return found;
  });

const idsOf = (all: readonly Round[]): string[] =>
  all.flatMap(({ comments }) => comments.map(({ id }) => id));

/** The same document with two of its comments only. */
const withOnly = (all: readonly Round[], ...ids: readonly string[]): readonly Round[] =>
  all.map((round) => ({ ...round, comments: round.comments.filter(({ id }) => ids.includes(id)) }));

const pairsOf = (ids: readonly string[]): (readonly [string, string])[] =>
  ids.flatMap((one, at) => ids.slice(at + 1).map((other) => [one, other] as const));

const told = (all: readonly Round[], later?: PassagesLater): string[] =>
  contradictionsIn({ rounds: all }, later).map(
    ({ comments: [one, other], reason, round }) => `${one.id} ${other.id} ${reason} ${round}`,
  );

describe('passages', () => {
  it('are found by their words wherever they overlap', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(quote, { maxLength: 8 }), quote, (others, one) => {
        const index = createPassageIndex<number>();
        others.forEach((other, at) => index.add(at, { quote: other }));
        const overlapping = others.flatMap((other, at) =>
          overlapOf({ quote: other }, { quote: one }) === 'none' ? [] : [at],
        );
        found += overlapping.length;
        const near = index.near({ quote: one });
        assert.deepEqual(
          overlapping.filter((at) => !near.includes(at)),
          [],
        );
      }),
      { seed: SEED, numRuns: 1000 },
    );
    assert.ok(found > 500, `${found} overlap`);
  });
});

describe('contradictions', () => {
  it('are those that each two comments alone would have', () => {
    let found = 0;
    fc.assert(
      fc.property(rounds, followed, (all, later) => {
        const alone = pairsOf(idsOf(all)).flatMap((pair) => told(withOnly(all, ...pair), later));
        found += alone.length;
        assert.deepEqual(told(all, later), alone);
      }),
      { seed: SEED, numRuns: 400 },
    );
    assert.ok(found > 200, `${found} contradictions`);
  });

  it('follow the passages that each two comments alone would need', () => {
    let found = 0;
    fc.assert(
      fc.property(rounds, (all) => {
        const wanted = (some: readonly Round[]): string[] =>
          wantedPassages({ rounds: some }).map(
            ({ comment, from, round }) => `${comment.id} ${from} ${round}`,
          );
        const alone = new Set(pairsOf(idsOf(all)).flatMap((pair) => wanted(withOnly(all, ...pair))));
        found += alone.size;
        assert.deepEqual(wanted(all).sort(), [...alone].sort());
      }),
      { seed: SEED, numRuns: 400 },
    );
    assert.ok(found > 200, `${found} passages`);
  });
});

describe('what the approver has to settle', () => {
  it('is bounded: of thousands on one passage each is held against the first hundred', () => {
    const many = Array.from({ length: 3000 }, (_, i): Said => ({
      text: i % 2 ? 'Shorter.' : 'Longer.',
      quote: 'the grapes hung until the first frost',
    }));
    const pairs = contradictionsIn(documentOf(many)).map(({ comments: [one, other] }) => [one.id, other.id]);
    const begun = (id: string): number => pairs.filter(([one]) => one === id).length;
    assert.equal(begun('c1'), 1500);
    assert.equal(begun('c2000'), 0);
    assert.equal(pairs.filter(([, other]) => other === 'c2000').length, 50);
  });
});
