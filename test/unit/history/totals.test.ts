import assert from 'node:assert/strict';
import { clientHistory } from '../../../src/core/history/history';
import type { KnownClient } from '../../../src/core/history/model';
import { mean, median } from '../../../src/core/statistics';
import { totalsOf, type Totals } from '../../../src/core/history/totals';
import { standingOf } from '../../../src/core/terms/standing';
import { client, known } from './example';

const totals = (one: KnownClient): Totals => totalsOf(clientHistory(one, '2026-11-20'), []);
const round = (sent: string, rest = ''): string =>
  `- sent: ${sent}\n  comments: [{ text: A, at: ${sent} }]\n${rest}`;
const three = `rounds:\n${round('2026-11-01')}${round('2026-11-04')}${round('2026-11-10')}`;

describe('a client in a few numbers', () => {
  it('counts documents, what is unfinished, and what is over', () => {
    const { documents, unfinished, over, used, included, firstSent } = totals(
      client({ 'a.md': three, 'b.md': `rounds:\n${round('2026-10-01')}approved: 2026-10-02`, 'c.md': '' }),
    );
    assert.deepEqual([documents, unfinished, over], [3, 2, 1]);
    assert.deepEqual([used, included, firstSent], [4, 6, '2026-10-01']);
  });

  it('takes a project’s own limit where that is the narrower one, and knows when there is none', () => {
    const documents = [known('a.md', 'project: P'), known('b.md', 'project: P')];
    const withLimit = (limit: number | null): number | null =>
      totals({
        name: 'C',
        projects: [{ name: 'P', standing: standingOf([], limit), documents }],
        documents: [],
      }).included;
    assert.equal(withLimit(3), 3);
    assert.equal(withLimit(9), 4);
    assert.equal(withLimit(null), 4);
    const free = { ...known('c.md', ''), standing: standingOf([], null) };
    assert.equal(totals({ name: 'C', projects: [], documents: [free] }).included, null);
  });

  it('tells the mean of the satisfaction, and the last of it in order of time', () => {
    const { rating, ratings, lastRating } = totals(
      client({
        'a.md': `rounds:\n${round('2026-11-09', '  rating: 5\n')}`,
        'b.md': `rounds:\n${round('2026-11-02', '  rating: 2\n')}`,
      }),
    );
    assert.deepEqual([rating, ratings, lastRating], [3.5, 2, 5]);
    assert.equal(totals(client({})).rating, null);
  });

  it('tells the days of turns that are over, and the share of changes that nobody asked for', () => {
    assert.deepEqual(
      [totals(client({ 'a.md': three })).clientDays, totals(client({ 'a.md': three })).writerDays],
      [0, 4.5],
    );
    const one = { location: 'a.md', inserted: 5, deleted: 1, unaskedWords: 2, changes: 4, unasked: 1 };
    const told = totalsOf(clientHistory(client({ 'a.md': three }), '2026-11-20'), [
      { ...one, round: 1 },
      { ...one, round: 2 },
    ]);
    assert.deepEqual([told.unasked, told.changes], [2, 8]);
  });

  it('tells how many of the changes are in no draft yet: the facts about a client do not count them', () => {
    const one = { location: 'a.md', inserted: 5, deleted: 1, unaskedWords: 2, changes: 4, unasked: 1 };
    const history = clientHistory(client({ 'a.md': three }), '2026-11-20');
    assert.equal(totalsOf(history, [{ ...one, round: 1 }]).unsent, 0);
    assert.equal(
      totalsOf(history, [
        { ...one, round: 1 },
        { ...one, round: 3 },
      ]).unsent,
      4,
    );
  });
});

describe('means and medians', () => {
  it('are what the words say, and null of nothing', () => {
    assert.equal(mean([1, 2, 6]), 3);
    assert.equal(median([9, 1, 2]), 2);
    assert.equal(median([1, 2, 4, 30]), 3);
    assert.equal(median([7]), 7);
    assert.equal(mean([]), null);
    assert.equal(median([]), null);
  });
});
