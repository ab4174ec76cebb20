import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { applyChanges, diffProse } from '../../../src/core/diff';

const SEED = 20261121;

/** Text from few pieces, so that two of them have much in common, repeated and in another order. */
const piece = fc.constantFrom(
  'lamp',
  'winter',
  'the',
  'a',
  '.',
  ', ',
  ' ',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '*',
  '**',
  '# ',
  '- ',
  '> ',
  '| ',
  '```\n',
  '[link](http://a.b)',
  'é',
  'e\u0301',
  '\u0301',
  '\u0000',
  '👩‍👧',
  '🇳🇴',
  '𝒜',
  '\ud800',
  '\udc00',
  '日',
  '本',
  'ไทย',
  'हिन्दी',
  'l’amor',
  'EU:n',
  '\u00a0',
  '\u200b',
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

const check = (property: (a: string, b: string) => void) =>
  fc.assert(fc.property(text, text, property), { seed: SEED, numRuns: 1500 });

describe('diffProse, for any two texts', function () {
  this.timeout(60_000);

  it('gives changes that make the new text from the old, byte for byte', () => {
    check((a, b) => assert.equal(applyChanges(a, b, diffProse(a, b).changes), b));
  });

  it('gives matches that are the same characters, do not overlap, and rise unless moved', () => {
    check((a, b) => {
      let oldEnd = 0;
      let newEnd = 0;
      const taken = new Set<number>();
      for (const match of diffProse(a, b).matches) {
        assert.equal(a.slice(match.old.start, match.old.end), b.slice(match.new.start, match.new.end));
        assert.ok(match.old.start >= oldEnd && match.old.end > match.old.start);
        oldEnd = match.old.end;
        if (!match.moved) {
          assert.ok(match.new.start >= newEnd);
          newEnd = match.new.end;
        }
        for (let i = match.new.start; i < match.new.end; i++) {
          assert.ok(!taken.has(i));
          taken.add(i);
        }
      }
    });
  });

  it('gives the mirror image when the texts are swapped', () => {
    const mirror = { insert: 'delete', delete: 'insert', replace: 'replace', move: 'move' } as const;
    check((a, b) => {
      const forth = diffProse(a, b).changes.map((change) => JSON.stringify(change));
      const back = diffProse(b, a).changes.map((change) =>
        JSON.stringify({
          kind: mirror[change.kind],
          difference: change.difference,
          old: change.new,
          new: change.old,
        }),
      );
      assert.deepEqual(forth.sort(), back.sort());
    });
  });
});
