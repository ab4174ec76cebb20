import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { oneAfterAnother } from '../support/oneAfterAnother';
import { Workbench } from '../support/workbench';
import { type Workspace, workspaceOf } from '../support/workspace';

/** Next to nothing of us is loaded here, until something is ours. */
describe('a folder of plain Markdown', () => {
  oneAfterAnother();
  const HUT = '# The hut\n\nIt stands by the lake.\n';
  let workbench: Workbench;
  let workspace: Workspace;

  before(async () => {
    workspace = workspaceOf({ 'notes/hut.md': HUT, 'notes/lake.md': '# The lake\n' });
    workbench = await Workbench.open(workspace.folder);
    await workbench.openFile('notes/hut.md');
  });
  after(() => workbench.close());

  it('offers a client as soon as somebody begins a front matter', async () => {
    await workbench.type('---\n\n---\n');
    for (const key of ['ArrowUp', 'ArrowUp']) await workbench.moveCursor(key);
    const offered = workbench.page.locator('.suggest-widget.visible .monaco-list-row .label-name');
    await eventually(async () => {
      await workbench.page.keyboard.press('Escape');
      await workbench.page.keyboard.press('Control+Space');
      await offered.first().waitFor({ timeout: 2_000 });
      assert.ok((await offered.allInnerTexts()).includes('client'));
    });
    await workbench.page.keyboard.press('Escape');
    await workbench.closeEditor('View: Revert and Close Editor');
  });

  it('tells, in a window that was opened anew, where a document stands that another program begins to track', async () => {
    await workbench.reload();
    await workbench.openFile('notes/lake.md');
    const rounds = (): Promise<string | undefined> =>
      workbench.statusBar().then((items) => items.find(({ id }) => id.includes('revisionRounds'))?.text);
    assert.equal(await rounds(), undefined);
    workspace.write(
      'notes/lake.md',
      '---\nclient: Northwind\nrounds:\n  - sent: 2026-11-02\n---\n# The lake\n',
    );
    await eventually(async () => assert.equal(await rounds(), '0 of 2 rounds used'));
  });
});
