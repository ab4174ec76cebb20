import assert from 'node:assert/strict';
import { openThreads, threadsStandAt, type DrawnAt } from '../support/commentViews';
import { eventually } from '../support/eventually';
import { HARVEST_FILE, HARVEST_NOW, harvestWorkspace } from '../support/harvestArticle';
import { oneAfterAnother } from '../support/oneAfterAnother';
import { Workbench } from '../support/workbench';
import type { Workspace } from '../support/workspace';

/** The paragraph after the one that is gone: its thread stands there. */
const REMOVED = ['Snow came ea', false] as const;

/** By keyboard; every test goes on where the one before it stopped. */
describe('comment threads beside the text', () => {
  oneAfterAnother();
  let workbench: Workbench;
  let workspace: Workspace;

  before(async () => {
    workspace = await harvestWorkspace();
    workbench = await Workbench.open(workspace.folder);
    await workbench.openFile(HARVEST_FILE);
    await workbench.page.keyboard.press('ControlOrMeta+End');
  });
  after(() => workbench.close());

  const standAt = (...lines: readonly DrawnAt[]): Promise<void> => threadsStandAt(workbench.page, lines);
  const standWithTheirWords = (): Promise<void> =>
    standAt(['# A late har', false], ['By the middl', false], REMOVED, ['The wine was', false]);

  it('stand where the passages are now, closed, and no panel opens', async () => {
    await standWithTheirWords();
    assert.deepEqual(await openThreads(workbench.page), []);
    assert.equal(await workbench.page.locator('.comments-panel:visible').count(), 0);
  });

  it('go along when lines are typed above, and when that is undone', async () => {
    await workbench.page.keyboard.press('ControlOrMeta+Home');
    await workbench.select('The grapes hung');
    await workbench.type('One line more.\nAnd another one.\nThe grapes hung');
    await eventually(async () =>
      assert.match(await workbench.visibleText(), /another one\.\nThe grapes hung/),
    );
    await standWithTheirWords();
    // The editor decides how much of the typing is one step.
    await eventually(async () => {
      await workbench.page.keyboard.press('ControlOrMeta+Z');
      await workbench.save();
      assert.ok(workspace.read(HARVEST_FILE).endsWith(HARVEST_NOW));
    });
    await standWithTheirWords();
  });

  it('stand where the words stood when they are cut out, and find them when they come back', async () => {
    await workbench.toEnd();
    await workbench.moveCursor('ArrowUp');
    await workbench.moveCursor('Shift+ArrowDown');
    await workbench.page.keyboard.press('Delete');
    // The empty line is where it stood.
    await standAt(['# A late har', false], ['By the middl', false], REMOVED, ['', false]);
    await workbench.page.keyboard.press('ControlOrMeta+Z');
    await standWithTheirWords();
  });

  async function replaceAll(words: string, by: string): Promise<void> {
    await workbench.command('Replace');
    const find = workbench.page.locator('.find-widget.visible textarea');
    await find.first().fill(words);
    await find.last().fill(by);
    await find.last().press('ControlOrMeta+Alt+Enter');
    await workbench.page.keyboard.press('Escape');
    await eventually(async () => assert.ok((await workbench.visibleText()).includes(by.trim())));
    await workbench.focusEditor();
  }

  it('survive a replacement all over the text', async () => {
    await replaceAll(', and', ' plus\n');
    await standAt(['# A late har', false], ['By the middl', false], REMOVED, ['it sold slow', false]);
    await workbench.page.keyboard.press('ControlOrMeta+Z');
    await standWithTheirWords();
  });

  it('survive one that makes the front matter unreadable', async () => {
    await replaceAll('the ', 'these\n');
    await workbench.zoom(0.75); // more lines in sight
    const [top, november, counting] = ['# A late har', 'middle of No', 'rows, counti'] as const;
    await standAt([top, false], [november, true], [counting, false], REMOVED, ['wine was swe', false]);
    await workbench.page.keyboard.press('ControlOrMeta+Z');
    await workbench.zoom(1);
    await standWithTheirWords();
  });

  it('survive the loss and return of the whole text', async () => {
    await workbench.page.keyboard.press('ControlOrMeta+A');
    await workbench.page.keyboard.press('ControlOrMeta+X');
    await standAt();
    await workbench.page.keyboard.press('ControlOrMeta+Z');
    await standWithTheirWords();
  });

  it('are put back where the editor has lost them, though their place has not changed', async () => {
    await workbench.focusEditor();
    for (const keys of ['ControlOrMeta+A', 'Delete', 'ControlOrMeta+Z']) {
      await workbench.page.keyboard.press(keys);
    }
    await standWithTheirWords();
  });

  it('follow what another program writes', async () => {
    const whole = workspace.read(HARVEST_FILE);
    const [by = '', wine = ''] = [/By the middle.*\n/.exec(whole)?.[0], /The wine.*\n/.exec(whole)?.[0]];
    workspace.write(HARVEST_FILE, whole.replace(wine, by).replace(by, wine));
    // The removed passage came after the paragraph about November, which is the last one now.
    await standAt(['# A late har', false], ['The wine was', false], ['By the middl', false], ['', false]);
    workspace.write(HARVEST_FILE, whole);
    await standWithTheirWords();
  });

  it('are seen in every theme and every kind of window', async () => {
    // With the front matter folded, all of them are in sight in a small window too.
    await workbench.focusEditor();
    await workbench.page.keyboard.press('ControlOrMeta+Home');
    await workbench.command('Fold');
    await workbench.command('View: Toggle Primary Side Bar Visibility');
    await workbench.inEveryLook('threads', () => standWithTheirWords());
  });
});
