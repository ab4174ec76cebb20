import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { ensureHost, hostName } from '../../scripts/lib/host.mjs';
import { type Server, startServer } from '../../scripts/lib/server.mjs';
import * as cursor from './cursor';
import { eventually } from './eventually';
import { LOOKS, QUIET, THEMES, WINDOW, type Theme } from './looks';
import { QuickInput } from './quickInput';
import { TEST_OUT } from './root';
import { reachedBy, Traffic } from './traffic';
import * as views from './views';
import { linkedExtension } from './workspace';

/** How long an open palette is looked at for a command, in milliseconds. */
const OFFERED = 3_000;

/** How long a file may take to show before it is asked for again, in milliseconds. */
const OPENED = 6_000;

/** How long a picture waits for bars of progress, in milliseconds. */
const SETTLING = 2_000;

export interface OpenOptions {
  readonly theme?: Theme;
  /** The user's settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Ask for trust, as for a folder that VS Code does not know. */
  readonly restricted?: boolean;
  /** The language of what extensions say, such as `de`; VS Code's own words stay English. */
  readonly language?: string;
  /** A file to open in a window without a folder. */
  readonly file?: string;
  /** Where installed extensions are; without, this project, as built, is the one that is installed. */
  readonly extensionsFolder?: string;
}

let browser: Promise<Browser> | undefined;
const open = new Set<Workbench>();

/** One window of the embedded VS Code, used by keyboard. */
export class Workbench {
  readonly quickInput: QuickInput;

  private constructor(
    /** For what this class does not offer. */
    readonly page: Page,
    private readonly parts: {
      readonly server: Server;
      readonly context: BrowserContext;
      readonly traffic: Traffic;
      readonly options: OpenOptions;
    },
    readonly folder: string,
  ) {
    this.quickInput = new QuickInput(page);
    open.add(this);
  }

