import assert from 'node:assert/strict';
import { plainText, type TrackedBlock } from '../../../src/core/redline/tracked';

const words = (block: TrackedBlock): string =>
  block.kind === 'paragraph'
    ? `${block.shape.kind}: ${block.inlines.map((one) => ('text' in one ? one.text : '')).join('')}`
    : block.kind;

describe('a footnote in Word', () => {
  it('has all its paragraphs', () => {
    const { blocks, notes } = plainText(
      'See[^a].\n\n[^a]: Built by monks.\n\n    It was *long* ago.\n\nThe end.\n\n    weir()\n',
    );
    assert.deepEqual(
      notes.map((note) => note.map(words)),
      [['paragraph: Built by monks.', 'paragraph: It was long ago.']],
    );
    assert.deepEqual(blocks.map(words), ['paragraph: See[^a].', 'paragraph: The end.', 'code: weir()']);
  });

  it('that nothing refers to stays in the text, with all its paragraphs', () => {
    const { blocks } = plainText('See.\n\n[^a]: Built by monks.\n\n    Long ago.\n');
    assert.deepEqual(blocks.map(words), [
      'paragraph: See.',
      'paragraph: [^a]: Built by monks.',
      'paragraph: Long ago.',
    ]);
  });
});
