import assert from 'node:assert/strict';
import path from 'node:path';
import { readDocument } from '../../src/core/frontMatter/read';
import { nodePorts } from '../../src/cli/nodePorts';
import { recordRating } from '../../src/core/record/record';
import { edit } from '../../src/store/actions';
import { documentsWithTime } from '../../src/store/time/documents';
import { timeKept } from '../../src/store/time/kept';
import { nodeKeptFiles } from '../support/keptFiles';
import { bundleProgram } from '../support/program';
import { newFolder, runNode, wasKilled, type Folder } from './run';

/**
 * A process that keeps minutes of work, and then makes an action, killed at every one of its steps on the file system: before it, after it, and with
 * half of what it was to write written. Whatever the moment, the next process finds every minute that was kept, and none twice.
 */
const KILLER = path.resolve('test/cli/killAtStep.cjs');
const DOCUMENT =
  '---\nclient: Northwind # since 2019\nrounds:\n  - sent: 2026-11-01\n    comments: [Shorter.]\n---\nText.\n';
const MINUTES = [29_000_001, 29_000_002];

/** Keeps a minute after the other, says so after each, and then marks the comment done. */
const PROGRAM = `
import { nodePorts } from './src/cli/nodePorts';
import { recordStatus } from './src/core/record/record';
import { edit } from './src/store/actions';
import { documentsWithTime } from './src/store/time/documents';
import { timeKept } from './src/store/time/kept';
import { nodeKeptFiles } from './test/support/keptFiles';
import path from 'node:path';
import { writeSync } from 'node:fs';
const [document = '', ...minutes] = process.argv.slice(2);
const location = path.resolve(document);
const kept = timeKept(nodeKeptFiles, path.resolve('kept'));
const ports = nodePorts(undefined);
const source = { kept, now: Date.now, enabled: () => true, collect: async () => {} };
const documents = documentsWithTime(ports.documents, source);
(async () => {
  for (const minute of minutes) {
    await kept.stamp(location, { round: 1, minute: Number(minute) });
    writeSync(1, minute + ' ');
  }
  await edit({ ...ports, documents }, location, (text) => recordStatus(text, '1.1', { status: 'done' }));
})();
`;

/** What the next process does: it keeps nothing of its own, but finds what is there, and writes it. */
async function nextAction(folder: Folder): Promise<void> {
  const ports = nodePorts(undefined);
  const documents = documentsWithTime(ports.documents, {
    kept: timeKept(nodeKeptFiles, path.join(folder.path, 'kept')),
    now: Date.now,
    enabled: () => true,
    collect: () => Promise.resolve(),
  });
  const location = path.join(folder.path, 'article.md');
  const rated = await edit({ ...ports, documents }, location, (text) => recordRating(text, 1, 4));
  assert.ok(rated.ok);
}

describe('minutes survive a kill', () => {
  let tools: Folder;
  let program: string;
  before(() => {
    tools = newFolder();
    program = path.join(tools.path, 'program.cjs');
    bundleProgram(program, { stdin: { contents: PROGRAM, resolveDir: process.cwd(), loader: 'ts' } });
  });
  after(() => tools.remove());

  for (const when of ['before', 'half', 'after'] as const) {
    it(`at every step of keeping and writing them: ${when} it`, async () => {
      let killed = 0;
      for (let step = 1; ; step++) {
        const folder = newFolder({ 'article.md': DOCUMENT });
        const env = { KILL_AT_STEP: String(step), KILL_WHEN: when };
        const args = ['article.md', ...MINUTES.map(String)];
        const ran = runNode(folder.path, ['--require', KILLER, program, ...args], env);
        assert.ok(wasKilled(ran) || ran.code === 0, ran.err);
        const said = ran.out.split(' ').filter((word) => word !== '').length;
        await nextAction(folder);
        const minutes = readDocument(folder.read('article.md')).document?.rounds[0]?.minutes ?? 0;
        const moment = `${when} step ${step}: ${minutes} minutes after ${said} were kept`;
        // A minute may be on disk an instant before its keeper hears of it.
        assert.ok(minutes >= said && minutes <= Math.min(said + 1, MINUTES.length), moment);
        assert.ok(folder.read('article.md').endsWith('---\nText.\n'), moment);
        folder.remove();
        if (!wasKilled(ran)) break;
        killed++;
      }
      // A hook that no longer sees the steps would make this test pass without a kill.
      assert.ok(killed >= 15, `only ${killed} steps were seen`);
    });
  }
});
