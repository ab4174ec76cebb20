import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDocument } from '../../../src/core/frontMatter/read';
import { summaryOf } from '../../../src/core/frontMatter/summary';
import { readQuickly } from '../../../src/core/frontMatter/summary/read';
import { splitFrontMatter } from '../../../src/core/frontMatter/split';
import { makeYear } from '../../support/year/year';
import { seedValue, writeDocument } from './documents';
import { asValue, documentValue } from './record';

const SEED = 20261123;

/** Whether the quick reading took the text; when it did, it must be the summary of what the full reading says, which finds nothing wrong. */
function isTakenRightly(text: string): boolean {
  const split = splitFrontMatter(text);
  const document = split.kind === 'found' ? readQuickly(text, split.yaml) : null;
  if (!document) return false;
  const whole = readDocument(text);
  assert.deepEqual(whole.problems, [], JSON.stringify(text));
  assert.deepEqual(document, whole.document && summaryOf(whole.document), JSON.stringify(text));
  return true;
}

const documents = [...makeYear({ clients: 2, documents: 30, rounds: 90, ofFirstClient: 15 }).files]
  .filter(([path]) => path.endsWith('.md') && !path.startsWith('.rounds') && !path.startsWith('notes'))
  .map(([, text]) => text);

/** A value, and lines, that may be read in more than one way. */
const odd = fc.constantFrom(
  ...['', '~', 'null', 'Null ', 'true', '12', '007', '1.50', '1e5', '.5', '"so"', "'so'", "'it''s'", '"a\\n"', '" "'],
  ...['word', 'a: b', 'a:b', 'ends:', 'a #remark', 'a# b', '# only', '[]', '[a, "b c"]', '[a,]', '[null]', '[a: b]', '{a: b}'],
  ...['2026-02-29', '2026-11-05 16:20:00Z', '2026-11-05T24:00:00Z', 'paid', 'next', 'done', 'rewrite', '3', '5.5', '-1'],
  ...['|\n          one\n          two', '>-\n          one\n\n          two', '|-\n          one\n           two', '>'],
  ...['>-\n          one\n\n          # deeper', '|\n          # one', '>-\n          one\n  # less', '|\n  one'],
  ...['…', '---', '- x', '&a x', '*a', '!t x', '@x', '😀 smile', 'a\tb', 'x\u00a0', '\u00a0x', '\u2028x', '  padded  ', '\ufeffx'],
); // prettier-ignore
const oddLine = fc.constantFrom(
  ...['', '# remark', '          # deep remark', '    rating: 4', '    late: [c1]', '    comments:', '        round: next'],
  ...['        settled: [c1, c2]', '        goal: more', '  - sent: 2026-11-05', '  - 2026-11-05', '      - A plain line.'],
  ...['      - id: c900\n        text: so', 'project: other', 'tags:\n  - a\n  - b', 'tags:\n- a\n# r\n- b', 'seo:\n  title: so'],
  ...['client: twice', 'approved: 2026-11-05', 'rounds:', 'rounds: []', 'constructor: x', 'included_rounds: 3', '...', '\t'],
  ...['    draft: abcdef', '    extra: given', '  minutes: 3', '        text: again', 'Upper: case', 'minutes:', '    other: x'],
); // prettier-ignore

describe('the quick reading of a front matter', () => {
  it('says what the full reading says, whatever is put in place of a value', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.nat(300), odd, (text, place, value) => {
        const lines = text.split('\n');
        const at = 1 + (place % (lines.indexOf('---', 1) - 1));
        lines[at] = (lines[at] ?? '').replace(/(:|-) .*$|$/, `$1 ${value}`);
        if (isTakenRightly(lines.join('\n'))) taken++;
      }),
      { seed: SEED, numRuns: 3000 },
    );
    assert.ok(taken > 500, `${taken} of 3000`);
  });

  it('does so whatever line is added, taken out, or put elsewhere, with either kind of line break', () => {
    let taken = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.tuple(fc.nat(300), fc.nat(300)),
        fc.oneof(oddLine, fc.constantFrom('out', 'move')),
        fc.boolean(),
        (text, [place, other], change, isWindows) => {
          const lines = text.split('\n');
          const length = lines.indexOf('---', 1) - 1;
          const at = 1 + (place % length);
          const moved = change === 'out' || change === 'move' ? lines.splice(at, 1) : [change];
          if (change !== 'out') lines.splice(1 + (other % length), 0, ...moved);
          if (isTakenRightly(lines.join(isWindows ? '\r\n' : '\n'))) taken++;
        },
      ),
      { seed: SEED, numRuns: 3000 },
    );
    assert.ok(taken > 500, `${taken} of 3000`);
  });

  it('does so when one character is spoilt', () => {
    const wrong = fc.constantFrom(
      '',
      ' ',
      '\n',
      '\t',
      ':',
      '-',
      '#',
      '"',
      '[',
      '|',
      '\r',
      '&',
      '- ',
      '\n\n',
      ': ',
      ' #',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.nat(),
        wrong,
        fc.boolean(),
        (text, place, character, isPutIn) => {
          const at = place % text.indexOf('\n---', 4);
          isTakenRightly(text.slice(0, at) + character + text.slice(isPutIn ? at : at + 1));
        },
      ),
      { seed: SEED, numRuns: 4000 },
    );
  });

  it('does so in every style in which records are written', () => {
    fc.assert(
      fc.property(documentValue, seedValue, fc.boolean(), (document, seed, wild) => {
        isTakenRightly(writeDocument(asValue(document), seed, wild).text);
      }),
      { seed: SEED, numRuns: 1500 },
    );
  });

  it('takes all of what a year of records looks like', () => {
    assert.equal(documents.filter(isTakenRightly).length, documents.length);
  });
});
