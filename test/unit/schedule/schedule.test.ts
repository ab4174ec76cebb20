import assert from 'node:assert/strict';
import { schedule } from '../../../src/core/schedule/schedule';
import { client, NOW, scheduleOf } from './support';

const SENT = ['rounds:', '  - sent: 2026-11-16T09:00:00+01:00'];
const comments = (...entries: readonly string[]): string[] => [
  ...SENT,
  '    comments:',
  ...entries.map((entry) => `      - ${entry}`),
];

describe('what is due', () => {
  const cases: readonly [title: string, lines: readonly string[], due: readonly string[]][] = [
    ['nothing, where the record says nothing', [], []],
    ['the document, on its own date', ['due: 2026-12-01'], ['document a 2026-12-01 (since 2026-12-01)']],
    [
      'the document, also when the date has passed and nothing was sent',
      ['due: 2026-11-10'],
      ['document a 2026-11-10 (since 2026-11-10)'],
    ],
    [
      'not the document, when the date has passed and the text lies with the client',
      ['due: 2026-11-17', ...SENT],
      ['feedback a 1 2026-11-23 (since 2026-11-16)'],
    ],
    [
      'the document, on the day itself, wherever the text lies',
      ['due: 2026-11-20', ...SENT],
      ['document a 2026-11-20 (since 2026-11-20)', 'feedback a 1 2026-11-23 (since 2026-11-16)'],
    ],
    [
      'the document, when the date has passed and the client has asked for more',
      ['due: 2026-11-17', ...comments('{text: Shorter, status: done}')],
      ['document a 2026-11-17 (since 2026-11-17)'],
    ],
    [
      'feedback, five business days after a draft was sent',
      SENT,
      ['feedback a 1 2026-11-23 (since 2026-11-16)'],
    ],
    [
      'feedback, on the draft sent last',
      [...SENT, '  - sent: 2026-11-19'],
      ['feedback a 2 2026-11-26 (since 2026-11-19)'],
    ],
    ['no feedback any more, after the first comment', comments('Lovely, but too long.'), []],
    ['no feedback any more, after a rating', [...SENT, '    rating: 4'], []],
    ['no feedback, where nobody knows when the draft was sent', ['rounds:', '  - draft: 8c1f0a2e5b7d'], []],
    [
      'a reply, a day after the feedback, to the minute',
      comments('{text: Shorter, at: 2026-11-19T16:20:00+01:00}'),
      ['reply a 1 2026-11-20 15:20 (since 2026-11-19)'],
    ],
    [
      'a reply, counted from the first comment of the day',
      comments(
        '{text: B, at: 2026-11-19T16:20:00+01:00}',
        '{text: A, at: 2026-11-19T09:00:00+01:00}',
        '{text: C, at: 2026-11-19}',
      ),
      ['reply a 1 2026-11-20 08:00 (since 2026-11-19)'],
    ],
    [
      'a reply, some time the next day where only the day is known',
      comments('{text: Shorter, at: 2026-11-19}'),
      ['reply a 1 2026-11-20 (since 2026-11-19)'],
    ],
    ['no reply, where nobody knows when the feedback came', comments('Shorter.'), []],
    ['no reply to praise', comments('{text: Lovely, at: 2026-11-19, class: praise}'), []],
    [
      'a reply to a question',
      comments('{text: When is it out?, at: 2026-11-19, class: question}'),
      ['reply a 1 2026-11-20 (since 2026-11-19)'],
    ],
    ...['done', 'declined', 'parked'].map((status): [string, string[], string[]] => [
      `no reply any more, when one comment of the day is ${status}`,
      comments(`{text: A, at: 2026-11-19, status: ${status}}`, '{text: B, at: 2026-11-19}'),
      [],
    ]),
    [
      'no reply any more, when one comment of the day has a reply',
      comments('{text: A, at: 2026-11-19, reply: I look at it tomorrow.}', '{text: B, at: 2026-11-19}'),
      [],
    ],
    [
      'no reply any more, when the round was agreed',
      [...comments('{text: A, at: 2026-11-19}'), '    extra: paid'],
      [],
    ],
    [
      'no reply any more, when the next draft was sent',
      [...comments('{text: A, at: 2026-11-17}'), '  - sent: 2026-11-19'],
      ['feedback a 2 2026-11-26 (since 2026-11-19)'],
    ],
    [
      'a reply to what came in after the answer',
      comments('{text: A, at: 2026-11-17, status: done}', '{text: B, at: 2026-11-19}'),
      ['reply a 1 2026-11-20 (since 2026-11-19)'],
    ],
    [
      'one reply, to the earliest message, where several wait',
      comments('{text: B, at: 2026-11-19}', '{text: A, at: 2026-11-17}'),
      ['reply a 1 2026-11-18 (since 2026-11-17)'],
    ],
    ['nothing, once it is approved', ['due: 2026-12-01', 'approved: 2026-11-18', ...SENT], []],
    ['nothing, once it is ended', ['ended: 2026-11-18', ...comments('{text: A, at: 2026-11-17}')], []],
  ];
  for (const [title, lines, due] of cases) {
    it(title, () => assert.deepEqual(scheduleOf(client({ a: lines })), due));
  }
});

