import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { Workbench } from '../support/workbench';
import { type Workspace, workspaceOf } from '../support/workspace';

describe('the workbench with the extension', () => {
  let workbench: Workbench;
  let workspace: Workspace;

  before(async () => {
    workspace = workspaceOf({
      'articles/harvest.md': '# A late harvest\n\nThe grapes hung until the first frost.\n',
    });
    workbench = await Workbench.open(workspace.folder);
  });
  after(() => workbench.close());

  it('opens a Markdown file and shows it', async () => {
    await workbench.openFile('articles/harvest.md');
    await eventually(async () => assert.match(await workbench.visibleText(), /until the first frost/));
    await workbench.screenshot('workbench-light');
  });

  it('saves what is typed', async () => {
    await workbench.select('first frost');
    await workbench.type('second frost');
    await workbench.save();
    assert.equal(
      workspace.read('articles/harvest.md'),
      '# A late harvest\n\nThe grapes hung until the second frost.\n',
    );
  });

  it('shows the same after a reload', async () => {
    await workbench.reload();
    await eventually(async () => assert.match(await workbench.visibleText(), /until the second frost/));
  });

  it('follows the theme and the zoom', async () => {
    await workbench.setTheme('dark');
    await workbench.screenshot('workbench-dark');
    await workbench.setTheme('high contrast');
    await workbench.zoom(2);
    await workbench.screenshot('workbench-high-contrast-200');
    await workbench.zoom(1);
  });

  it('lists what the status bar and the explorer show', async () => {
    await workbench.setTheme('light');
    await eventually(async () =>
      assert.ok((await workbench.statusBar()).some(({ text }) => text === 'Markdown')),
    );
    assert.ok(((await workbench.tree('Explorer Section')) ?? []).some(({ text }) => text === 'harvest.md'));
  });
});
