import assert from 'node:assert/strict';
import { edit, logFeedback, sendDraft } from '../../../src/store/actions';
import { recordStatus } from '../../../src/core/record/record';
import { draftId } from '../../../src/store/drafts';
import { memoryPorts, NOW } from '../../support/memoryPorts';

const TRACKED = '---\nclient: Northwind # since 2019\n---\n# Draw the line\n\nOnce.\n';
const PROSE = '# Draw the line\n\nOnce.\n';

describe('sending a draft', () => {
  it('keeps the prose, and names it in the front matter', async () => {
    const ports = memoryPorts({ 'a.md': TRACKED });
    const id = await draftId(PROSE);
    assert.deepEqual(await sendDraft(ports, 'a.md', { name: 'a' }), { ok: true, value: { number: 1, id } });
    assert.equal(ports.text(`.rounds/drafts/northwind/a/draft-1.${id}.md`), PROSE);
    assert.equal(
      ports.text('a.md'),
      `---\nclient: Northwind # since 2019\nrounds:\n  - sent: ${NOW}\n    draft: ${id}\n---\n${PROSE}`,
    );
  });

  it('asks before an unchanged text is sent again', async () => {
    const ports = memoryPorts({ 'a.md': TRACKED });
    await sendDraft(ports, 'a.md', { name: 'a' });
    const before = ports.text('a.md');
    const again = await sendDraft(ports, 'a.md', { name: 'a' });
    assert.equal(!again.ok && again.problem.code, 'unchanged-draft');
    assert.equal(ports.text('a.md'), before);
    const insisted = await sendDraft(ports, 'a.md', { name: 'a', evenIfUnchanged: true });
    assert.equal(insisted.ok && insisted.value.number, 2);
  });

  it('keeps nothing for a document that is not tracked or cannot be read', async () => {
    for (const text of [
      'Just text.\n',
      '---\nclient: [\n---\nText.\n',
      '---\nclient: A\nText without an end.\n',
    ]) {
      const ports = memoryPorts({ 'a.md': text });
      const sent = await sendDraft(ports, 'a.md', { name: 'a' });
      assert.equal(sent.ok, false);
      assert.deepEqual([...ports.contents.keys()], ['a.md']);
      assert.equal(ports.text('a.md'), text);
    }
  });

  it('writes nothing when the document changes meanwhile; the draft alone is kept', async () => {
    const ports = memoryPorts({ 'a.md': TRACKED });
    const create = ports.files.create.bind(ports.files);
    ports.files.create = (file, bytes) => {
      ports.write('a.md', `${TRACKED}Another window wrote this.\n`);
      return create(file, bytes);
    };
    const sent = await sendDraft(ports, 'a.md', { name: 'a' });
    assert.equal(!sent.ok && sent.problem.code, 'changed-meanwhile');
    assert.equal(ports.text('a.md'), `${TRACKED}Another window wrote this.\n`);
  });
});

describe('logging feedback', () => {
  const comment = { text: 'The opening is too slow.', at: NOW, class: 'revision', from: 'Jane' } as const;

  it('adds to the round of the draft sent last, with the next free ids', async () => {
    const ports = memoryPorts({ 'a.md': TRACKED });
    await sendDraft(ports, 'a.md', { name: 'a' });
    assert.deepEqual(await logFeedback(ports, 'a.md', [comment, { ...comment, text: 'Good title.' }]), {
      ok: true,
      value: ['c1', 'c2'],
    });
    assert.deepEqual(await logFeedback(ports, 'a.md', [comment]), { ok: true, value: ['c3'] });
    assert.match(ports.text('a.md'), /- id: c3\n {8}from: Jane\n/);
  });

  it('needs a draft to be about', async () => {
    const ports = memoryPorts({ 'a.md': TRACKED });
    const logged = await logFeedback(ports, 'a.md', [comment]);
    assert.equal(!logged.ok && logged.problem.code, 'nothing-sent');
    assert.equal(ports.text('a.md'), TRACKED);
  });

  it('gives a comment that was written by hand an id when it first has to be written', async () => {
    const written =
      '---\nclient: A\nrounds:\n  - sent: 2026-11-01\n    comments:\n      - Shorter, please. # said on the phone\n      - text: A better title?\n---\n';
    const ports = memoryPorts({ 'a.md': written });
    await edit(ports, 'a.md', (text) => recordStatus(text, '1.2', { status: 'done', reply: 'Changed.' }));
    await edit(ports, 'a.md', (text) => recordStatus(text, '1.1', { status: 'declined' }));
    const after = ports.text('a.md');
    assert.match(after, /# said on the phone/);
    assert.match(after, /text: Shorter, please\./);
    assert.match(after, /status: declined/);
    assert.match(after, /text: A better title\?\n {8}(id: c1\n {8})?status: done\n {8}reply: Changed\./);
  });
});
