import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { applyChanges, createDiffSession, diffProse } from '../../../src/core/diff';

const SEED = 20261121;

/** Pieces of text of every kind that has broken a diff; two texts made of them have much in common, in another order. */
const piece = fc.constantFrom(
  ...['lamp', 'winter', 'the', 'a', 'the long winter came early', 'EU:n', 'l’amor', 'é', 'e\u0301', '\u0301'],
  ...['.', ', ', ' ', ' ', '  ', '\n', '\n\n', '\r\n', '\r', '\t', '\u00a0', '\u200b', '\u0000'],
  ...['*', '**', '# ', '- ', '> ', '| ', '```\n', '[link](http://a.b)', '===\n'],
  ...['👩‍👧', '🇳🇴', '𝒜', '\ud800', '\udc00', '日', '本', 'ไทย', 'हिन्दी', 'كتاب'],
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** Paragraphs of different words, so that each is like no other. */
const paragraphs = (count: number): string[] =>
  Array.from({ length: count }, (_, p) =>
    Array.from(
      { length: 9 },
      (_unused, w) => `word${String.fromCharCode(97 + ((p * 7 + w) % 26))}${p}x${w}`,
    ).join(' '),
  );

const check = (property: (a: string, b: string) => void, numRuns = 1500): void => {
  fc.assert(fc.property(text, text, property), { seed: SEED, numRuns });
};

describe('diffProse, for any two texts', function () {
  this.timeout(120_000);

  it('gives changes that make the new text from the old, byte for byte', () => {
    check((a, b) => {
      assert.equal(applyChanges(a, b, diffProse(a, b).changes), b);
    });
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
        assert.ok(match.moved || match.new.start >= newEnd);
        if (!match.moved) newEnd = match.new.end;
        for (let i = match.new.start; i < match.new.end; i++) assert.ok(!taken.has(i));
        for (let i = match.new.start; i < match.new.end; i++) taken.add(i);
      }
    });
  });

  it('finds every character either in a match or in a change', () => {
    check((a, b) => {
      const { matches, changes } = diffProse(a, b);
      const oldSeen = new Set<number>();
      const newSeen = new Set<number>();
      for (const { old, new: changed } of [...matches, ...changes]) {
        for (let i = old?.start ?? 0; i < (old?.end ?? 0); i++) oldSeen.add(i);
        for (let i = changed?.start ?? 0; i < (changed?.end ?? 0); i++) newSeen.add(i);
      }
      assert.deepEqual([oldSeen.size, newSeen.size], [a.length, b.length]);
    });
  });

  it('finds no change between a text and itself', () => {
    check((a) => {
      const { matches, changes } = diffProse(a, a);
      assert.deepEqual(changes, []);
      const matched = matches.reduce((sum, { old }) => sum + old.end - old.start, 0);
      assert.equal(matched, a.length);
    });
  });

  it('gives the mirror image when the texts are swapped', () => {
    const mirror = { insert: 'delete', delete: 'insert', replace: 'replace', move: 'move' } as const;
    check((a, b) => {
      const forth = diffProse(a, b).changes.map((change) => JSON.stringify(change));
      const back = diffProse(b, a).changes.map((change) =>
        JSON.stringify({ ...change, kind: mirror[change.kind], old: change.new, new: change.old }),
      );
      assert.deepEqual(forth.sort(), back.sort());
    });
  });

  it('sees a paragraph that was moved as exactly one move', () => {
    const places = fc.tuple(fc.nat(11), fc.nat(11)).filter(([from, to]) => from !== to);
    fc.assert(
      fc.property(places, fc.constantFrom('\n\n', '\r\n\r\n', '\n \n'), ([from, to], gap) => {
        const before = paragraphs(12);
        const after = [...before];
        after.splice(to, 0, ...after.splice(from, 1));
        const { changes } = diffProse(before.join(gap), after.join(gap));
        assert.deepEqual(
          changes.map((change) => change.kind),
          ['move'],
        );
        assert.equal(applyChanges(before.join(gap), after.join(gap), changes), after.join(gap));
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('says the same about a paragraph whatever happened far away', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.array(piece, { maxLength: 12 }), (a, b) => {
        const fence = paragraphs(6).join('\n\n');
        const start = `Our client wants a shorter opening now.`;
        const revised = 'Our client wanted a much shorter opening.';
        const near = (end: string, other: string) =>
          diffProse(`${start}\n\n${fence}\n\n${end}`, `${revised}\n\n${fence}\n\n${other}`).changes.filter(
            ({ old, new: changed }) => (old?.end ?? changed?.end ?? Infinity) <= revised.length,
          );
        assert.deepEqual(near(a.join(' '), b.join(' ')), near('same', 'same'));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

describe('a diff session', function () {
  this.timeout(120_000);

  it('gives after every edit what a diff from scratch gives', () => {
    const edit = fc.record({ at: fc.nat(), remove: fc.nat(12), insert: fc.array(piece, { maxLength: 4 }) });
    fc.assert(
      fc.property(text, text, fc.array(edit, { minLength: 1, maxLength: 8 }), (old, first, edits) => {
        const session = createDiffSession(old);
        let current = first;
        assert.deepEqual(session.update(current), diffProse(old, current));
        for (const { at, remove, insert } of edits) {
          const place = at % (current.length + 1);
          current = current.slice(0, place) + insert.join('') + current.slice(place + remove);
          assert.deepEqual(session.update(current), diffProse(old, current));
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

describe('diffProse on a line of ten megabytes', function () {
  // The bound: seconds on an idle machine, and never the square of the length (which would be days).
  this.timeout(60_000);
  const size = 10_000_000;

  const ends = (old: string, changed: string): void => {
    const { changes } = diffProse(old, changed);
    assert.equal(applyChanges(old, changed, changes) === changed, true);
    assert.ok(changes.length > 0);
  };

  it('that is one word', () => {
    ends('a'.repeat(size), `${'a'.repeat(size)}b`);
  });

  it('of two words in two random orders, where no word can be an anchor', () => {
    let state = 1;
    const next = (): boolean => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return state > 0x3fffffff;
    };
    const line = (): string => Array.from({ length: size / 4 }, () => (next() ? 'yes ' : 'no ')).join('');
    ends(line(), line());
  });

  it('with a word taken out in the middle', () => {
    const word = 'lorem ipsum dolor sit amet ';
    const half = word.repeat(size / word.length / 2);
    ends(`${half}gone ${half}`, half + half);
  });
});
