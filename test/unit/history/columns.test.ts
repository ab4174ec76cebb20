import assert from 'node:assert/strict';
import { columnsOf, MOST_COLUMNS } from '../../../src/core/history/columns';
import { clientHistory } from '../../../src/core/history/history';
import type { ClientHistory, RoundFigures } from '../../../src/core/history/model';
import { periodsOf } from '../../../src/core/history/periods';
import { addDays } from '../../../src/core/calendar/days';
import { client } from './example';

const history = (documents: Readonly<Record<string, string>>): ClientHistory =>
  clientHistory(client(documents), '2026-11-20');

const figures = (location: string, round: number, words: number): RoundFigures => ({
  location,
  round,
  inserted: words,
  deleted: 0,
  unaskedWords: 1,
  changes: 4,
  unasked: 1,
});

describe('the columns of the history', () => {
  it('are the rounds of all documents, in the order in which their drafts went out', () => {
    const told = history({
      'a.md': 'rounds: [{ sent: 2026-11-02, rating: 2 }, { sent: 2026-11-09 }]',
      'b.md': 'rounds: [{ sent: 2026-11-05, rating: 4 }, { rating: 1 }]',
    });
    assert.deepEqual(
      columnsOf(told, [figures('b.md', 1, 30)]).map(({ from, location, round, rating, words }) => [
        from,
        location,
        round,
        rating,
        words,
      ]),
      [
        ['2026-11-02', 'a.md', 1, 2, null],
        ['2026-11-05', 'b.md', 1, 4, 30],
        ['2026-11-09', 'a.md', 2, null, null],
      ],
    );
  });

  it('are means over stretches of time where there are too many rounds to tell apart', () => {
    const days = Array.from({ length: MOST_COLUMNS + 2 }, (_, i) => addDays('2026-01-01', i * 3));
    const told = history(
      Object.fromEntries(
        days.map((day, i) => [`${i}.md`, `rounds: [{ sent: ${day}, rating: ${1 + (i % 2)} }]`]),
      ),
    );
    const columns = columnsOf(told, [figures('0.md', 1, 10), figures('1.md', 1, 40)]);
    assert.deepEqual(
      columns.map(({ from, period, rounds }) => [from, period, rounds]),
      [
        ['2026-01-01', 'month', 11],
        ['2026-02-01', 'month', 9],
        ['2026-03-01', 'month', 10],
        ['2026-04-01', 'month', 10],
        ['2026-05-01', 'month', 2],
      ],
    );
    const [january] = columns;
    assert.deepEqual([january?.words, january?.changes, january?.unasked], [25, 8, 2]);
    assert.equal(january?.location, null);
    assert.ok(january.rating !== null && Math.abs(january.rating - 16 / 11) < 1e-9);
  });

  it('are none where nothing was sent', () => {
    assert.deepEqual(columnsOf(history({ 'a.md': '' }), []), []);
  });
});

describe('stretches of the calendar', () => {
  const told = (first: string, last: string): string => {
    const { period, stretches } = periodsOf([first, last], 40);
    return `${stretches.length} ${period}: ${stretches[0]?.from} to ${stretches.at(-1)?.until}`;
  };

  it('are as short as they can be', () => {
    assert.equal(told('2026-11-30', '2027-01-01'), '3 month: 2026-11-01 to 2027-02-01');
    assert.equal(told('2020-02-01', '2026-11-30'), '28 quarter: 2020-01-01 to 2027-01-01');
    assert.equal(told('1990-02-01', '2026-11-30'), '37 year: 1990-01-01 to 2027-01-01');
  });

  it('stay few where a year was mistyped', () => {
    assert.equal(told('0026-11-02', '2026-11-30'), '39 years: 0000-01-01 to 2028-01-01');
  });
});
