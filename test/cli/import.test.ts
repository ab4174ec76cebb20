import assert from 'node:assert/strict';
import { comment, del, ins, makeDocx, on, p, r } from '../support/docx/makeDocx';
import { newFolder, type Folder, type Ran } from './run';

const ARTICLE = `# A late harvest

The grapes hung until the *first frost*, and nobody in the valley could say why.

By November the pickers had gone home. The owner walked the rows alone, counting.
`;
const TRACKED = `---\ntitle: A late harvest\nclient: Northwind\n---\n${ARTICLE}`;

/** What Ingrid sends back: two comments, an answer to the first, and a tracked change. */
const ANSWER = makeDocx({
  body: [
    p(r('A late harvest')),
    p(
      r('The grapes hung until the '),
      on(1, on(2, r('first frost'))),
      r(', and nobody in the valley could say why.'),
    ),
    p(
      r('By November the pickers had gone home. '),
      on(3, r('The owner')),
      r(' walked the rows '),
      del('alone'),
      ins('slowly'),
      r(', counting.'),
    ),
  ].join(''),
  comments: [
    comment(1, 'Which year?', { date: '2026-11-05T09:00:00Z', paragraph: '00000001' }),
    comment(2, 'Or was it two?', { date: '2026-11-05T09:05:00Z', paragraph: '00000002' }),
    comment(3, 'Name her.', { date: '2026-11-05T09:10:00Z', paragraph: '00000003' }),
  ].join(''),
  commentsExtended: [
    '<w15:commentEx w15:paraId="00000001" w15:done="0"/>',
    '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/>',
    '<w15:commentEx w15:paraId="00000003" w15:done="1"/>',
  ].join(''),
});

interface Said {
  readonly from: string | null;
  readonly at: string | null;
  readonly text: string;
  readonly quote: string | null;
  readonly place: { readonly start: number; readonly end: number } | null;
  readonly sure: boolean;
  readonly standing: string;
  readonly id: string | null;
}
interface Changed {
  readonly kind: string;
  readonly from: string | null;
  readonly old: string;
  readonly new: string;
  readonly place: { readonly start: number; readonly end: number } | null;
}
interface Answer {
  readonly round: number | null;
  readonly comments: readonly Said[];
  readonly changes: readonly Changed[];
}

describe('importing feedback on the command line', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = newFolder({ 'harvest.md': TRACKED });
    folder.write('answer.docx', ANSWER);
  });
  afterEach(() => folder.remove());

  const answered = (ran: Ran): Answer => {
    assert.equal(ran.code, 0, ran.err);
    return ran.json() as Answer;
  };
  const send = (): void => assert.equal(folder.rounds('send', 'harvest.md').code, 0);

  it('lists the comments and changes of a Word file with their places, and writes nothing when dry', () => {
    folder.write('plain.md', ARTICLE);
    for (const document of ['harvest.md', 'plain.md']) {
      const text = folder.read(document);
      const { comments, changes, round } = answered(
        folder.rounds('import', document, 'answer.docx', '--dry-run', '--json'),
      );
      const shown = (place: Said['place']): string | null => place && text.slice(place.start, place.end);
      assert.equal(round, null);
      assert.deepEqual(
        comments.map(({ from, at, text, quote, place, sure }) => [
          from,
          at?.slice(0, 16),
          text,
          quote,
          shown(place),
          sure,
        ]),
        [
          ['Ingrid', '2026-11-05T09:00', 'Which year?', 'first frost', 'first frost', true],
          ['Ingrid', '2026-11-05T09:05', 'Or was it two?', 'first frost', 'first frost', true],
          ['Ingrid', '2026-11-05T09:10', 'Name her.', 'The owner', 'The owner', true],
        ],
      );
      assert.deepEqual(
        changes.map(({ kind, from, old, new: put, place }) => [kind, from, old, put, shown(place)]),
        [['replace', 'Ingrid', 'alone', 'slowly', 'alone']],
      );
      assert.equal(folder.read(document), text);
    }
  });

  it('logs what is new, once, and never a change', () => {
    send();
    const first = answered(folder.rounds('import', 'harvest.md', 'answer.docx', '--json'));
    assert.deepEqual(
      first.comments.map(({ id }) => id),
      ['c1', 'c2', 'c3'],
    );
    const logged = folder.read('harvest.md');
    // The places are those in the document that is there now, with the comments above its prose.
    assert.deepEqual(
      [...first.comments, ...first.changes].map(({ place }) => logged.slice(place?.start, place?.end)),
      ['first frost', 'first frost', 'The owner', 'alone'],
    );
    assert.ok(logged.endsWith(`---\n${ARTICLE}`));
    assert.match(logged, /text: Name her\.\n {8}quote: The owner\n {8}class: \w+\n {8}status: done\n/);
    const again = folder.rounds('import', 'harvest.md', 'answer.docx');
    assert.equal(again.code, 0);
    assert.match(again.out, /0 logged in round 1, 3 known, 1 changes of the text/);
    assert.equal(folder.read('harvest.md'), logged);
  });

  it('logs in the round of the draft that the file answers', () => {
    send();
    folder.write(
      'harvest.md',
      folder
        .read('harvest.md')
        .replace(/By November.*/, 'It was over by then, and the valley had gone quiet again for the winter.'),
    );
    send();
    const { round, comments } = answered(folder.rounds('import', 'harvest.md', 'answer.docx', '--json'));
    assert.equal(round, 1);
    assert.equal(comments[2]?.place, null);
    assert.match(folder.read('harvest.md'), /sent: [^]*text: Name her\.[^]*- sent: /);
  });

  it('reads a pasted text from standard input, and who wrote it from the command line', () => {
    send();
    const mail = '- “The owner” sounds cold.\n- Could the title be shorter?\n';
    const { comments } = answered(
      folder.roundsWith(mail, 'import', 'harvest.md', '-', '--from', 'Jane', '--json'),
    );
    assert.equal(comments.length, 2);
    assert.match(folder.read('harvest.md'), /from: Jane\n[^]*source: pasted\n/);
  });

  it('keeps the writer’s own words out of the comments', () => {
    send();
    const { comments } = answered(
      folder.rounds('import', 'harvest.md', 'answer.docx', '--writer', 'Ingrid', '--json'),
    );
    assert.deepEqual(comments, []);
  });

  it('says what is in the way, and writes nothing', () => {
    folder.write('old.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]));
    folder.write('picture.docx', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]));
    folder.write('torn.docx', ANSWER.slice(0, 400));
    folder.write('plain.md', ARTICLE);
    for (const [args, message] of [
      [['harvest.md'], /one document and one file/],
      [['harvest.md', 'missing.docx'], /There is no file missing\.docx/],
      [['missing.md', 'answer.docx'], /missing\.md/],
      [['harvest.md', 'old.doc'], /save it as \.docx/i],
      [['harvest.md', 'picture.docx'], /no file that comments can be read from/],
      [['harvest.md', 'torn.docx'], /torn\.docx/],
      [['harvest.md', 'answer.docx'], /No draft of this document has been sent/],
      [['plain.md', 'answer.docx'], /not tracked/],
    ] as const) {
      const ran = folder.rounds('import', ...args);
      assert.equal(ran.code, 2, ran.out);
      assert.match(ran.err, message);
    }
    assert.equal(folder.read('harvest.md'), TRACKED);
    assert.equal(folder.read('plain.md'), ARTICLE);
  });
});
