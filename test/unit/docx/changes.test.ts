import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { viewOf } from '../../../src/core/intake/view';
import { change, del, ins, p, r } from '../../support/docx/makeDocx';
import { inShort, readMade } from '../../support/docx/read';

const changesIn = async (body: string): Promise<readonly unknown[]> => {
  const incoming = await readMade({ body });
  return incoming.changes.map((each) => inShort(incoming, each));
};

describe('the tracked changes of a Word file', () => {
  it('are insertions and deletions with who made them', async () => {
    assert.deepEqual(await changesIn(p(r('A '), ins('new ', { author: 'Jon' }), r('text '), del('ends'))), [
      ['insert', 'Jon', null, 'new '],
      ['delete', 'Ingrid', 'ends', null],
    ]);
  });
  it('are one replacement where words are put in for words by the same hand', async () => {
    assert.deepEqual(await changesIn(p(del('old'), ins('new'), r(' '), ins('b'), del('a'))), [
      ['replace', 'Ingrid', 'old', 'new'],
      ['replace', 'Ingrid', 'a', 'b'],
    ]);
  });
  it('are apart by different hands, or on different days', async () => {
    assert.deepEqual(
      await changesIn(
        p(
          del('old'),
          ins('new', { author: 'Jon' }),
          r(' '),
          del('a'),
          ins('b', { date: '2026-11-01T09:00:00Z' }),
        ),
      ),
      [
        ['delete', 'Ingrid', 'old', null],
        ['insert', 'Jon', null, 'new'],
        ['delete', 'Ingrid', 'a', null],
        ['insert', 'Ingrid', null, 'b'],
      ],
    );
  });
  it('are one change for each sitting, though Word notes every minute', async () => {
    const minute = (m: number): { readonly date: string } => ({ date: `2026-10-15T09:0${m}:00Z` });
    assert.deepEqual(await changesIn(p(ins('re', minute(0)), ins('al', minute(1)), ins('ly', minute(2)))), [
      ['insert', 'Ingrid', null, 'really'],
    ]);
  });
  it('may be of the end of a paragraph, and then join or part lines', async () => {
    const marked = (kind: string): string => `<w:pPr><w:rPr><w:${kind} ${change({})}/></w:rPr></w:pPr>`;
    const incoming = await readMade({
      body: p(marked('ins'), r('One ')) + p(marked('del'), r('two ')) + p(r('three')),
    });
    assert.equal(viewOf(incoming, () => true).text, 'One \ntwo three');
    assert.equal(viewOf(incoming, () => false).text, 'One two \nthree');
  });
  it('are moves where both ends are there, and else a deletion or an insertion', async () => {
    const half = (kind: string, name: string, id: number, text: string): string =>
      `<w:${kind}RangeStart w:id="${id}" w:name="${name}" ${'w:author="Ingrid"'}/><w:${kind} ${change({})}>${r(text)}</w:${kind}><w:${kind}RangeEnd w:id="${id}"/>`;
    assert.deepEqual(
      await changesIn(
        p(
          half('moveFrom', 'm1', 1, 'Here. '),
          r('Between. '),
          half('moveTo', 'm1', 2, 'Here. '),
          r('x'),
          half('moveTo', 'm2', 3, 'Lone'),
        ),
      ),
      [
        ['move', 'Ingrid', 'Here. ', 'Here. '],
        ['insert', 'Ingrid', null, 'Lone'],
      ],
    );
  });
  it('may be of looks alone', async () => {
    const bold = `<w:b/><w:rPrChange ${change({})}><w:rPr/></w:rPrChange>`;
    const incoming = await readMade({ body: p(r('plain '), r('bold', bold), r(' plain')) });
    assert.deepEqual(
      incoming.changes.map((each) => inShort(incoming, each)),
      [['format', 'Ingrid', null, 'bold']],
    );
    for (const accepts of [true, false])
      assert.equal(viewOf(incoming, () => accepts).text, 'plain bold plain');
  });
  it('may lie in each other: what one put in another took out', async () => {
    const incoming = await readMade({
      body: p(r('a '), `<w:ins ${change({ author: 'Jon' })}>${r('b ')}${del('c ')}</w:ins>`, r('d')),
    });
    const view = (who: readonly string[]): string =>
      viewOf(incoming, ({ from }) => who.includes(from ?? '')).text;
    assert.equal(view([]), 'a d');
    assert.equal(view(['Jon']), 'a b c d');
    assert.equal(view(['Jon', 'Ingrid']), 'a b d');
  });
  it('may be of a whole row of a table', async () => {
    const row = `<w:tr><w:trPr><w:ins ${change({})}/></w:trPr><w:tc>${p(r('new row'))}</w:tc></w:tr>`;
    const incoming = await readMade({ body: `<w:tbl>${row}</w:tbl>${p(r('end'))}` });
    assert.equal(viewOf(incoming, () => false).text, 'end');
  });
});
