import assert from 'node:assert/strict';
import { readToPanel } from '../../../media/history/arrive';
import { readChoices } from '../../../media/history/choices';
import { makeFormat } from '../../../media/history/format';
import { arranged, type Filter, type Sort } from '../../../media/history/order';
import { FIRST_CHOICES } from '../../../media/history/view';
import { clientHistory } from '../../../src/core/history/history';
import type { DocumentHistory } from '../../../src/core/history/model';
import { readFromPanel, readPanelState, type Words } from '../../../src/features/history/protocol';
import { client } from './example';

const documents = (): readonly DocumentHistory[] => {
  const round = (sent: string, rating: number): string =>
    `{ sent: ${sent}, rating: ${rating}, comments: [{ text: A, at: ${sent}, status: done }] }`;
  const files = {
    'b.md': `title: Beta\nrounds: [${round('2026-11-01', 2)}]`,
    'a.md': `title: Alpha\nrounds: [${round('2026-10-01', 5)}, ${round('2026-10-03', 3)}, ${round('2026-10-05', 4)}]`,
    'c.md': 'title: Gamma 10\napproved: 2026-11-05\nrounds: [{ comments: [Shorter.] }]',
    'd.md': 'title: Gamma 9',
  };
  return clientHistory(client(files), '2026-11-20').projects[0]?.documents ?? [];
};

describe('the documents on the page', () => {
  const titles = (sort: Sort, filter: Filter = 'all'): string =>
    arranged(documents(), { sort, filter })
      .map(({ title }) => title)
      .join(', ');

  it('are in the order that was chosen, equal ones by name', () => {
    assert.equal(titles('name'), 'Alpha, Beta, Gamma 9, Gamma 10');
    assert.equal(titles('newest'), 'Gamma 10, Beta, Alpha, Gamma 9');
    assert.equal(titles('rounds'), 'Alpha, Beta, Gamma 10, Gamma 9');
    assert.equal(titles('unhappy'), 'Beta, Alpha, Gamma 9, Gamma 10');
  });

  it('are those that were asked for', () => {
    assert.equal(titles('name', 'unfinished'), 'Alpha, Beta, Gamma 9');
    assert.equal(titles('name', 'over'), 'Alpha');
    assert.equal(titles('name', 'open'), 'Gamma 10');
  });
});

describe('numbers and days on the page', () => {
  const words = {
    today: 'today',
    yesterday: 'yesterday',
    daysAgo: '{0} days ago',
    days: ['1 day', '{0} days'],
  };
  const soFar = { soFar: '{0} so far', sent: 'draft {0} sent' };
  const format = (language: string): ReturnType<typeof makeFormat> =>
    makeFormat({ language, today: '2026-11-20', words: { ...words, ...soFar } as unknown as Words });

  it('are written as the language has them', () => {
    assert.equal(format('en').day('2026-11-02'), 'Nov 2');
    assert.equal(format('de').day('2026-11-02'), '2. Nov.');
    assert.equal(format('en').day('2025-11-02'), 'Nov 2, 2025');
    assert.equal(format('de').number(1234.4), '1.234');
    assert.equal(format('no such language').rough(2.25), '2.3');
  });

  it('tell how long ago, and how long', () => {
    const { ago, turn, days, fill } = format('en');
    assert.deepEqual(['2026-11-20', '2026-11-19', '2026-10-20'].map(ago), [
      'today',
      'yesterday',
      '31 days ago',
    ]);
    assert.equal(ago('2026-11-21'), 'today', 'a day ahead is a time zone, not the future');
    assert.equal(days(1), '1 day');
    assert.equal(days(2.5), '2.5 days');
    assert.equal(turn({ days: 3, running: true }), '3 days so far');
    assert.equal(fill('{0} of {1}', '{1}', 2), '{1} of 2', 'what is put in is not looked through again');
  });

  it('name stretches of time', () => {
    const { stretch } = format('en');
    assert.equal(stretch('2026-04-01', 'quarter'), '2026 Q2');
    assert.equal(stretch('2026-04-01', 'month'), 'Apr 2026');
    assert.equal(stretch('0000-01-01', 'years'), '0–');
  });
});

describe('what the page and the extension believe of each other', () => {
  it('is a message of the right shape, and nothing else', () => {
    assert.deepEqual(readFromPanel({ type: 'openRound', document: 'a.md', round: 2, more: 1 }), {
      type: 'openRound',
      document: 'a.md',
      round: 2,
    });
    const wrong = [
      null,
      'ready',
      { type: 'openRound', document: 'a.md', round: 0 },
      { type: 'openRound', document: 'a.md', round: '2' },
      { type: 'openDocument' },
      { type: 'openComment', document: 'a.md' },
      { type: 'run', document: 'a.md' },
    ];
    for (const message of wrong) assert.equal(readFromPanel(message), null, JSON.stringify(message));
  });

  it('is no message with a part that is missing or strange', () => {
    const told = { type: 'tell', client: 'Mas Bonet', message: 'Reading…' };
    assert.deepEqual(readToPanel(told), told);
    for (const message of [
      null,
      1,
      {},
      { type: 'show' },
      { type: 'figures', figures: {} },
      { ...told, client: 1 },
    ])
      assert.equal(readToPanel(message), null, JSON.stringify(message));
  });

  it('is kept over a reload as far as it makes sense', () => {
    assert.deepEqual(readPanelState({ client: 'A', folder: 'f', scroll: 3 }), { client: 'A', folder: 'f' });
    assert.equal(readPanelState({ client: 'A' }), null);
    assert.deepEqual(readChoices(undefined), { choices: FIRST_CHOICES, scroll: 0 });
    const kept = {
      choices: { sort: 'name', filter: 'odd', projects: { p: true, q: 'x' }, documents: [1] },
      scroll: 9,
    };
    assert.deepEqual(readChoices(kept), {
      choices: { ...FIRST_CHOICES, sort: 'name', projects: { p: true } },
      scroll: 9,
    });
  });
});
