import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { quoteOf } from '../../../src/core/trace';

/** What is logged when the words between the bars are selected. */
function logged(marked: string): unknown {
  const start = marked.indexOf('|');
  const end = marked.lastIndexOf('|') - 1;
  return quoteOf(marked.replaceAll('|', ''), { start, end });
}

describe('quoteOf', () => {
  it('quotes what the reader sees, without marks', () => {
    assert.deepEqual(logged('So |*draw* the [line](https://example.org)| early.'), {
      quote: 'draw the line',
    });
  });
  it('puts a passage over several lines on one', () => {
    assert.deepEqual(logged('> It |rained\n> all day|.'), { quote: 'rained all day' });
  });
  it('leaves half a mark and white space at the ends out', () => {
    assert.deepEqual(logged('So **|draw the line** |early.'), { quote: 'draw the line' });
  });
  it('adds the words around only when the quote stands in several places', () => {
    assert.deepEqual(logged('The plan is good. The team is new. |The plan| is old.'), {
      quote: 'The plan',
      prefix: 'plan is good. The team is new.',
      suffix: 'is old.',
    });
  });
  it('is null when there is nothing to read', () => {
    assert.equal(logged('one |<!-- a note -->| two'), null);
    assert.equal(quoteOf('', { start: 0, end: 0 }), null);
  });
});
