import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { hoverThatSays } from '../support/hover';
import { webview } from '../support/views';
import { Workbench } from '../support/workbench';
import { type Workspace, workspaceOf } from '../support/workspace';

const RECORD = [
  'client: Alpha',
  'project: Letters',
  'rounds:',
  '  - sent: 2026-11-02',
  '    draft: 0123456789ab',
  '    comments:',
  '      - text: The owner must never read this.',
  '        status: done',
  '      - text: Nor this.',
];

/** As many as show with some certainty what happens now and then: a cursor was moved in one of eight, before folding waited for it. */
const MOVED = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => `moved/${name}.md`);

const PROSE = ['# The door', '', 'Nobody is at home, and the key is under the stone.', ''];
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
const file = (...parts: readonly (readonly string[])[]): string => parts.flat().join('\n');

describe('the front matter in the editor', () => {
  let workbench: Workbench;
  let workspace: Workspace;

  before(async () => {
    workspace = workspaceOf({
      'alpha/door.md': file(['---'], RECORD, ['---', ''], PROSE),
      'alpha/dots.md': file(['---'], RECORD, ['...', ''], PROSE),
      'alpha/damaged.md': file(['---'], RECORD, ['      - text: "No end', '---', ''], PROSE),
      'alpha/open.md': file(['---'], RECORD, [''], PROSE),
      'alpha/typed.md': file(['---'], RECORD, ['---', ''], PROSE),
      ...Object.fromEntries(MOVED.map((path) => [path, file(['---'], RECORD, ['---', ''], PROSE)])),
      'alpha/new.md': file(PROSE),
      'beta/plain.md': file(['---', 'title: Plain', 'author: Somebody', '---', ''], PROSE),
      'beta/nobody.md': file(['---'], RECORD.slice(2), ['---', ''], PROSE),
      'gamma/other.md': '---\nclient: Gamma Press\nproject: Annual report\n---\nText.\n',
    });
    workbench = await Workbench.open(workspace.folder);
  });
  after(() => workbench.close());

  const shows = (pattern: RegExp): Promise<void> =>
    eventually(async () => assert.match(await workbench.visibleText(), pattern));
  const isFolded = (): Promise<void> =>
    eventually(async () => {
      const text = await workbench.visibleText();
      assert.match(text, /Nobody is at home/);
      assert.doesNotMatch(text, /client: Alpha/);
    });

  /** Once it has folded itself. */
  async function unfold(): Promise<void> {
    await eventually(async () => assert.doesNotMatch(await workbench.visibleText(), /client/));
    await workbench.command('Unfold');
    await shows(/client/);
  }

  async function lensSays(pattern: RegExp): Promise<void> {
    const lenses = workbench.page.locator('.editor-group-container.active .codelens-decoration');
    await eventually(async () =>
      assert.match((await lenses.allInnerTexts()).map(oneLine).join('\n'), pattern),
    );
  }

  describe('folds itself', () => {
    it('when a tracked document is opened', async () => {
      await workbench.openFile('alpha/door.md');
      await isFolded();
      await workbench.screenshot('front-matter-folded-light');
    });

    it('but not again once it is unfolded', async () => {
      await unfold();
      await workbench.openFile('beta/plain.md');
      await shows(/author: Somebody/);
      await workbench.openFile('alpha/door.md');
      await shows(/client: Alpha/);
    });

    it('again when it is opened anew', async () => {
      await workbench.closeEditor('View: Close Editor');
      await workbench.openFile('alpha/door.md');
      await isFolded();
    });

    it('also when its YAML is damaged', async () => {
      await workbench.openFile('alpha/damaged.md');
      await isFolded();
    });

    it('when a document that is open gets its record, and stays so while more is noted in it', async () => {
      await workbench.openFile('alpha/new.md');
      await workbench.command('Rounds: Track This Document');
      await workbench.quickInput.waitFor('Who is the client?');
      await workbench.quickInput.choose('Alpha');
      await workbench.quickInput.waitFor('Which project');
      await workbench.quickInput.accept();
      await eventually(() => assert.match(workspace.read('alpha/new.md'), /^---\nclient: Alpha\n---\n/));
      await isFolded();
      await workbench.command('Rounds: Send Draft');
      await eventually(() => assert.match(workspace.read('alpha/new.md'), /draft: \S+\n---\n/));
      await isFolded();
    });

    it('and says so in the status bar when a key in its first line has undone it', async () => {
      await workbench.focusEditor();
      await workbench.moveCursor('ControlOrMeta+Home');
      await workbench.page.keyboard.press('Enter');
      const says = (words: RegExp): Promise<void> =>
        eventually(async () =>
          assert.match((await workbench.statusBar()).map(({ text }) => text).join('\n'), words),
        );
      await says(/^Not counted$/m);
      await workbench.page.keyboard.press('ControlOrMeta+Z');
      await says(/^0 of 2 rounds used$/m);
    });

    it('not when the cursor is put into it', async () => {
      await workbench.closeEditor('View: Close All Editors');
      await workbench.quickInput.openWith('ControlOrMeta+P');
      await workbench.quickInput.type('alpha/dots.md:4');
      await eventually(async () => assert.deepEqual(await workbench.quickInput.items(), ['dots.md']));
      await workbench.quickInput.accept();
      await shows(/client: Alpha/);
      // Longer than it takes to fold one.
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      await shows(/client: Alpha/);
    });
  });

  describe('folds without a hand on the cursor', () => {
    /** Longer than it takes to open and fold a document, in milliseconds. */
    const OPENING = 1_500;

    // Up and down, into the front matter and out: wherever the cursor is when it folds, it stays in the first column.
    for (const path of MOVED)
      it(`of somebody who goes up and down in ${path} while it opens`, async () => {
        const { keyboard } = workbench.page;
        await workbench.quickInput.openWith('ControlOrMeta+P');
        await workbench.quickInput.type(path);
        const name = path.replace('moved/', '');
        await eventually(async () => assert.deepEqual(await workbench.quickInput.items(), [name]));
        await workbench.quickInput.accept();
        // From the first moment: the text is not waited for.
        const end = Date.now() + OPENING;
        while (Date.now() < end) {
          await keyboard.press('ArrowDown');
          await keyboard.press('ArrowUp');
        }
        await workbench.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
        await workbench.type('|');
        await workbench.save();
        assert.match(workspace.read(path), /^\|/m);
      });

    it('and takes no words from where they are typed while it opens', async () => {
      await workbench.closeEditor('View: Close All Editors');
      await workbench.openFile('alpha/typed.md');
      await workbench.page.keyboard.press('ArrowDown');
      for (const letter of 'title: A slow hand') await workbench.page.keyboard.press(letter);
      await workbench.page.keyboard.press('Enter');
      await workbench.save();
      // In the front matter, or below it where that was folded already: on a line of their own.
      assert.match(workspace.read('alpha/typed.md'), /^title: A slow hand$/m);
    });
  });

  describe('stays out of the Markdown preview', () => {
    const previewed = async (path: string): Promise<string> => {
      await workbench.openFile(path);
      await workbench.command('Markdown: Open Preview');
      const body = webview(workbench.page).locator('body');
      const text = await eventually(async () => {
        const shown = await body.innerText();
        assert.match(shown, /the key is under the stone/);
        return shown;
      });
      await workbench.screenshot(`preview-${path.replace(/\W/g, '-')}`);
      await workbench.closeEditor('View: Close Editor');
      return text;
    };

    for (const path of ['alpha/door.md', 'alpha/dots.md', 'alpha/damaged.md', 'alpha/open.md']) {
      it(`of ${path}`, async () => {
        const text = await previewed(path);
        assert.doesNotMatch(text, /never read this|Nor this|client|Alpha|sent/);
        assert.match(text, /The door/);
      });
    }

    it('but another document’s is left to VS Code', async () => {
      const text = await previewed('beta/plain.md');
      const showsFrontMatter = process.env['VSCODE_HOST'] === 'latest';
      assert.equal(/Somebody/.test(text), showsFrontMatter);
    });
  });

  describe('helps while it is written', () => {
    /** What is offered, without the snippets. */
    const offered = async (): Promise<readonly string[]> => {
      const rows = workbench.page.locator('.suggest-widget.visible .monaco-list-row .label-name');
      await rows.first().waitFor();
      return (await rows.allInnerTexts()).filter((name) => !name.startsWith('rounds-'));
    };
    const suggestions = async (): Promise<readonly string[]> => {
      await workbench.page.keyboard.press('Control+Space');
      return offered();
    };
    const lineNow = (pattern: RegExp): Promise<void> => shows(pattern);

    it('offers the clients and projects that are known', async () => {
      await workbench.openFile('gamma/other.md');
      await unfold();
      await workbench.select('Annual report');
      await workbench.moveCursor('ArrowLeft');
      assert.deepEqual(await suggestions(), ['Annual report']);
      await workbench.page.keyboard.press('Escape');
      await workbench.select('Gamma Press');
      await workbench.page.keyboard.press('Delete');
      assert.deepEqual(await suggestions(), ['Alpha', 'Gamma Press']);
      await workbench.page.keyboard.press('Enter');
      await lineNow(/client: Alpha/);
      await workbench.closeEditor('View: Revert and Close Editor');
      await workbench.page.locator('.tab[data-resource-name="other.md"]').waitFor({ state: 'detached' });
    });

    it('offers keys that are missing, then the values of the one that is chosen', async () => {
      await workbench.closeEditor('View: Close All Editors');
      await workbench.openFile('alpha/door.md');
      await unfold();
      await workbench.select('Nor this.');
      await workbench.moveCursor('End');
      await workbench.page.keyboard.press('Enter');
      await workbench.type('  sta');
      assert.deepEqual((await suggestions())[0], 'status');
      await workbench.page.keyboard.press('Enter');
      await eventually(async () => assert.deepEqual(await offered(), ['open', 'done', 'declined', 'parked']));
      for (const theme of ['dark', 'high contrast', 'light'] as const) {
        await workbench.page.keyboard.press('Escape');
        await workbench.setTheme(theme);
        await suggestions();
        await workbench.screenshot(`front-matter-${theme.replace(' ', '-')}`);
      }
      for (let row = 1; row < 4; row++) await workbench.page.keyboard.press('ArrowDown');
      await workbench.page.keyboard.press('Enter');
      await lineNow(/status: parked/);
    });

    it('says what a key means', async () => {
      await workbench.page.keyboard.press('ControlOrMeta+Home');
      await workbench.select('project');
      await hoverThatSays(workbench, /The agreement that the document is part of/);
      await workbench.page.keyboard.press('Escape');
    });

    it('says above each round where it stands, and shows what changed', async () => {
      // With the year where it is another than today's.
      await lensSays(/^Draft 1 · sent Nov 2(, 2026)? · 2 comments · 1 done \| show changes$/);
      await workbench.screenshot('lenses-light');
    });

    it('says so as soon as a comment is logged, while another one is asked for', async () => {
      await workbench.focusEditor();
      await workbench.toEnd();
      await workbench.command('Rounds: Log Feedback');
      await workbench.quickInput.waitFor('What did the client say?');
      await workbench.quickInput.enter('Whose key is it?');
      await workbench.quickInput.waitFor('What kind of comment');
      await workbench.quickInput.choose('question');
      await workbench.quickInput.waitFor('Who said it?');
      await workbench.quickInput.choose('Nobody in particular');
      await workbench.quickInput.waitFor('Another comment?');
      await lensSays(/ · 3 comments · 1 done \| /);
      await workbench.quickInput.choose('That was all');
      await workbench.quickInput.closed();
    });

    it('says that rounds without a client are in no view, and asks for the client', async () => {
      await workbench.openFile('beta/nobody.md');
      const notCounted = workbench.page.locator('.statusbar-item', { hasText: 'Not counted' });
      await notCounted.waitFor();
      await workbench.command('Rounds: Track This Document');
      await workbench.quickInput.waitFor('Who is the client?');
      await workbench.quickInput.choose('Alpha');
      await workbench.quickInput.choose('No project');
      await workbench.quickInput.closed();
      await notCounted.waitFor({ state: 'detached' });
      await workbench.save();
      assert.match(workspace.read('beta/nobody.md'), /client: Alpha/);
    });
  });
});
