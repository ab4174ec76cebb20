import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { paragraphsOf } from '../../../src/core/trace/follow/leftovers';
import { TraceMemory } from '../../../src/core/trace/follow/memory';

const SEED = 20261125;
const piece = fc.constantFrom(
  'mill',
  'boat',
  'a',
  ' ',
  '  ',
  '\t',
  '\r',
  '\n',
  '\n',
  '\n\n',
  '\r\n',
  '\n \n',
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const edit = fc.record({ at: fc.nat(), remove: fc.nat(6), insert: fc.array(piece, { maxLength: 3 }) });

describe('the paragraphs of a text that is being edited', () => {
  it('are after every edit what they are from scratch', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 12 }), (first, edits) => {
        const memory = new TraceMemory();
        let current = first;
        for (const { at, remove, insert } of [{ at: 0, remove: 0, insert: [] }, ...edits]) {
          const place = at % (current.length + 1);
          current = current.slice(0, place) + insert.join('') + current.slice(place + remove);
          assert.deepEqual(
            memory.paragraphsOfText(current, (part) => paragraphsOf(part, memory)),
            paragraphsOf(current, memory),
          );
        }
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });
});
