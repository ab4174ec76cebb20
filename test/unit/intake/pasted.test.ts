import assert from 'node:assert/strict';
import { readPasted, type PastedOptions } from '../../../src/core/intake/pasted';
import { english } from '../../../src/core/said';

/** Comments as `class [passage] text`, what was left out as `- why: words`. */
function said(lines: readonly string[], options: PastedOptions = {}): string[] {
  const { comments, problems } = readPasted(lines.join('\n'), options);
  return [
    ...comments.map(
      ({ text, quote, class: told }) => `${told ?? '?'} ${quote === null ? '' : `[${quote}] `}${text}`,
    ),
    ...problems.map(({ message }) => english(message).replace('Left out, ', '- ')),
  ];
}

describe('the points of a pasted mail', () => {
  it('are bullets, numbers and paragraphs', () => {
    const mail = [
      '- One',
      '• Two',
      '',
      '1. Three',
      '2) Four',
      '(3) Five',
      'a) Six',
      '',
      'Seven is',
      'wrapped.',
      '',
      'Eight',
    ];
    assert.deepEqual(said(mail), [
      '? One',
      '? Two',
      '? Three',
      '? Four',
      '? Five',
      '? Six',
      '? Seven is wrapped.',
      '? Eight',
    ]);
  });

  it('are the lines of a paragraph whose lines are all whole sentences', () => {
    assert.deepEqual(said(['The title is flat.', 'The end is not.']), [
      '? The title is flat.',
      '? The end is not.',
    ]);
  });

  it('go on to the next line of a list, where that is no line above another list', () => {
    assert.deepEqual(said(['1) Title', 'Too long']), ['? Title Too long']);
    assert.deepEqual(said(['- no word of it', 'Page 2', '- too long']), [
      '? no word of it',
      '? Page 2: too long',
    ]);
  });

  it('have what is further in below them', () => {
    assert.deepEqual(said(['* One', '  goes on', '  - and this', '* Two']), [
      '? One goes on\n- and this',
      '? Two',
    ]);
  });

  it('have the short line above a list before them', () => {
    assert.deepEqual(
      said(['In the second part:', '- cut the joke', '- name the hotel', '', 'Else fine by me']),
      ['? In the second part: cut the joke', '? In the second part: name the hotel', '? Else fine by me'],
    );
  });

  it('have the line above their list before them only where it says something of each', () => {
    for (const [line, left] of [
      ['Thanks for this so early! We have a few comments:', '- a line that only says that comments follow'],
      ['Takk for fint utkast! Vi har noen kommentarer:', '- a line that only says that comments follow'],
      [
        'Moltes gràcies pel text! Et passo uns quants comentaris:',
        '- a line that only says that comments follow',
      ],
    ] as const)
      assert.deepEqual(said([line, '- Too long', '- Which hut?']), [
        '? Too long',
        'question Which hut?',
        `${left}: ${line}`,
      ]);
    const praise = 'Tack för utkastet, det blev jättebra! Här kommer några synpunkter:';
    assert.deepEqual(said([praise, '- För långt']), [`? ${praise}`, '? För långt']);
    assert.deepEqual(said(['Comments on the opening:', '- Too long']), [
      '? Comments on the opening: Too long',
    ]);
    assert.deepEqual(said(['Paragraph 1', '- too long', 'Paragraph 2', '- which hut?']), [
      '? Paragraph 1: too long',
      'question Paragraph 2: which hut?',
    ]);
    assert.deepEqual(said(['Too long', '', '- Which hut?']), ['? Too long', 'question Which hut?']);
  });

  it('have a bullet below a number in them, however little it is further in', () => {
    assert.deepEqual(said(['4) Tone', ' - more personal', ' - shorter sentences', '5) Title']), [
      '? Tone\n- more personal\n- shorter sentences',
      '? Title',
    ]);
    assert.deepEqual(said(['- One', ' - Two']), ['? One', '? Two']);
  });

  it('hang on the quoted words before them', () => {
    const mail = [
      '> When I started out, I was terrified',
      '> of disappointing people.',
      'Too strong.',
      '',
      '> I charge 60 an hour.',
      '',
      'It is 65.',
      '',
      'And the title?',
    ];
    assert.deepEqual(said(mail), [
      '? [When I started out, I was terrified of disappointing people.] Too strong.',
      '? [I charge 60 an hour.] It is 65.',
      'question And the title?',
    ]);
  });

  it('hang on the last paragraph of what is quoted, and on the inner one of two quotations', () => {
    assert.deepEqual(said(['> One.', '>', '> Two.', 'Why?']), [
      'question [Two.] Why?',
      '- an earlier mail: > One.',
    ]);
    assert.deepEqual(said(['>> Two.', '> Is it?', 'Yes, two it is.']), [
      '? [Is it?] Yes, two it is.',
      '- an earlier mail: >> Two.',
    ]);
  });

  it('hang on a passage that they quote themselves', () => {
    assert.deepEqual(
      said([
        '“I was terrified of it” is too strong',
        '',
        'We do not say "cheap"',
        '',
        '«Det er billig her» kan strykes',
        '',
        '„Se on halpa täällä“ pois',
      ]),
      [
        '? [I was terrified of it] “I was terrified of it” is too strong',
        '? We do not say "cheap"',
        '? [Det er billig her] «Det er billig her» kan strykes',
        '? [Se on halpa täällä] „Se on halpa täällä“ pois',
      ],
    );
    for (const line of [
      'Say "arrived" rather than "came"',
      'Skriv «ankom» i stedet for «kom»',
      'Skriv ”anlände” i stället för ”kom”',
      'Posa «arribar» en lloc de «venir»',
    ]) {
      const [, old = ''] = [...line.matchAll(/[“"«”]([^”"»]+)[”"»]/g)].map(([, words]) => words);
      assert.deepEqual(said([line]), [`? [${old}] ${line}`]);
    }
    assert.deepEqual(said(['"recieve" should be "receive"']), ['? [recieve] "recieve" should be "receive"']);
  });

  it('can be suggested words, as GitHub has them', () => {
    assert.deepEqual(said(['> I was terrified.', '', '```suggestion', 'I was afraid.', '```']), [
      '? [I was terrified.] Suggestion: I was afraid.',
    ]);
  });
});

describe('what is left out of a pasted mail', () => {
  it('is said, with its place', () => {
    const mail = 'Hi Ola,\n\nToo long.\n\nBest,\nJane';
    const { problems } = readPasted(mail, {});
    assert.deepEqual(
      problems.map(({ severity, message, span }) => [
        severity,
        english(message),
        mail.slice(span?.start, span?.end),
      ]),
      [
        ['information', 'Left out, a greeting: Hi Ola,', 'Hi Ola,'],
        ['information', 'Left out, a signature: Best, Jane', 'Best,\nJane'],
      ],
    );
  });

  it('is not a postscript, and not what only looks like a signature', () => {
    assert.deepEqual(said(['Too long.', '', 'Thanks,', 'Jane', '', 'PS: Keep the goat.']), [
      '? Too long.',
      '? PS: Keep the goat.',
      '- a signature: Thanks, Jane',
    ]);
    assert.deepEqual(said(['Too long.', '', 't. Kaisa']), ['? Too long.', '- a signature: t. Kaisa']);
    assert.deepEqual(said(['Too long.', '', 'Jane'], { from: 'Jane Doe' }), [
      '? Too long.',
      '- a signature: Jane',
    ]);
    assert.deepEqual(said(['Too long.', '', 'LinkedIn'], { from: 'Jane Doe' }), [
      '? Too long.',
      '? LinkedIn',
    ]);
    assert.deepEqual(said(['Thanks!', '', 'New title: Draw the line']), [
      '? New title: Draw the line',
      '- thanks: Thanks!',
    ]);
    assert.deepEqual(said(['From: cheap', 'To: affordable']), ['? From: cheap To: affordable']);
    assert.deepEqual(said(['Hi Ola, the opening is slow']), ['? Hi Ola, the opening is slow']);
  });

  it('is a signature as it is written in each language, and the line of the program', () => {
    for (const lines of [
      ['Venleg helsing', 'Kari'],
      ['Vänligen,', 'Anna'],
      ['Terkuin,', 'Maija'],
      ['Obtén Outlook per a iOS'],
    ])
      assert.deepEqual(said(['Too long.', '', ...lines]), [
        '? Too long.',
        `- a signature: ${lines.join(' ')}`,
      ]);
  });

  it('is the thread below an answer', () => {
    const answer = ['Too long.', ''];
    const expected = ['? Too long.'];
    for (const thread of [
      ['On Mon, 9 Nov 2026 at 09:14, Ola <ola@example.org>', 'wrote:', '> Here it is.'],
      ['man. 9. nov. 2026 kl. 09:14 skrev Ola <ola@example.org>:', '', '> Her er den.'],
      ['Den mån 9 nov. 2026 kl 09:14 skrev Ola <ola@example.org>:', '> Här är den.'],
      ['ma 9. marrask. 2026 klo 9.14 Ola (ola@example.org) kirjoitti:', '> Tässä se on.'],
      ['Missatge de Ola <ola@example.org> del dia dl., 9 de nov. 2026 a les 9:14:', '> Aquí el tens.'],
      ['-----Original Message-----', 'From: Ola', 'Sent: Monday', 'Subject: draft', '', 'Here it is.'],
      [
        'Fra: Ola <ola@example.org>',
        'Sendt: 9. november 2026 09:14',
        'Til: Jane',
        'Emne: Utkast',
        '',
        'Her er det.',
      ],
      ['Från: Ola', 'Skickat: den 9 november 2026', 'Ämne: Utkast', '', 'Här är det.'],
      ['Lähettäjä: Ola', 'Lähetetty: 9.11.2026 9.14', 'Aihe: Luonnos', '', 'Tässä se on.'],
      ['De: Ola', 'Enviat: 9 de novembre de 2026', 'Assumpte: Esborrany', '', 'Aquí el tens.'],
    ]) {
      const lines = said([...answer, ...thread]);
      assert.deepEqual(lines.slice(0, 1), expected);
      assert.ok(
        lines.slice(1).length > 0 && lines.slice(1).every((line) => line.startsWith('- ')),
        thread[0],
      );
    }
  });

  it('is not what was answered between the quoted lines', () => {
    const mail = [
      'See below.',
      '',
      'On Mon, 9 Nov 2026, Ola wrote:',
      '> One.',
      'Why one?',
      '> Two.',
      '> Best, Ola',
    ];
    assert.deepEqual(said(mail), [
      'question [One.] Why one?',
      '- a line that only says that comments follow: See below.',
      '- the line above a quotation: On Mon, 9 Nov 2026, Ola wrote:',
      '- an earlier mail: > Two. > Best, Ola',
    ]);
  });
});
