import assert from 'node:assert/strict';
import { readDocument } from '../../src/core/frontMatter/read';
import { readPasted } from '../../src/core/intake/pasted';
import { readerText } from '../../src/core/prose/reader';
import { withoutEnd } from '../../src/core/text';
import { readEml } from '../../src/formats/mail';

/**
 * Runs of one sign that do not stand where they count: a pattern that is tried anew from each sign of them takes minutes, which here is the
 * failure of a test.
 */
const LONG = 300_000;

describe('a long run of one sign is gone through once', () => {
  it('in a front matter: digits, and line ends in a block of text', () => {
    const digits = '0'.repeat(LONG);
    assert.equal(readDocument(`---\nclient: A\ntitle: ${digits}x\n---\n`).document?.title, `${digits}x`);
    const block = `---\nclient: A\nnotes: |\n  a${'\r'.repeat(LONG)}x\n  b\n---\n`;
    assert.equal(readDocument(block).document?.client, 'A');
  });

  it('in a heading: blanks, which are no closing marks', () => {
    const words = `a${' '.repeat(LONG)}x`;
    assert.equal(readerText(`# ${words}`).text.replace(/ +/g, ' ').trim(), 'a x');
    assert.equal(readerText('# a  ##  ').text.trim(), 'a');
    assert.equal(readerText('# a##').text.trim(), 'a##');
  });

  it('in a mail: signs after a name, blanks in a line of HTML', async () => {
    const { comments } = readPasted(
      `Hi Jane ${'!'.repeat(LONG)}1\n\nThe lead is odd.\n\nBest ${'.'.repeat(LONG)}1`,
      {},
    );
    assert.ok(comments.some(({ text }) => text.includes('The lead is odd.')));
    const html = `From: a@example.org\r\nDate: Mon, 9 Nov 2026 14:12:00 +0100\r\nContent-Type: text/html\r\n\r\n<pre>a${' '.repeat(LONG)}x</pre><p>Odd.</p>`;
    assert.ok((await readEml(new TextEncoder().encode(html))).ok);
  });

  it('and only what stands at the end is taken off', () => {
    assert.equal(withoutEnd('a,!b!,', ',!'), 'a,!b');
    assert.equal(withoutEnd(',,', ','), '');
    assert.equal(withoutEnd('', ','), '');
  });
});
