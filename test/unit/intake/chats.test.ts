import assert from 'node:assert/strict';
import { dateIn } from '../../../src/core/intake/pasted/dates';
import { readPasted, type PastedOptions } from '../../../src/core/intake/pasted';

const who = (lines: readonly string[], options: PastedOptions = {}): (string | null)[][] =>
  readPasted(lines.join('\n'), options).comments.map(({ from, at, text }) => [from, at, text]);

describe('who wrote a pasted text, and when', () => {
  it('stands in the head of a mail', () => {
    const mail = [
      'From: Jane Doe <jane@example.org>',
      'Sent: Monday, 9 November 2026 14:12',
      'To: Ola',
      'Subject: Re',
      '',
      'Too long.',
    ];
    assert.deepEqual(who(mail), [['Jane Doe', '2026-11-09T14:12', 'Too long.']]);
  });

  it('is told, where it does not', () => {
    assert.deepEqual(who(['Too long.'], { from: 'Jane', at: '2026-11-09' }), [
      ['Jane', '2026-11-09', 'Too long.'],
    ]);
  });

  it('stands above the mail where all of it is quoted', () => {
    assert.deepEqual(
      who(['On Mon, 9 Nov 2026 at 14:12, Jane Doe <jane@example.org> wrote:', '> Too long.']),
      [['Jane Doe', '2026-11-09T14:12', 'Too long.']],
    );
  });

  for (const [program, lines, at] of [
    [
      'Teams',
      ['[09/11/2026 14:12] Jane Doe: Too long.', '[09/11/2026 14:13] Ola: Why do you think so?'],
      '2026-11-09T14:12',
    ],
    [
      'WhatsApp on a telephone',
      ['13/11/2026, 14:12 - Jane Doe: Too long.', '13/11/2026, 14:13 - Ola: Why?'],
      '2026-11-13T14:12',
    ],
    [
      'WhatsApp on another',
      ['[13.11.2026, 14.12.05] Jane Doe: Too long.', '[13.11.2026, 14.13.00] Ola: Why?'],
      '2026-11-13T14:12:05',
    ],
    [
      'WhatsApp on a page',
      ['[14:12, 11/13/2026] Jane Doe: Too long.', '[14:13, 11/13/2026] Ola: Why?'],
      '2026-11-13T14:12',
    ],
    ['Slack', ['Jane Doe  2:12 PM', 'Too long.', '', 'Ola  2:13 PM', 'Why?'], '2026-12-01T14:12'],
  ] as const) {
    it(`stands in a chat from ${program}`, () => {
      const messages = who(lines, {
        at: '2026-12-01',
        language: program === 'WhatsApp on a page' ? 'en' : 'nb',
      });
      assert.deepEqual(messages[0], ['Jane Doe', at, 'Too long.']);
      assert.equal(messages[1]?.[0], 'Ola');
    });
  }

  for (const [program, lines] of [
    ['Slack', ['Jane Doe', '  2:12 PM', 'Too long.', '2:13', 'Which hut?', 'Ola', '  2:14 PM', 'Thanks!']],
    [
      'Teams',
      [
        '[13.11.2026 14:12] Jane Doe',
        'Too long.',
        '[13.11.2026 14:13] Jane Doe',
        'Which hut?',
        '[13.11.2026 14:14] Ola Berg',
        'Takk!',
      ],
    ],
    [
      'the Teams of a page',
      [
        'Jane Doe',
        '11/13/2026 2:12 PM',
        'Too long.',
        '',
        'Jane Doe',
        '14:13',
        'Which hut?',
        '',
        'Ola',
        '2:14 PM',
        'Thanks!',
      ],
    ],
  ] as const) {
    it(`stands on a line apart in a chat from ${program}`, () => {
      const messages = who(lines, { at: '2026-11-13' });
      assert.deepEqual(messages, [
        ['Jane Doe', '2026-11-13T14:12', 'Too long.'],
        ['Jane Doe', '2026-11-13T14:13', 'Which hut?'],
      ]);
    });
  }

  it('is not what the chat program says in the place of a picture, or of a message that was taken back', () => {
    const chat = [
      '[13/11/2026, 14:12:05] Jane: Too long.',
      '[13/11/2026, 14:13:05] Jane: \u200eimage omitted',
      '[13/11/2026, 14:13:15] Jane: <Medier utelatt>',
      '[13/11/2026, 14:14:05] Jane: Tämä viesti poistettiin',
      '[13/11/2026, 14:15:05] Jane: The image is <small>',
    ];
    assert.deepEqual(
      who(chat).map(([, , text]) => text),
      ['Too long.', 'The image is <small>'],
    );
  });

  it('is no date where day and month cannot be told apart', () => {
    const chat = ['03/04/2026, 14:12 - Jane: Too long.'];
    assert.deepEqual(who(chat, { language: 'en' }), [['Jane', null, 'Too long.']]);
    assert.deepEqual(who(chat, { language: 'ca' }), [['Jane', '2026-04-03T14:12', 'Too long.']]);
  });
});

describe('the date in a line', () => {
  it('is looked for once in a word of any length', () => {
    assert.equal(dateIn(`${'x'.repeat(200_000)} 9 November 2026`, null), '2026-11-09');
  });
});
