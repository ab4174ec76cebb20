import assert from 'node:assert/strict';
import path from 'node:path';
import { linkBase } from '../../src/cli/linkBase';
import { pathInside } from '../../src/core/paths';
import { ok } from '../../src/core/problem';
import { keepDraft } from '../../src/store/drafts';
import { loadDraft } from '../../src/store/loadDraft';
import { isMarkdown, nameOf } from '../../src/store/markdownFiles';
import type { Files } from '../../src/store/ports';

/** Files as on Windows: drives and backslashes, and names that are the same in capitals. */
function windowsFiles(): Files & { readonly written: Map<string, Uint8Array> } {
  const written = new Map<string, Uint8Array>();
  const at = (file: string): string | undefined =>
    [...written.keys()].find((name) => name.toLowerCase() === file.toLowerCase());
  return {
    written,
    read: (file) => Promise.resolve(ok(written.get(at(file) ?? '') ?? null)),
    size: (file) => Promise.resolve(written.get(at(file) ?? '')?.byteLength ?? null),
    create(file, bytes) {
      const isNew = at(file) === undefined;
      if (isNew) written.set(file, bytes);
      return Promise.resolve(ok(isNew));
    },
    list: (folder) =>
      Promise.resolve(
        [...written.keys()].filter((file) => file.toLowerCase().startsWith(`${folder.toLowerCase()}\\`)),
      ),
    join: (folder, ...names) => path.win32.join(folder, ...names),
  };
}

describe('on Windows', () => {
  const FOLDERS = ['C:\\Users\\Ann\\Articles', '\\\\server\\share\\Articles'];

  it('a document is called by its name, wherever it lies', () => {
    for (const file of [
      'C:\\Users\\Ann\\Late Harvest.MD',
      '\\\\server\\share\\Late Harvest.md',
      'C:\\Late Harvest.md',
      'C:/Users/Ann/Late Harvest.md',
    ]) {
      assert.equal(nameOf(file), 'Late Harvest', file);
      assert.ok(isMarkdown(file), file);
    }
  });

  for (const folder of FOLDERS) {
    it(`drafts are kept and found in ${folder}, in whatever case it is written`, async () => {
      const files = windowsFiles();
      const label = { client: 'CON', document: 'Late Harvest', number: 1 };
      const kept = await keepDraft(files, `${folder}\\.rounds`, label, 'One.\r\n');
      assert.ok(kept.ok);
      assert.deepEqual(
        [...files.written.keys()],
        [`${folder}\\.rounds\\drafts\\con-\\late-harvest\\draft-1.${kept.value}.md`],
      );
      assert.deepEqual(await keepDraft(files, `${folder}\\.ROUNDS`, label, 'One.\r\n'), kept);
      assert.equal(files.written.size, 1);
      assert.deepEqual(
        await loadDraft(files, `${folder.toLowerCase()}\\.rounds`, kept.value),
        ok('One.\r\n'),
      );
    });
  }

  it('a folder in the settings may be written with either slash, and stays inside', () => {
    assert.equal(pathInside('notes\\rounds'), 'notes/rounds');
    assert.equal(pathInside('.\\notes/rounds\\'), 'notes/rounds');
    assert.equal(pathInside('.'), '.');
    for (const outside of [
      'C:\\rounds',
      'c:rounds',
      'C:/rounds',
      '\\\\server\\share',
      '\\rounds',
      '/rounds',
      '..\\rounds',
      'notes\\..\\..\\rounds',
      ' ',
    ])
      assert.equal(pathInside(outside), null, outside);
  });

  it('a report leads to the documents, but not on another drive or server', () => {
    const way = (root: string, file: string): string | null => linkBase(file, root, path.win32);
    assert.equal(way('C:\\Ann\\Articles', 'C:\\Ann\\Articles\\report.md'), '');
    assert.equal(way('C:\\Ann\\Articles', 'c:\\ann\\articles\\Reports\\2026\\report.md'), '../../');
    assert.equal(way('C:\\Ann\\My Articles', 'C:\\Ann\\report.md'), 'My%20Articles/');
    assert.equal(way('\\\\server\\share\\Articles', '\\\\server\\share\\report.md'), 'Articles/');
    assert.equal(way('C:\\Ann\\Articles', 'D:\\report.md'), null);
    assert.equal(way('\\\\server\\share\\Articles', 'C:\\report.md'), null);
  });
});
