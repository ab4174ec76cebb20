import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { change, del, ins, p, r } from '../../support/docx/makeDocx';
import { accept, placed } from '../../support/docx/place';

const DRAFT = 'The *old* key is under the stone.\n\n- Bring bread.\n\nNobody knows when.\n';

/** What becomes of the draft when the only proposal is accepted; null where it cannot be. */
async function accepted(
  paragraphs: readonly string[],
  drafts = DRAFT,
  document = drafts,
): Promise<string | null> {
  const { changes } = await placed({ file: { body: paragraphs.join('') }, drafts: [drafts], document });
  assert.equal(changes.length, 1, JSON.stringify(changes));
  return changes[0] ? accept(document, changes[0]) : null;
}

const FIRST = p(r('The old key is under the stone.'));
const SECOND = p(r('Bring bread.'));
const LAST = p(r('Nobody knows when.'));

describe('changes from a file', () => {
  it('are proposals with who, what and where', async () => {
    const body = FIRST + SECOND + p(r('Nobody '), del('knows'), ins('asks'), r(' when.'));
    const { changes } = await placed({ file: { body }, drafts: [DRAFT] });
    assert.deepEqual(
      changes.map((each) => ({ ...each, key: '' })),
      [
        {
          key: '',
          kind: 'replace',
          silent: false,
          from: 'Ingrid',
          at: '2026-10-15T09:00:00',
          old: 'knows',
          new: 'asks',
          place: { start: DRAFT.indexOf('knows'), end: DRAFT.indexOf('knows') + 5 },
          replacement: 'asks',
        },
      ],
    );
  });
  it('put words in, take words out, and put words in their place', async () => {
    assert.equal(
      await accepted([FIRST, SECOND, p(r('Nobody '), ins('here '), r('knows when.'))]),
      DRAFT.replace('Nobody', 'Nobody here'),
    );
    assert.equal(
      await accepted([FIRST, SECOND, p(r('Nobody knows'), del(' when'), r('.'))]),
      DRAFT.replace(' when', ''),
    );
    assert.equal(
      await accepted([FIRST, p(r('Bring '), del('bread'), ins('cheese'), r('.')), LAST]),
      DRAFT.replace('bread', 'cheese'),
    );
  });
  it('stay inside the marks of the words they are put in for', async () => {
    assert.equal(
      await accepted([p(r('The '), del('old'), ins('new'), r(' key is under the stone.')), SECOND, LAST]),
      DRAFT.replace('old', 'new'),
    );
  });
  it('are not accepted where marks are in the way, and say where', async () => {
    const body = p(r('The '), del('old key'), ins('key'), r(' is under the stone.')) + SECOND + LAST;
    const { changes } = await placed({ file: { body }, drafts: [DRAFT] });
    assert.equal(changes[0]?.replacement, null);
    assert.deepEqual(changes[0]?.place, { start: 5, end: 13 });
    assert.equal(
      await accepted([p(r('The '), del('old'), r(' key is under the stone.')), SECOND, LAST]),
      null,
    );
    assert.equal(await accepted([FIRST, p(del('Bring bread.')), LAST]), null);
  });
  it('are escaped where they would become marks, and only there', async () => {
    assert.equal(
      await accepted([FIRST, SECOND, p(r('Nobody '), ins('*ever* '), r('knows when.'))]),
      DRAFT.replace('Nobody', 'Nobody \\*ever\\*'),
    );
    assert.equal(
      await accepted([FIRST, SECOND, p(r('Nobody '), ins('at R&D '), r('knows when.'))]),
      DRAFT.replace('Nobody', 'Nobody at R&D'),
    );
  });
  it('have straight quotes where the writer types them', async () => {
    const typed = 'It isn\'t "late".\n';
    assert.equal(
      await accepted([p(r('It isn’t “late”'), ins(', I’d say'), r('.'))], typed),
      'It isn\'t "late", I\'d say.\n',
    );
  });
  it('may put in paragraphs', async () => {
    assert.equal(
      await accepted([FIRST, SECOND, p(r('Nobody knows when.'), ins(' '), ins('Really.'))]),
      DRAFT.replace('when.', 'when. Really.'),
    );
  });
  it('are where the words are in the document now, or nowhere', async () => {
    const moved = DRAFT.replace('Nobody', 'So far nobody');
    assert.equal(
      await accepted([FIRST, SECOND, p(r('Nobody '), del('knows'), ins('asks'), r(' when.'))], DRAFT, moved),
      moved.replace('knows', 'asks'),
    );
    const gone = DRAFT.replace('Nobody knows when.', 'We shall see.');
    assert.equal(
      await accepted([FIRST, SECOND, p(r('Nobody '), del('knows'), ins('asks'), r(' when.'))], DRAFT, gone),
      null,
    );
  });
  it('that nobody tracked are found by comparing', async () => {
    const body = FIRST + SECOND + p(r('Nobody asks when.'));
    const { changes } = await placed({ file: { body }, drafts: [DRAFT] });
    assert.deepEqual(
      changes.map(({ kind, silent, from, old, new: now, replacement }) => [
        kind,
        silent,
        from,
        old,
        now,
        replacement,
      ]),
      [['replace', true, null, 'knows', 'asks', 'asks']],
    );
    assert.equal(
      await accepted([FIRST, SECOND, p(r('Nobody here knows when.'))]),
      DRAFT.replace('Nobody', 'Nobody here'),
    );
    assert.equal(await accepted([FIRST, SECOND, p(r('Nobody knows.'))]), DRAFT.replace(' when', ''));
  });
  it('are none where only Word was at work', async () => {
    const draft = 'It\'s "late" -- and the file... was\nsent. See ½ (c) 2026.\n\n1. One\n2. Two\n';
    const body =
      p(r('It’s “late” —'), r(' and the \ufb01le…\u00a0was sent. See 1/2 © 2026.')) +
      p(r('One')) +
      p(r('2.\tTwo'));
    assert.deepEqual((await placed({ file: { body }, drafts: [draft] })).changes, []);
  });
  it('of looks alone name the words, and cannot be accepted', async () => {
    const bold = `<w:b/><w:rPrChange ${change({})}><w:rPr/></w:rPrChange>`;
    const body = FIRST + SECOND + p(r('Nobody '), r('knows', bold), r(' when.'));
    const { changes } = await placed({ file: { body }, drafts: [DRAFT] });
    assert.deepEqual(
      changes.map(({ kind, old, place, replacement }) => [kind, old, place?.start, replacement]),
      [['format', 'knows', DRAFT.indexOf('knows'), null]],
    );
  });
});
