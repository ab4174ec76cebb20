import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { oneAfterAnother } from '../support/oneAfterAnother';
import { webviewPage } from '../support/webviewPage';
import { Workbench } from '../support/workbench';
import { type Workspace, workspaceOf } from '../support/workspace';

const FILE = 'frost.md';

/** What we ask of an element inside the page; the types of the browser are not ours. */
interface PageElement {
  readonly innerText: string;
  getAttribute(name: string): string | null;
}

/** From the palette through all its steps, by keyboard. */
describe('the walkthrough', () => {
  oneAfterAnother();
  let workbench: Workbench;
  let workspace: Workspace;

  before(async () => {
    workspace = workspaceOf({ [FILE]: '# The first frost\n\nIt comes at night.\n' });
    workbench = await Workbench.open(workspace.folder);
  });
  after(() => workbench.close());

  const openIt = async (): Promise<void> => {
    await workbench.command('Welcome: Open Walkthrough...');
    await workbench.quickInput.choose('Begin with Revision Rounds', 'Begin with Rev');
    await workbench.page.locator('.getting-started-step:visible').first().waitFor();
  };
  /** The steps in sight by their names in package.json, each with whether it is completed. */
  const steps = async (): Promise<Readonly<Record<string, boolean>>> => {
    const found = await workbench.page
      .locator('.getting-started-step:visible')
      .evaluateAll((elements) =>
        (elements as unknown as readonly PageElement[]).map((step) => [
          step.getAttribute('data-step-id')?.split('#').at(-1) ?? '',
          step.getAttribute('aria-checked') === 'true',
        ]),
      );
    return Object.fromEntries(found) as Readonly<Record<string, boolean>>;
  };
  const isComplete = async (step: string, yes = true): Promise<void> =>
    eventually(async () => assert.equal((await steps())[step], yes, step));
  /** Tab until the focus is on what `selector` finds. */
  const tabTo = async (selector: string): Promise<void> => {
    for (let tabs = 0; tabs < 40; tabs++) {
      if ((await workbench.page.locator(selector).and(workbench.page.locator(':focus')).count()) > 0) return;
      await workbench.page.keyboard.press('Tab');
    }
    assert.fail(`Tab does not come to ${selector}`);
  };
  /** Opens a step and presses one of its buttons. */
  const press = async (step: string, button: string): Promise<void> => {
    await openIt();
    await tabTo(`.getting-started-step[data-step-id$="#${step}"]`);
    await workbench.page.keyboard.press('Enter');
    await tabTo(`.getting-started-step.expanded .monaco-button:has-text("${button}")`);
    await workbench.page.keyboard.press('Enter');
  };

  it('opens from the palette with five steps, none of them done', async () => {
    await openIt();
    const none = { sample: false, track: false, log: false, redline: false, terms: false };
    await eventually(async () => assert.deepEqual(await steps(), none));
    const picture = workbench.page.locator('.getting-started-media img');
    await eventually(async () =>
      assert.match((await picture.getAttribute('alt')) ?? '', /^The Clients view with three clients/),
    );
  });

  it('offers the sample', async () => {
    await press('sample', 'Open the Sample');
    await workbench.quickInput.waitFor('Where shall the sample be copied to?');
    await workbench.quickInput.cancel();
    await openIt();
    await isComplete('sample');
  });

  it('tracks an article, though none is in the editor', async () => {
    await isComplete('track', false);
    await press('track', 'Track This Document');
    await workbench.quickInput.waitFor('Which one shall be tracked?');
    await workbench.quickInput.choose('frost');
    await workbench.quickInput.waitFor('Who is the client?');
    await workbench.quickInput.choose('Northwind');
    await workbench.quickInput.waitFor('Which project');
    await workbench.quickInput.choose('No project');
    await eventually(() => assert.match(workspace.read(FILE), /^---\nclient: Northwind\n---\n/));
    await openIt();
    await isComplete('track');
  });

  it('sends a draft and logs what came back', async () => {
    await press('log', 'Send Draft');
    await workbench.quickInput.waitFor('Which document is it about?');
    await workbench.quickInput.choose('frost');
    await eventually(() => assert.match(workspace.read(FILE), /sent:/));
    await press('log', 'Log Feedback');
    await workbench.quickInput.waitFor('Which document is it about?');
    await workbench.quickInput.choose('frost');
    await workbench.quickInput.waitFor('What did the client say?');
    await workbench.quickInput.enter('Which night?');
    await workbench.quickInput.waitFor('What kind of comment is it?');
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor('Who said it?');
    await workbench.quickInput.accept();
    await eventually(() => assert.match(workspace.read(FILE), /Which night\?/));
    await workbench.quickInput.waitFor('Another comment?');
    await workbench.quickInput.choose('That was all');
    await openIt();
    await isComplete('log');
  });

  it('is told of a redline by its page', async () => {
    await isComplete('redline', false);
    await press('redline', 'Show Redline');
    await workbench.quickInput.waitFor('Which document is it about?');
    await workbench.quickInput.choose('frost');
    await webviewPage(() => workbench.page, 'main.page').shows('.title', 'Redline of frost');
    await openIt();
    await isComplete('redline');
  });

  it('asks about time, and leads to the terms', async () => {
    await press('terms', 'Track Time');
    await workbench.quickInput.waitFor('Note how many minutes you work');
    await workbench.quickInput.cancel();
    await isComplete('terms', false);
    await press('terms', 'Open Terms');
    await workbench.quickInput.waitFor('Terms say how many rounds');
    await workbench.quickInput.choose('Start a file of terms');
    await eventually(() => assert.match(workspace.read('.rounds/clients.yaml'), /^# What was agreed/));
    // A file that opens takes the focus when it is ready: not while we type.
    await eventually(async () => assert.match(await workbench.visibleText(), /Northwind/));
    await workbench.page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
    await openIt();
    await isComplete('terms');
  });

  it('is read in every theme', async () => {
    for (const theme of ['dark', 'high contrast'] as const) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`walkthrough-${theme.replaceAll(' ', '-')}`);
    }
  });
});
