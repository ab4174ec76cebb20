import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { oneAfterAnother } from '../support/oneAfterAnother';
import { Workbench } from '../support/workbench';
import { type Workspace, workspaceOf } from '../support/workspace';

const comment = (text: string): string =>
  `      - id: c1\n        text: ${text}\n        class: revision\n        status: open\n`;

const record = (...comments: readonly string[]): string =>
  `---\nclient: Northwind\nrounds:\n  - sent: 2026-11-02\n    comments:\n${comments.join('')}---\n`;
const PROSE = '# The mill\n';

const [MINE, THEIRS] = [comment('A later date.'), comment('Name the miller.')];
const conflict = (mine: string, theirs: string): string =>
  `<<<<<<< HEAD\n${mine}=======\n${theirs}>>>>>>> laptop\n`;
const BOTH = record(MINE, THEIRS.replace('c1', 'c2')) + PROSE;

const NORTHWIND = 'clients:\n  Northwind:\n    included_rounds: 2\n';
const FELL = '  Fell and Fjord:\n    rate: 60\n';
const MAS = '  Mas Bonet:\n    rate: 60\n';

describe('what git could not merge', () => {
  oneAfterAnother();
  let workbench: Workbench;
  let workspace: Workspace;

  before(async () => {
    workspace = workspaceOf({
      'mill.md': record(conflict(MINE, THEIRS)) + PROSE,
      'hut.md': conflict(record(MINE), record(THEIRS)) + PROSE,
      '.rounds/clients.yaml': NORTHWIND + conflict(FELL, MAS),
    });
    workbench = await Workbench.open(workspace.folder);
    await workbench.openFile('mill.md');
  });
  after(() => workbench.close());

  it('is told of at its place, with the action that helps', async () => {
    await eventually(async () =>
      assert.match((await workbench.problems()).join('\n'), /“Rounds: Take Both Sides of a Merge”/),
    );
  });

  it('is brought together by one command: both comments are there, and count', async () => {
    await workbench.openFile('mill.md');
    await workbench.command('Rounds: Take Both Sides of a Merge');
    await eventually(() => assert.equal(workspace.read('mill.md'), BOTH));
    await eventually(async () =>
      assert.match((await workbench.notifications()).join('\n'), /Added from the other: 1 comment\./),
    );
    await workbench.command('Rounds: Reveal in Clients View');
    await eventually(async () => {
      const rows = ((await workbench.tree('Clients')) ?? []).map(({ text }) => text);
      assert.ok(
        rows.some((row) => /mill ?Round 1 of 2.*2 open/.test(row)),
        JSON.stringify(rows),
      );
    });
    await workbench.screenshot('merge-both-sides');
  });

  it('is brought together in the terms too: the clients of both are there', async () => {
    await workbench.openFile('clients.yaml');
    await workbench.command('Rounds: Take Both Sides of a Merge');
    await eventually(() => assert.equal(workspace.read('.rounds/clients.yaml'), NORTHWIND + FELL + MAS));
    await eventually(async () =>
      assert.match((await workbench.notifications()).join('\n'), /Both sides of the merge are taken\.$/m),
    );
  });

  it('has the same as the quick fix of its problem', async () => {
    await workbench.openFile('hut.md');
    // All of its front matter is one conflict, so the cursor is at the problem.
    const menu = workbench.page.locator('.context-view .action-widget');
    await eventually(async () => {
      await workbench.page.keyboard.press('Escape');
      await workbench.page.keyboard.press('ControlOrMeta+.');
      await menu.waitFor({ timeout: 2_000 });
      assert.match(await menu.innerText(), /Take both sides of the merge/);
    });
    await workbench.page.keyboard.press('Enter');
    await eventually(() => assert.equal(workspace.read('hut.md'), BOTH));
    await eventually(async () =>
      assert.doesNotMatch((await workbench.problems()).join('\n'), /Take Both Sides/),
    );
  });
});
