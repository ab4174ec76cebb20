import assert from 'node:assert/strict';
import { readShowLetter } from '../../../media/letter/arrive';
import { letterNodes } from '../../../src/core/letters/page';
import { readFromPanel } from '../../../src/features/letters/protocol';

describe('the page that copies a letter', () => {
  const label = { toolbar: '', copy: '', copySubject: '', copied: '', subjectCopied: '', selected: '' };
  const message = (body: unknown): unknown => ({
    type: 'show',
    labels: label,
    subject: 'The hut',
    plain: 'Hi,',
    body,
  });

  it('takes what the extension makes of a letter', () => {
    const body = letterNodes(
      '# The hut\n\nHi,\n\n1. **a**\n2. [b](https://example.org)\n\n> c\n\n---\n\n| d | e |\n| - | - |\n| f | g |\n',
    );
    assert.deepEqual(readShowLetter(message(body))?.body, body);
  });

  it('takes nothing that could run, load or lead anywhere else', () => {
    const link = (href: string): unknown => [{ tag: 'a', attributes: { href }, children: ['x'] }];
    assert.ok(readShowLetter(message(link('mailto:a@b.org'))));
    const wrong = [
      link('javascript:alert(1)'),
      link('command:workbench.action.quit'),
      [{ tag: 'script', attributes: {}, children: ['x'] }],
      [{ tag: 'img', attributes: { src: 'https://example.org/x.png' }, children: [] }],
      [{ tag: 'p', attributes: { onclick: 'x' }, children: [] }],
      [{ tag: 'p', attributes: {}, children: [1] }],
      'x',
    ];
    for (const body of wrong) assert.equal(readShowLetter(message(body)), null, JSON.stringify(body));
    assert.equal(readShowLetter({ type: 'show', body: [] }), null);
    assert.equal(readShowLetter(null), null);
  });

  it('says only that it is ready', () => {
    assert.deepEqual(readFromPanel({ type: 'ready', more: 1 }), { type: 'ready' });
    for (const wrong of [null, 'ready', {}, { type: 'copy' }]) assert.equal(readFromPanel(wrong), null);
  });
});
