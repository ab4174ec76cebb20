import assert from 'node:assert/strict';
import { draftId, keepDraft } from '../../../src/store/drafts';
import { draftLoader, loadDraft } from '../../../src/store/loadDraft';
import { slug } from '../../../src/store/slug';
import type { Files } from '../../../src/store/ports';
import { memoryPorts, type MemoryPorts } from '../../support/memoryPorts';

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

  describe('of a document', () => {
    const OF = { location: 'articles/Draw the Line.md', document: { client: LABEL.client } };

    /** Files that remember which folders were looked through. */
    function watched(files: Readonly<Record<string, string>>): MemoryPorts & { readonly listed: string[] } {
      const ports = memoryPorts(files);
      const listed: string[] = [];
      const list = (folder: string): ReturnType<Files['list']> => {
        listed.push(folder);
        return ports.files.list(folder);
      };
      return { ...ports, files: { ...ports.files, list }, listed };
    }

    it('is found where it was kept, and no other folder is looked through', async () => {
      const { files, listed } = watched({});
      await keepDraft(files, '.rounds', LABEL, PROSE);
      assert.deepEqual(await loadDraft(files, '.rounds', await draftId(PROSE), OF), {
        ok: true,
        value: PROSE,
      });
      assert.deepEqual(listed, ['.rounds/drafts/northwind-coaching/draw-the-line']);
    });

    it('is found after the document, the client or the file was given another name', async () => {
      const id = await draftId(PROSE);
      const { files, listed } = watched({ [`.rounds/old drafts/the first.${id}.md`]: PROSE });
      assert.deepEqual(await loadDraft(files, '.rounds', id, OF), { ok: true, value: PROSE });
      assert.equal(listed.at(-1), '.rounds');
    });

    it('is found elsewhere where the file that was kept is damaged', async () => {
      const id = await draftId(PROSE);
      const { files } = watched({
        [`.rounds/drafts/northwind-coaching/draw-the-line/draft-2.${id}.md`]: 'damaged',
        [`.rounds/backup/draft-2.${id}.md`]: PROSE,
      });
      assert.deepEqual(await loadDraft(files, '.rounds', id, OF), { ok: true, value: PROSE });
    });

    it('has its folder looked through once for many drafts', async () => {
      const { files, listed } = watched({});
      const load = draftLoader(files);
      for (const text of ['one', 'two', 'three']) {
        await keepDraft(files, '.rounds', LABEL, text);
      }
      for (const text of ['one', 'two', 'three'])
        assert.deepEqual(await load('.rounds', await draftId(text), { ...OF }), { ok: true, value: text });
      assert.equal(listed.length, 1);
    });
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
