import assert from 'node:assert/strict';
import { english } from '../../../src/core/said';
import { readEml, type ReadMail } from '../../../src/formats/mail';
import { htmlToText } from '../../../src/formats/mail/html';
import { messagesOf } from '../../support/messages';

const bytesOf = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\r\n'));

async function read(lines: readonly string[] | Uint8Array): Promise<ReadMail> {
  const result = await readEml(lines instanceof Uint8Array ? lines : bytesOf(lines));
  assert.ok(result.ok, result.ok ? '' : english(result.problem.message));
  return result.value;
}

async function refused(bytes: Uint8Array): Promise<string> {
  const result = await readEml(bytes);
  assert.ok(!result.ok);
  return english(result.problem.message);
}

const HEAD = [
  'From: =?utf-8?q?J=C3=A5ne_Doe?= <jane@example.org>',
  'Date: Mon, 9 Nov 2026 14:12:00 +0100',
  'Subject: Re: draft',
  'MIME-Version: 1.0',
];

describe('a saved mail', () => {
  it('has its sender, its date with the zone, and its points', async () => {
    const mail = await read([
      ...HEAD,
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Hi Ola,',
      '',
      '- Too long.',
      '- Why blue?',
      '',
      'Best,',
      'Jane',
    ]);
    assert.deepEqual(
      mail.comments.map(({ from, at, text, class: told }) => [from, at, text, told]),
      [
        ['Jåne Doe', '2026-11-09T14:12:00+01:00', 'Too long.', null],
        ['Jåne Doe', '2026-11-09T14:12:00+01:00', 'Why blue?', 'question'],
      ],
    );
    assert.equal(mail.source, 'mail');
    assert.equal(mail.text, null);
  });

  it('reads other encodings', async () => {
    const latin = [
      ...HEAD,
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'F=F8rste avsnitt er for =',
      'langt.',
    ];
    assert.equal((await read(latin)).comments[0]?.text, 'Første avsnitt er for langt.');
    const base64 = [
      ...HEAD,
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('För långt.').toString('base64'),
    ];
    assert.equal((await read(base64)).comments[0]?.text, 'För långt.');
  });

  it('reads HTML with its quotes and lists where there is no plain text', async () => {
    const html = [
      '<html><head><style>p { color: red }</style></head><body>',
      '<p>Hei Ola,</p><blockquote><p>Da jeg begynte, var jeg livredd.</p></blockquote>',
      '<p>For&nbsp;sterkt.</p><ol><li>Kort ned <b>ingressen</b></li><li>Hvorfor bl&aring;?</li></ol>',
      '<p>Mvh<br>Jane</p></body></html>',
    ];
    const mail = await read([...HEAD, 'Content-Type: text/html; charset=utf-8', '', ...html]);
    assert.deepEqual(
      mail.comments.map(({ text, quote }) => [text, quote]),
      [
        ['For\u00a0sterkt.', 'Da jeg begynte, var jeg livredd.'],
        ['Kort ned ingressen', null],
        ['Hvorfor blå?', null],
      ],
    );
  });

  it('names the files that came with it', async () => {
    const part = (type: string, name: string): string[] => [
      '--b',
      `Content-Type: ${type}`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      'AAAA',
    ];
    const mail = await read([
      ...HEAD,
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'See the file.',
      ...part('application/pdf', 'draft 2.pdf'),
      ...part('image/png', 'logo.png'),
      '--b--',
    ]);
    assert.deepEqual(mail.attachments, ['draft 2.pdf', 'logo.png']);
    assert.deepEqual(messagesOf(mail.problems), [
      'The file “draft 2.pdf” came with this mail. Save it, and import it on its own.',
    ]);
  });
});

describe('a mail that cannot be read', () => {
  it('is no mail, or one of another kind', async () => {
    assert.equal(
      await refused(new TextEncoder().encode('Dear diary')),
      'This is not a mail: it has no sender, subject or date.',
    );
    assert.equal(await refused(new Uint8Array()), 'This is not a mail: it has no sender, subject or date.');
    assert.match(await refused(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2])), /Outlook \(\.msg\)/);
  });

  it('is encrypted', async () => {
    assert.match(
      await refused(bytesOf([...HEAD, 'Content-Type: multipart/encrypted; boundary=b', '', '--b--'])),
      /encrypted/,
    );
  });

  it('has parts within parts without end', async () => {
    const nested = Array.from({ length: 300 }, (_, i) => [
      `--b${i}`,
      `Content-Type: multipart/mixed; boundary=b${i + 1}`,
      '',
    ]).flat();
    assert.match(
      await refused(bytesOf([...HEAD, 'Content-Type: multipart/mixed; boundary=b0', '', ...nested])),
      /damaged/,
    );
  });

  it('has no text', async () => {
    const mail = await read([...HEAD, '', '']);
    assert.deepEqual(messagesOf(mail.problems), ['This mail has no text.']);
  });

  it('is broken in the middle of a letter, of a part, of an encoding', async () => {
    const cut = bytesOf([
      ...HEAD,
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('Too long. å').toString('base64').slice(0, -2),
    ]);
    assert.match((await read(cut)).comments[0]?.text ?? '', /^Too long\./);
    const unknown = await read([...HEAD, 'Content-Type: text/plain; charset=x-klingon', '', 'Too long.']);
    assert.equal(unknown.comments[0]?.text, 'Too long.');
  });
});

describe('a mail in HTML as text', () => {
  for (const [name, html, text] of [
    [
      'breaks lines where a reader sees them',
      'one<br>two<div>three</div><p>four</p>',
      'one\ntwo\nthree\n\nfour',
    ],
    ['quotes in quotes', '<blockquote>a<blockquote>b</blockquote></blockquote>c', '> a\n>\n>> b\n>>\nc'],
    ['numbers and nests lists', '<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>', '1. a\n  - b\n2. c'],
    ['keeps the lines of preformatted text', '<pre>a\n  b</pre>', 'a\n  b'],
    ['leaves out what nobody sees', '<script>a</script><style>b</style><!-- c -->d', 'd'],
    [
      'takes what is no tag for text',
      'a < b and c > d, &lt;e&gt; &unknown;',
      'a < b and c > d, <e> &unknown;',
    ],
    ['does not take a mark of the words for a quotation', '<p>&gt; 5 is too many</p>', '> 5 is too many'],
    ['survives what is never closed', '<blockquote><ul><li>a<b', '> - a<b'],
  ] as const) {
    it(name, () => {
      assert.equal(htmlToText(html).trim(), text);
    });
  }
});
