import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyChanges, diffProse } from '../../../src/core/diff';

describe('diffProse', () => {
  it('finds nothing between a text and itself', () => {
    const text = 'One.\n\nTwo *three*.\n';
    assert.deepEqual(diffProse(text, text).changes, []);
  });

  it('sees a moved paragraph as one move', () => {
    const draft = [
      'Open with the story of the lighthouse.',
      'Then the long winter came.',
      'She kept the lamp burning.',
    ];
    const before = draft.join('\n\n');
    const after = [draft[2], draft[0], draft[1]].join('\n\n');
    const { changes } = diffProse(before, after);
    assert.deepEqual(
      changes.map((change) => change.kind),
      ['move'],
    );
    assert.equal(applyChanges(before, after, changes), after);
  });
});
