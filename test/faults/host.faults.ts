import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../support/eventually';
import { extensionHosts } from '../support/faults/extensionHosts';
import { runs, seed, tallyOf, timed } from '../support/faults/table';
import { Workbench } from '../support/workbench';
import { workspaceOf, type Workspace } from '../support/workspace';
import { chanceOf } from '../support/year/chance';

/**
 * The extension host of a real VS Code, killed by the system at random moments while a draft is sent. Afterwards the window is loaded anew, and everything that was sent before
 * is there; what was interrupted is done or not begun, and can be done again.
 */

/** Each takes as long as opening a window. */
const KILLS = Math.min(30, Math.max(2, Math.round(runs / 50)));

/** From the command to the kill, in milliseconds: a draft is sent in some hundred. */
const LONGEST = 700;

/** What the status bar says of a document that is read. */
const STANDING = /^(Round \d|\d+ of \d+ rounds used|Not sent yet)/m;

const ENTRY = /^ {2}- sent: .*\n {4}draft: "?([0-9a-f]{12})"?\n/gm;

const idsIn = (text: string): string[] => [...text.matchAll(ENTRY)].map(([, id]) => id ?? '');

/** The drafts that are stored, each of them whole. */
function storedDrafts(workspace: Workspace): string[] {
  const files = readdirSync(join(workspace.folder, '.rounds'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.md'))
    .map((file) => {
      const id = /\.([0-9a-f]{12})\.md$/.exec(file)?.[1] ?? '';
      const hash = createHash('sha256')
        .update(workspace.read(join('.rounds', file)))
        .digest('hex');
      assert.ok(id !== '' && hash.startsWith(id), `${file} is not whole`);
      return id;
    });
}

/** The document has what it had, and at most the one entry that was being written. */
function checkRecord(workspace: Workspace, before: string): void {
  const now = workspace.read('mill.md');
  const [known, ids] = [idsIn(before), idsIn(now)];
  assert.deepEqual(ids.slice(0, known.length), known, 'a draft that was sent is not in the record any more');
  assert.ok(ids.length <= known.length + 1, 'more was written than was asked for');
  const stored = storedDrafts(workspace);
  for (const id of ids) assert.ok(stored.includes(id), `${id} is named, but not there`);
  const without = now.replace(/^rounds:\n/m, '').replace(ENTRY, '');
  assert.equal(without, before.replace(/^rounds:\n/m, '').replace(ENTRY, ''), 'another byte was changed');
}

describe('the extension host', () => {
  let workbench: Workbench;
  let workspace: Workspace;

  before(async () => {
    workspace = workspaceOf({
      'mill.md': '---\nclient: Northwind\n---\nThe first paragraph.\n',
      '.rounds/clients.yaml': 'clients:\n  Northwind:\n    included_rounds: 99\n',
    });
    workbench = await Workbench.open(workspace.folder);
    // What is not saved is asked about before a window is loaded anew.
    workbench.page.on('dialog', (dialog) => void dialog.accept());
    await workbench.openFile('mill.md');
  });
  after(() => workbench.close());

  const shown = async (round: RegExp): Promise<void> =>
    eventually(async () =>
      assert.match((await workbench.statusBar()).map(({ text }) => text).join('\n'), round),
    );

  async function writeOn(words: string): Promise<void> {
    await workbench.toEnd();
    await workbench.type(words);
    await workbench.save();
  }

  /** Sends the text, and answers when the record says so. */
  async function send(): Promise<void> {
    const sent = idsIn(workspace.read('mill.md')).length;
    await workbench.command('Rounds: Send Draft');
    await eventually(() => assert.equal(idsIn(workspace.read('mill.md')).length, sent + 1));
  }

  /** Kills it a while after the command, and loads the window anew. */
  async function killedWhileSending(after: number): Promise<void> {
    await workbench.command('Rounds: Send Draft');
    await new Promise((resolve) => setTimeout(resolve, after));
    const hosts = extensionHosts();
    assert.ok(hosts.length > 0, 'there is no extension host to kill');
    for (const pid of hosts) process.kill(pid, 'SIGKILL');
    await eventually(() =>
      assert.deepEqual(
        extensionHosts().filter((pid) => hosts.includes(pid)),
        [],
      ),
    );
  }

  it(`killed ${KILLS} times while a draft is sent`, async () => {
    const tally = tallyOf('kill -9 of the extension host');
    const chance = chanceOf(seed);
    await shown(STANDING);
    await writeOn('The paragraph of the first draft.\n');
    const reference = await timed(send);
    let spent = 0;
    for (let kill = 1; kill <= KILLS; kill++) {
      await writeOn(`The paragraph of kill ${kill}.\n`);
      await tally.attempt(async () => {
        const before = workspace.read('mill.md');
        spent += await timed(() => killedWhileSending(chance.between(0, LONGEST)));
        checkRecord(workspace, before);
        await workbench.page.reload();
        await workbench.openFile('mill.md');
        await shown(STANDING);
        checkRecord(workspace, before);
      });
    }
    // It goes on from there.
    await writeOn('The last paragraph.\n');
    await send();
    tally.close({ ratio: spent / tally.tried / reference, reference: 'sending undisturbed' });
  });
});
