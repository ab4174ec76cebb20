import assert from 'node:assert/strict';
import { readPasted } from '../../../src/core/intake/pasted';

describe('a mail that a client forwards', () => {
  it('is read after what its sender wrote above it, without the history below it', () => {
    const from = ['Mark <mark@example.org>', 'Re: Hut'];
    for (const [marker, head] of [
      ['---------- Forwarded message ---------', ['From', 'Date', 'Subject']],
      ['Begin forwarded message:', ['From', 'Date', 'Subject']],
      ['---------- Videresendt melding ----------', ['Fra', 'Dato', 'Emne']],
      ['-------- Vidarebefordrat meddelande --------', ['Från', 'Datum', 'Ämne']],
      ['---------- Välitetty viesti ---------', ['Lähettäjä', 'Päiväys', 'Aihe']],
      ['---------- Missatge reenviat ----------', ['De', 'Data', 'Assumpte']],
    ] as const) {
      const [who, when, what] = head;
      const mail = ['See this.', '', marker, `${who}: ${from[0]}`, `${when}: 2026-11-10 09:14`, `${what}: x`];
      const lines = [
        ...mail,
        '',
        '* Cut the price.',
        '',
        'Mark',
        '',
        `${who}: Ola`,
        `${what}: y`,
        'Here it is.',
      ];
      const { comments } = readPasted(lines.join('\n'), { from: 'Helen' });
      assert.deepEqual(
        comments.map((comment) => [comment.from, comment.text]),
        [
          ['Helen', 'See this.'],
          ['Mark', 'Cut the price.'],
        ],
      );
    }
  });
});
