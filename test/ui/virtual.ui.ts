import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { oneAfterAnother } from '../support/oneAfterAnother';
import { type ExtensionHost, type VirtualFolder, virtualFolder } from '../support/virtualFolder';
import { webviewPage } from '../support/webviewPage';
import { Workbench } from '../support/workbench';

const FILE = '/articles/late-harvest.md';

/** Its lines end as on Windows. */
const ARTICLE = `# A late harvest

The grapes hung until the first frost, and nobody in the village could say why.

Snow came early that year.
`.replaceAll('\n', '\r\n');

const TERMS = 'clients:\n  Northwind Coaching:\n    approver: Jane\n    included_rounds: 3\n';

/** A folder on no disk, in Node as with a remote repository, and in a web worker as in a browser without a server. */
for (const host of ['node', 'web worker'] satisfies ExtensionHost[]) {
  describe(`a virtual folder, in the extension host of ${host}`, () => {
    oneAfterAnother();
    let workbench: Workbench;
    let folder: VirtualFolder;

    /** From where the article's editor has not the focus. (No search: Go to File finds nothing here.) */
    const openFile = async (): Promise<void> => {
      await workbench.command('Memory: Open the First File');
      const group = workbench.page.locator('.editor-group-container.active');
      await group.locator('.tab.active[data-resource-name="late-harvest.md"]').waitFor();
      await group.locator('.monaco-editor.focused').first().waitFor();
    };

    before(async () => {
      folder = await virtualFolder({ [FILE]: ARTICLE, '/articles/.rounds/clients.yaml': TERMS }, host);
      workbench = await Workbench.open(folder.workspaceFile, { extensionsFolder: folder.extensionsFolder });
      await openFile();
    });
    after(() => workbench.close());

    const redline = webviewPage(() => workbench.page, 'main.page .row');
    const written = (pattern: RegExp): Promise<void> =>
      eventually(() => assert.match(folder.read(FILE) ?? '', pattern));
    const rows = async (): Promise<string> =>
      ((await workbench.tree('Clients')) ?? []).map(({ text }) => text).join('\n');

    it('tracks: the front matter is written, with the line ends of the text', async () => {
      await workbench.command('Rounds: Track This Document');
      await workbench.quickInput.waitFor('Who is the client?');
      await workbench.quickInput.choose('Northwind Coaching');
      await workbench.quickInput.waitFor('Which project');
      await workbench.quickInput.choose('No project');
      await eventually(() =>
        assert.equal(folder.read(FILE), `---\r\nclient: Northwind Coaching\r\n---\r\n${ARTICLE}`),
      );
    });

    it('sends, and keeps the draft byte by byte', async () => {
      await workbench.command('Rounds: Send Draft');
      await written(/\r\n {4}draft: \S+\r\n---\r\n/);
      const id = /draft: (\S+)/.exec(folder.read(FILE) ?? '')?.[1] ?? '';
      const kept = `/articles/.rounds/drafts/northwind-coaching/late-harvest/draft-1.${id}.md`;
      assert.equal(folder.read(kept), ARTICLE);
    });

    it('logs a comment about a passage', async () => {
      await workbench.select('nobody in the village');
      await workbench.command('Rounds: Log Feedback');
      await workbench.quickInput.waitFor('What did the client say?');
      await workbench.quickInput.enter('Who is nobody? Name someone.');
      await workbench.quickInput.waitFor('What kind of comment');
      await workbench.quickInput.choose('revision');
      await workbench.quickInput.waitFor('Who said it?');
      await workbench.quickInput.choose('Jane');
      await workbench.quickInput.waitFor('Another comment?');
      await workbench.quickInput.choose('That was all');
      await written(/quote: nobody in the village\r\n/);
    });

    it('shows the client, with terms and comment, at the side', async () => {
      await workbench.command('Rounds: Reveal in Clients View');
      await eventually(async () => {
        assert.match(await rows(), /Northwind Coaching/);
        assert.match(await rows(), /late-harvest ?Round 1 of 3/);
        assert.match(await rows(), /Who is nobody\?/);
      });
    });

    it('shows what changed, and who asked for it', async () => {
      await openFile();
      await workbench.page.keyboard.press('ControlOrMeta+Home');
      await workbench.select('nobody in the village could');
      await workbench.type('not even old Marta could');
      await workbench.save();
      await workbench.command('Rounds: Show Redline');
      await redline.shows('ins', 'not even old Marta');
      await redline.shows('.card', 'Who is nobody? Name someone.');
      await workbench.screenshot(`virtual-redline-${host.replace(' ', '-')}`);
    });

    it('writes a letter, from a part that is loaded when it is first used', async () => {
      await openFile();
      await workbench.command('Rounds: Write to Client');
      await workbench.quickInput.choose('Reply to a Round');
      await eventually(async () =>
        assert.match(await workbench.activeTab(), /late-harvest: what I did with your/),
      );
      await eventually(async () =>
        assert.match(await workbench.visibleText(), /Who is nobody\? Name someone\./),
      );
    });
  });
}
