import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { oneAfterAnother } from '../support/oneAfterAnother';
import { virtualFolder } from '../support/virtualFolder';
import { Workbench } from '../support/workbench';

describe('a workspace that is still being read', () => {
  oneAfterAnother();
  let workbench: Workbench;

  before(async () => {
    const { workspaceFile, extensionsFolder } = await virtualFolder(
      { '/articles/held.md': 'Nothing is tracked here.\n' },
      'node',
    );
    workbench = await Workbench.open(workspaceFile, { extensionsFolder });
  });
  after(() => workbench.close());

  const view = () => workbench.page.locator('.pane', { has: workbench.page.getByLabel('Clients Section') });
  const words = () => view().locator('.welcome-view-content:visible');

  it('shows that it is read, and does not say yet that there is nothing', async () => {
    await workbench.command('Revision Rounds: Focus on Clients View');
    await view().locator('.monaco-progress-container.active').waitFor();
    assert.equal(await words().count(), 0);
  });

  it('says so when all was read', async () => {
    await workbench.command('Memory: Release the Held File');
    await eventually(async () => assert.match(await words().innerText(), /No document is tracked yet/));
    await view().locator('.monaco-progress-container.active').waitFor({ state: 'hidden' });
  });
});
