import assert from 'node:assert/strict';
import { draftId, keepDraft, loadDraft } from '../../../src/store/drafts';
import { slug } from '../../../src/store/slug';
import { memoryPorts } from '../../support/memoryPorts';

const PROSE = '# Draw the line\n\nWhen I started out, I was terrified.\n';
const LABEL = { client: 'Northwind Coaching', document: 'Draw the Line', number: 2 };

describe('a stored draft', () => {
  it('lies where a person would look for it, under a name that ends in its id', async () => {
    const { files, contents } = memoryPorts({});
    const kept = await keepDraft(files, '.rounds', LABEL, PROSE);
    const id = await draftId(PROSE);
    assert.deepEqual(kept, { ok: true, value: id });
    assert.deepEqual(
      [...contents.keys()],
      [`.rounds/drafts/northwind-coaching/draw-the-line/draft-2.${id}.md`],
    );
  });

  it('has the id that sha256sum gives it', async () => {
    assert.equal(await draftId('abc'), 'ba7816bf8f01');
  });

  it('is read back byte for byte', async () => {
    const { files } = memoryPorts({});
    const text = '\uFEFFå\r\n\t😀 \n\n';
    await keepDraft(files, '.rounds', LABEL, text);
    assert.deepEqual(await loadDraft(files, '.rounds', await draftId(text)), { ok: true, value: text });
  });

  it('is found wherever it lies below .rounds, whatever it is called', async () => {
    const id = await draftId(PROSE);
    const { files } = memoryPorts({ [`.rounds/archive/2026/the first one.${id}.md`]: PROSE });
    assert.deepEqual(await loadDraft(files, '.rounds', id), { ok: true, value: PROSE });
  });

  it('may be named by a shorter or a longer beginning of its hash', async () => {
    const { files } = memoryPorts({});
    await keepDraft(files, '.rounds', LABEL, 'abc');
    for (const id of ['ba7816bf', 'BA7816BF8F01', 'ba7816bf8f01cfea']) {
      assert.deepEqual(await loadDraft(files, '.rounds', id), { ok: true, value: 'abc' });
    }
  });

  it('that is missing or damaged is reported, and never guessed', async () => {
    const id = await draftId(PROSE);
    const { files } = memoryPorts({ [`.rounds/drafts/draft-1.${id}.md`]: `${PROSE} ` });
    const damaged = await loadDraft(files, '.rounds', id);
    assert.equal(!damaged.ok && damaged.problem.code, 'draft-damaged');
    const missing = await loadDraft(files, '.rounds', '0123456789ab');
    assert.equal(!missing.ok && missing.problem.code, 'draft-missing');
    const noId = await loadDraft(files, '.rounds', '../../etc/passwd');
    assert.equal(!noId.ok && noId.problem.code, 'draft-missing');
  });

  it('is found beside a damaged file of the same id', async () => {
    const id = await draftId(PROSE);
    const { files } = memoryPorts({
      [`.rounds/a/draft-1.${id}.md`]: 'damaged',
      [`.rounds/b/draft-1.${id}.md`]: PROSE,
    });
    assert.deepEqual(await loadDraft(files, '.rounds', id), { ok: true, value: PROSE });
  });

  it('never takes the place of another file', async () => {
    const id = await draftId(PROSE);
    const file = `.rounds/drafts/northwind-coaching/draw-the-line/draft-2.${id}.md`;
    const ports = memoryPorts({ [file]: 'something else' });
    assert.deepEqual(await keepDraft(ports.files, '.rounds', LABEL, PROSE), { ok: true, value: id });
    assert.equal(ports.text(file), 'something else');
    assert.deepEqual(await loadDraft(ports.files, '.rounds', id), { ok: true, value: PROSE });
  });
});

describe('a name in a path', () => {
  const cases: readonly [name: string, expected: string][] = [
    ['Northwind Coaching', 'northwind-coaching'],
    ['Når toget er svaret', 'når-toget-er-svaret'],
    ['L’oli nou no espera!', 'loli-nou-no-espera'],
    ['東京の記事', '東京の記事'],
    ['../../etc/passwd', 'etcpasswd'],
    ['a/b\\c', 'abc'],
    ['CON', 'con-'],
    ['  ', 'untitled'],
    ['!!!', 'untitled'],
  ];
  for (const [name, expected] of cases)
    it(`“${name}” is ${expected}`, () => assert.equal(slug(name), expected));

  it('is never longer than a file system takes', () => {
    assert.ok(new TextEncoder().encode(slug('東'.repeat(400))).length <= 200);
  });
});