  /** Opens `folder` in a VS Code of its own: no earlier settings, no earlier state. */
  static async open(folder: string, options: OpenOptions = {}): Promise<Workbench> {
    const server = await startServer(await ensureHost(hostName()), {
      offline: true,
      restricted: options.restricted ?? false,
      settings: settingsFor(options),
      asUsed: true,
      extensionsFolder: options.extensionsFolder ?? linkedExtension(),
    });
    browser ??= launchBrowser();
    const context = await (await browser).newContext({ viewport: WINDOW });
    // What VS Code's own translations would set, which come as extensions of their own.
    if (options.language !== undefined)
      await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(options.language)};`);
    const traffic = new Traffic(context, `127.0.0.1:${server.port}`);
    return Workbench.openPage({ server, context, traffic, options }, folder);
  }

  private static async openPage(parts: Workbench['parts'], folder: string): Promise<Workbench> {
    const workbench = new Workbench(await parts.context.newPage(), parts, folder);
    const { file } = parts.options;
    await workbench.page.goto(parts.server.url(file === undefined ? { folder } : { file }));
    await workbench.ready();
    // The editor takes the focus when it has opened, from a palette that opens before.
    if (file !== undefined) await cursor.editorHasFocus(workbench.page);
    return workbench;
  }

  /** A second window on the same VS Code and folder. */
  anotherWindow(): Promise<Workbench> {
    return Workbench.openPage(this.parts, this.folder);
  }

  /** Closes the window, and with the last window VS Code itself. Fails where anything reached out of this computer meanwhile. */
  async close(): Promise<void> {
    open.delete(this);
    await this.page.close();
    if ([...open].some((other) => other.parts.server === this.parts.server)) return;
    const reached = this.parts.traffic.strangers();
    await this.parts.context.close();
    await this.parts.server.stop();
    assert.deepEqual(reached, [], 'was asked for outside of this computer');
  }

  /** What the window and its webviews asked for, and the extension host is connected to now, outside of this VS Code. */
  reachedOutside = (): readonly string[] => reachedBy(this.parts.traffic, this.parts.server.pid);

  forgetOutside = (): void => this.parts.traffic.forget();

  /** The window saves its state first. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.command('Developer: Reload Window');
    await loaded;
    await this.ready();
  }

  private async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .statusbar .statusbar-item').first().waitFor();
    await this.page
      .locator('.part.sidebar .pane-body, .monaco-workbench.nosidebar')
      .first()
      .waitFor({ state: 'attached' });
  }

  /** Runs a command from the palette, by its whole name with category. */
  async command(title: string): Promise<void> {
    await this.chooseFrom('F1', { label: title, typed: `>${title}` });
  }

  /** Closes the active editor, or all of them, and waits until that is done: the next editor takes the focus from a palette that opens before. */
  async closeEditor(
    title: `View: ${'Close Editor' | 'Revert and Close Editor' | 'Close All Editors'}`,
  ): Promise<void> {
    const tabs = this.page.locator('.editor-group-container .tabs-container .tab');
    const before = await tabs.count();
    await this.command(title);
    await eventually(async () => assert.ok((await tabs.count()) < before, 'no editor was closed'));
  }

  /** Opens an input and chooses an item; anew until the item is offered: the lists of the palette and of Go to File do not follow what happens meanwhile. */
  private async chooseFrom(key: string, { label, typed }: { label: string; typed: string }): Promise<void> {
    await eventually(async () => {
      await this.quickInput.openWith(key);
      await this.quickInput.choose(label, typed, OFFERED).catch(async (error: unknown) => {
        await this.quickInput.cancel();
        throw error;
      });
    });
  }

  /** Opens a file of the workspace by a part of its path, in a real tab, with the cursor in it. */
  async openFile(path: string): Promise<void> {
    const name = path.split('/').at(-1) ?? path;
    const tab = this.page.locator(`.tab.active[data-resource-name="${name}"]`);
    await eventually(async () => {
      await this.chooseFrom('ControlOrMeta+P', { label: name, typed: path });
      await tab.waitFor({ timeout: OPENED });
      // A view that was asked for before may take the focus late.
      await cursor.editorHasFocus(this.page, OPENED);
    });
  }

  /** Puts the cursor into the active editor. */
  async focusEditor(): Promise<void> {
    await this.command('View: Focus Active Editor Group');
    await cursor.editorHasFocus(this.page);
  }

  /** Puts the cursor at the end of a text of more than one line. */
  async toEnd(): Promise<void> {
    await this.focusEditor();
    await cursor.cursorToEnd(this.page);
  }

  /**
   * Presses a key that moves the cursor from where it is, or changes what is selected. VS Code lets the extensions hear of a command
   * before it runs for the first time in a window, and what is typed meanwhile stands where the cursor was before: so it is waited for.
   */
  moveCursor(key: string): Promise<void> {
    return cursor.moveCursor(this.page, key);
  }

  /** Selects the first occurrence of `text` after the cursor, with Find. */
  select(text: string): Promise<void> {
    return cursor.selectText(this.page, text);
  }

  /** Types at the cursor, over the selection; as one input, so that nothing is completed on the way. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }

  /** Saves the active editor and waits until it is saved. */
  async save(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+S');
    await this.page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
  }

  /** The lines in sight of the active editor (of a diff: the right side). */
  visibleText(): Promise<string> {
    return views.visibleLines(this.page.locator('.editor-group-container.active .view-lines').last());
  }

  /** The title of the active tab; the latest VS Code draws the ending of a file's name apart. */
  async activeTab(): Promise<string> {
    const parts = this.page
      .locator('.editor-group-container.active .tab.active')
      .locator('.monaco-icon-name-container, .monaco-icon-suffix-container');
    return (await parts.allInnerTexts()).join('');
  }

  /** The rows of a view, by its title. */
  tree(view: string): Promise<readonly views.TreeRow[] | null> {
    return views.treeRows(this.page, view);
  }

  /** By keyboard, from the row that “Reveal in Clients View” finds down to another. */
  goToClientsRow(rows: { readonly from: RegExp; readonly to: RegExp }): Promise<void> {
    return views.goToClientsRow(this.page, (title) => this.command(title), rows);
  }

  statusBar(): Promise<readonly views.StatusItem[]> {
    return views.statusItems(this.page);
  }

  notifications(): Promise<readonly string[]> {
    return views.notifications(this.page);
  }

  /** Presses a button of the notification that contains `text`. */
  answer(text: string, button: string): Promise<void> {
    return views.answerNotification(this.page, text, button);
  }

  /** Opens the Problems panel and gives its rows. */
  async problems(): Promise<readonly string[]> {
    await this.command('Problems: Focus on Problems View');
    return views.problemRows(this.page);
  }

  badge(container: string): Promise<string> {
    return views.activityBadge(this.page, container);
  }

  async setTheme(theme: Theme): Promise<void> {
    await this.command('Preferences: Color Theme');
    await this.quickInput.waitFor('Select Color Theme');
    await this.quickInput.choose(THEMES[theme].label);
    await this.page.locator(`.monaco-workbench.${THEMES[theme].mark}`).waitFor();
  }

  /** As the browser's zoom: 2 means that everything is twice as large, and half as much fits. */
  async zoom(factor: number): Promise<void> {
    const [width, height] = [Math.round(WINDOW.width / factor), Math.round(WINDOW.height / factor)];
    await this.page.setViewportSize({ width, height });
  }

  /** Runs `check`, and keeps a picture, in every theme and every kind of window. Ends in the light one of the usual size. */
  async inEveryLook(name: string, check: () => Promise<void>): Promise<void> {
    for (const theme of ['dark', 'high contrast', 'high contrast light', 'light'] as const) {
      await this.setTheme(theme);
      for (const [look, size] of Object.entries(LOOKS)) {
        await this.page.setViewportSize(size);
        await check();
        await this.screenshot(`${name}-${theme.replaceAll(' ', '-')}-${look}`);
      }
    }
  }

  /** Keeps a picture of the window as test/out/screenshots/NAME.png. */
  async screenshot(name: string): Promise<void> {
    const folder = join(TEST_OUT, 'screenshots');
    mkdirSync(folder, { recursive: true });
    const busy = this.page.locator('.monaco-progress-container.active:visible');
    await eventually(async () => assert.equal(await busy.count(), 0), SETTLING).catch(() => undefined); // a picture of a bar that never ends is worth keeping too
    await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }
}

function settingsFor({ theme = 'light', settings = {} }: OpenOptions): Record<string, unknown> {
  return { ...QUIET, 'workbench.colorTheme': THEMES[theme].name, ...settings };
}

/** Registered for every suite that imports this file. */
afterEach('keep a picture of a failure', async function () {
  if (this.currentTest?.state !== 'failed') return;
  const name = this.currentTest.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-');
  let window = 0;
  for (const workbench of open)
    await workbench.screenshot(`failed-${name}-${++window}`).catch(() => undefined);
});

after('close what is still open', async () => {
  for (const workbench of open) await workbench.close();
  await (await browser)?.close();
});
