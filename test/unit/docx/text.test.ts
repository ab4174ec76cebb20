import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { p, r, STRICT } from '../../support/docx/makeDocx';
import { readMade } from '../../support/docx/read';

const textOf = async (body: string): Promise<string | null> => (await readMade({ body })).text;
const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

describe('the text of a Word file', () => {
  it('is a line for each paragraph', async () => {
    assert.equal(await textOf(p(r('One '), r('two.')) + p() + p(r('Three.'))), 'One two.\n\nThree.');
  });
  it('is read in the strict form too', async () => {
    assert.equal((await readMade({ body: p(r('Strict.')), namespace: STRICT })).text, 'Strict.');
  });
  it('has tabs, breaks and hyphens as characters', async () => {
    const run = (inside: string): string => `<w:r>${inside}</w:r>`;
    assert.equal(
      await textOf(
        p(r('a'), run('<w:tab/>'), r('b'), run('<w:br/>'), r('c'), run('<w:noBreakHyphen/><w:softHyphen/>')),
      ),
      'a\tb\u2028c\u2011\u00ad',
    );
  });
  it('knows the signs that Word puts in for typed ones', async () => {
    const sign = (font: string, char: string): string =>
      `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
    assert.equal(
      await textOf(p(sign('Wingdings', 'F0E0'), sign('Symbol', 'F061'), sign('Wingdings', 'F001'))),
      '→α\ufffd',
    );
  });
  it('keeps white space at the ends of a run only where the file says so', async () => {
    assert.equal(await textOf(p('<w:r><w:t> a </w:t></w:r>', r(' b '))), 'a b ');
  });
  it('has the result of a field and not its code', async () => {
    assert.equal(
      await textOf(
        p(
          r('On page '),
          field('begin'),
          code(' PAGEREF x '),
          field('separate'),
          r('12'),
          field('end'),
          r('.'),
        ),
      ),
      'On page 12.',
    );
  });
  it('leaves index entries out, and a field that never ends swallows nothing', async () => {
    assert.equal(
      await textOf(
        p(field('begin'), code(' XE "a" '), field('end'), r('Seen')) +
          p(field('begin'), code('X')) +
          p(r('too')),
      ),
      'Seen\n\ntoo',
    );
  });
  it('reads hyperlinks, content controls, smart tags and simple fields', async () => {
    const body = p(
      `<w:hyperlink w:anchor="x">${r('link ')}</w:hyperlink>`,
      `<w:sdt><w:sdtPr><w:alias w:val="no"/></w:sdtPr><w:sdtContent>${r('control ')}</w:sdtContent></w:sdt>`,
      `<w:smartTag w:element="place">${r('place ')}</w:smartTag>`,
      `<w:fldSimple w:instr=" DATE ">${r('today')}</w:fldSimple>`,
    );
    assert.equal(await textOf(body), 'link control place today');
  });
  it('has the cells of a table as paragraphs', async () => {
    const cell = (text: string): string => `<w:tc><w:tcPr/>${p(r(text))}</w:tc>`;
    assert.equal(
      await textOf(`<w:tbl><w:tblPr/><w:tr>${cell('a')}${cell('b')}</w:tr></w:tbl>${p(r('c'))}`),
      'a\nb\nc',
    );
  });
  it('reads a text box once, after the paragraph that it hangs on', async () => {
    const box = (name: string): string =>
      `<${name}><w:txbxContent>${p(r('In the box.'))}</w:txbxContent></${name}>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('wps:txbx')}</mc:Choice><mc:Fallback><w:pict>${box('v:textbox')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    assert.equal(
      await textOf(p(r('Before '), both, r('after.')) + p(r('Next.'))),
      'Before after.\nIn the box.\nNext.',
    );
  });
  it('leaves hidden words and the numbers of notes out', async () => {
    assert.equal(
      await textOf(
        p(
          r('Seen'),
          r('hidden', '<w:vanish/>'),
          '<w:r><w:footnoteReference w:id="2"/></w:r>',
          r('!', '<w:vanish w:val="0"/>'),
        ),
      ),
      'Seen!',
    );
  });
  it('has the notes at the end, without the lines that part them from the page', async () => {
    const { text } = await readMade({
      body: p(r('Text.')),
      footnotes: `<w:footnote w:type="separator" w:id="0">${p(r('no'))}</w:footnote><w:footnote w:id="2">${p(r('A note.'))}</w:footnote>`,
      endnotes: `<w:endnote w:id="2">${p(r('Another.'))}</w:endnote>`,
    });
    assert.equal(text, 'Text.\nA note.\nAnother.');
  });
});