describe('what is due by the terms', () => {
  it('feedback, by the client’s own days, weekend and holidays', () => {
    const off = { weekend: new Set([5, 6]), holidays: new Set(['2026-11-18']) };
    assert.deepEqual(scheduleOf(client({ a: SENT }, { feedback: { days: 3, off } })), [
      'feedback a 1 2026-11-22 (since 2026-11-16)',
    ]);
  });

  it('a reply, after another number of hours, or never', () => {
    const one = client({ a: comments('{text: A, at: 2026-11-19T16:20:00+01:00}') });
    assert.deepEqual(scheduleOf(one, { replyHours: 4 }), ['reply a 1 2026-11-19 19:20 (since 2026-11-19)']);
    assert.deepEqual(scheduleOf(one, { replyHours: null }), []);
  });

  it('a reply, with the writer’s own zone where the time names none', () => {
    const one = client({ a: comments('{text: A, at: 2026-11-19T23:30:00}') });
    assert.deepEqual(scheduleOf(one), ['reply a 1 2026-11-20 22:30 (since 2026-11-19)']);
    assert.deepEqual(scheduleOf(one, { now: '2026-11-20T10:00:00-08:00' }), [
      // 23:30 in California.
      'reply a 1 2026-11-20 07:30 (since 2026-11-19)',
    ]);
  });

  it('a check-in, so many days after the last contact about any document', () => {
    const one = client(
      {
        a: ['approved: 2026-11-12', 'rounds:', '  - sent: 2026-11-02'],
        b: ['rounds:', '  - sent: 2026-10-01', '    comments: [{text: A, at: 2026-11-13, status: done}]'],
        c: ['due: 2027-01-01'],
      },
      { checkInDays: 14 },
    );
    assert.deepEqual(scheduleOf(one), [
      'checkIn b 2026-11-27 (since 2026-11-13)',
      'document c 2027-01-01 (since 2027-01-01)',
    ]);
  });

  it('a check-in counts no contact that is still to come', () => {
    const one = client({ a: ['approved: 2026-11-12'], b: ['approved: 2026-12-12'] }, { checkInDays: 14 });
    assert.deepEqual(scheduleOf(one), ['checkIn a 2026-11-26 (since 2026-11-12)']);
    assert.deepEqual(scheduleOf(one, { now: '2026-12-13T08:00:00+01:00' }), [
      'checkIn b 2026-12-26 (since 2026-12-12)',
    ]);
  });

  it('no check-in where there was no contact, or none is wished for', () => {
    assert.deepEqual(scheduleOf(client({ a: [] }, { checkInDays: 14 })), []);
    assert.deepEqual(scheduleOf(client({ a: ['approved: 2026-11-12'] })), []);
  });
});

describe('the order of what is due', () => {
  it('is by day, and within a day by time, all clients together', () => {
    const at = (time: string): string[] => comments(`{text: A, at: 2026-11-22T${time}:00+01:00}`);
    const clients = [
      client({ late: at('16:00'), early: at('09:00') }),
      client({ b: ['due: 2026-11-23'], a: SENT }),
    ];
    assert.deepEqual(scheduleOf(clients), [
      'document b 2026-11-23 (since 2026-11-23)',
      'feedback a 1 2026-11-23 (since 2026-11-16)',
      'reply early 1 2026-11-23 08:00 (since 2026-11-22)',
      'reply late 1 2026-11-23 15:00 (since 2026-11-22)',
    ]);
  });
});

describe('a promised answer', () => {
  const sent = (...lines: readonly string[]): string[] =>
    scheduleOf(
      client({ a: ['rounds:', '  - sent: 2026-11-10', ...lines.map((line) => `    ${line}`)] }),
    ).filter((event) => event.startsWith('reply'));
  const comment = 'comments: [{id: c1, at: 2026-11-18, text: Shorter.}]';

  it('is due when it was promised, in place of the usual hours', () => {
    assert.deepEqual(sent(comment), ['reply a 1 2026-11-19 (since 2026-11-18)']);
    assert.deepEqual(sent(comment, 'promised: 2026-11-21T10:00:00+01:00'), [
      'reply a 1 2026-11-21 09:00 (since 2026-11-18)',
    ]);
    assert.deepEqual(sent(comment, 'promised: 2026-11-21'), ['reply a 1 2026-11-21 (since 2026-11-18)']);
  });

  it('is told from one that nobody promised: the usual hours have nothing to do with it', () => {
    const allowed = (...lines: readonly string[]): unknown =>
      schedule([client({ a: ['rounds:', '  - sent: 2026-11-10', ...lines.map((line) => `    ${line}`)] })], {
        now: NOW,
        replyHours: 24,
      })[0]?.allowed;
    assert.equal(allowed(comment), 24);
    assert.equal(allowed(comment, 'promised: 2026-11-21T10:00:00+01:00'), null);
  });

  it('starts the clock of comments that have no date', () => {
    assert.deepEqual(sent('comments: [Shorter.]'), []);
    assert.deepEqual(sent('comments: [Shorter.]', 'promised: 2026-11-21'), [
      'reply a 1 2026-11-21 (since 2026-11-10)',
    ]);
  });

  it('is kept by the first answer, and says nothing of what came later', () => {
    const done =
      'comments: [{at: 2026-11-18, text: Shorter., status: done}, {at: 2026-11-20, text: And this.}]';
    assert.deepEqual(sent(done, 'promised: 2026-11-19'), ['reply a 1 2026-11-21 (since 2026-11-20)']);
  });
});
