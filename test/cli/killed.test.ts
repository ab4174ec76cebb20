import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { cliPath, newFolder, runNode, wasKilled, type Folder } from './run';

/**
 * `send` killed at every one of its steps on the file system: before it, after it, and with half of what it was to write
 * written. Whatever the moment, the draft is whole or absent, the front matter names no draft that is not there, and the document is
 * either as it was or has the whole new entry.
 */
const DOCUMENT = `---\nclient: Northwind # since 2019\n---\n${'A paragraph of the article, long enough to be cut in two.\n\n'.repeat(200)}`;
const KILLER = path.resolve('test/cli/killAtStep.cjs');

interface Moment {
  readonly step: number;
  readonly when: 'before' | 'half' | 'after';
}

/** Whether there was such a step. */
function killedAt(folder: Folder, { step, when }: Moment): boolean {
  const env = { KILL_AT_STEP: String(step), KILL_WHEN: when };
  const ran = runNode(folder.path, ['--require', KILLER, cliPath, 'send', 'article.md'], env);
  assert.ok(wasKilled(ran) || ran.code === 0, ran.err);
  return wasKilled(ran);
}

function checkWhole(folder: Folder, moment: string): void {
  const text = folder.read('article.md');
  const drafts = folder.files().filter((file) => file.endsWith('.md') && file.startsWith('.rounds/'));
  for (const file of drafts) {
    const id = /\.([0-9a-f]{12})\.md$/.exec(file)?.[1];
    const hash = createHash('sha256').update(folder.read(file)).digest('hex');
    assert.ok(id !== undefined && hash.startsWith(id), `${moment}: ${file} is not whole`);
  }
  const named = [...text.matchAll(/^ {4}draft: "?([0-9a-f]{12})"?$/gm)].map((match) => match[1] ?? '');
  for (const id of named)
    assert.ok(
      drafts.some((file) => file.includes(`.${id}.md`)),
      `${moment}: ${id} is named, but not there`,
    );
  const head = '---\nclient: Northwind # since 2019\n';
  assert.ok(
    text.startsWith(head) && text.endsWith(DOCUMENT.slice(head.length)),
    `${moment}: the document is damaged`,
  );
  assert.ok(text === DOCUMENT || named.length === 1, `${moment}: half an entry was written`);
}

describe('a draft survives a kill', () => {
  for (const when of ['before', 'half', 'after'] as const) {
    it(`at every step of sending: ${when} it`, () => {
      let killed = 0;
      for (let step = 1; ; step++) {
        const folder = newFolder({ 'article.md': DOCUMENT });
        const isKilled = killedAt(folder, { step, when });
        checkWhole(folder, `${when} step ${step}`);
        // The writer sends again: it goes through, whatever was left behind.
        if (isKilled && !folder.read('article.md').includes('draft:')) {
          assert.equal(
            folder.rounds('send', 'article.md').code,
            0,
            `${when} step ${step}: cannot send again`,
          );
          checkWhole(folder, `sent again after ${when} step ${step}`);
        }
        folder.remove();
        if (!isKilled) break;
        killed++;
      }
      // A hook that no longer sees the steps would make this test pass without a kill.
      assert.ok(killed >= 8, `only ${killed} steps were seen`);
    });
  }
});
