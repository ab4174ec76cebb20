import assert from 'node:assert/strict';
import { stillStanding } from '../../../src/core/trace';
import { comment } from '../redline/support';

const DRAFT = 'The mill stands by the *old* weir. Nobody came.\n\nNobody came.\n';

describe('comments on earlier drafts', () => {
  const standing = (...about: Parameters<typeof comment>[1][]): readonly string[] =>
    stillStanding(
      DRAFT,
      about.map((one, i) => comment(`c${i + 1}`, one)),
    ).map(({ id }) => id);

  it('may be answered still where their passage stands, letter by letter', () => {
    assert.deepEqual(standing({ quote: 'by the “old” weir.' }, { quote: 'by the new weir' }), ['c1']);
    assert.deepEqual(standing({ quote: 'The mill stands', status: 'done' }), ['c1']);
  });

  it('are not where it is not sure which passage is meant, or where they ask for nothing', () => {
    assert.deepEqual(standing({ quote: 'Nobody came.' }, { text: 'Shorter!' }), []);
    assert.deepEqual(
      standing({ quote: 'The mill', class: 'praise' }, { quote: 'The mill', status: 'declined' }),
      [],
    );
  });
});
