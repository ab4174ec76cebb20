import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { threadsStandAt } from '../support/commentViews';
import { commentedWorkspace } from '../support/commentedArticle';
import { eventually } from '../support/eventually';
import { hoverThatSays } from '../support/hover';
import { oneAfterAnother } from '../support/oneAfterAnother';
import { shortly } from '../support/watch/seen';
import { watcher, type Watcher } from '../support/watch/watcher';
import { webviewFrame } from '../support/axe';
import { Workbench } from '../support/workbench';
import type { Workspace } from '../support/workspace';

const FILE = 'late-harvest.md';

/** Where nothing listens, and where whoever asks gives away that the client's words were seen. */
const TRACKER = 'http://127.0.0.1:9';
/** Runs a command of the editor where somebody makes a link of it. */
const LINK = '[here](command:workbench.action.closeAllEditors)';
const TRAP = `![](${TRACKER}/a.png) <img src='${TRACKER}/b.png'> ${LINK}`;

const DRAFT = `# A late harvest\n\nThe grapes hung until the first frost. ![](${TRACKER}/c.png)\n\nNobody could say why.\n`;

/** What a page may do if somebody got a script or an element into it; the types of the browser are not ours. */
interface PageWorld {
  readonly document: {
    addEventListener(type: string, heard: (event: { readonly effectiveDirective: string }) => void): void;
    createElement(tag: string): PageElement;
    readonly body: { append(element: PageElement): void };
  };
  readonly eval: (code: string) => void;
  readonly fetch: (address: string) => Promise<unknown>;
  postMessage(message: unknown, to: string): void;
}
interface PageElement {
  textContent: string;
  setAttribute(name: string, value: string): void;
}

/** Runs in the page: tries all there is, and gives the directives of the policy that stopped it. */
function tryEverything(address: string): Promise<readonly string[]> {
  const page = globalThis as unknown as PageWorld;
  const stopped = new Set<string>();
  page.document.addEventListener('securitypolicyviolation', (event) => stopped.add(event.effectiveDirective));
  const add = (tag: string, attributes: Readonly<Record<string, string>>, text = ''): void => {
    const made = page.document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.textContent = text;
    page.document.body.append(made);
  };
  return new Promise((resolve) => {
    // Later, because what the debugger itself evaluates is under no policy.
    setTimeout(() => {
      try {
        page.eval('1');
      } catch {
        stopped.add('eval');
      }
      add('script', {}, 'document.title = "ran"');
      add('script', { src: `${address}/x.js` });
      add('p', { style: 'color: red' });
      add('img', { src: `${address}/x.png` });
      add('iframe', { src: address });
      add('object', { data: address });
      add('video', { src: `${address}/x.mp4` });
      add('base', { href: address });
      page.fetch(address).catch(() => undefined);
    }, 0);
    setTimeout(() => resolve([...stopped].sort()), 500);
  });
}

describe('a day in the workbench, watched', () => {
  oneAfterAnother();
  let watched: Watcher;
  let workbench: Workbench;
  let workspace: Workspace;

  before(async () => {
    watched = watcher();
    workspace = await commentedWorkspace(
      FILE,
      [
        {
          draft: DRAFT,
          comments: [
            `{id: c1, from: "${TRAP}", text: "${TRAP}", quote: first frost, class: revision, at: 2026-11-02}`,
          ],
        },
      ],
      DRAFT.replace('why.', `why. ${TRAP}`),
    );
    workbench = await Workbench.open(workspace.folder, { extensionsFolder: watched.extensionsFolder });
    await eventually(() => assert.ok(watched.isReady()));
    await workbench.openFile(FILE);
  });
  after(() => workbench.close());

  const frameOf = (selector: string): Promise<Frame> => webviewFrame(workbench.page, selector);

  it('shows a client’s words as they are in the thread and in the list of comments', async () => {
    await threadsStandAt(workbench.page, [['The grapes h', false]]);
    await workbench.command('Comments: Expand All Comments');
    const words = workbench.page.locator('.review-widget:visible .comment-body').first();
    await eventually(async () => assert.ok((await words.innerText({ timeout: 1_000 })).includes('![](')));
    assert.equal(await words.locator('img, a').count(), 0);
    await workbench.command('Comments: Focus on Comments View');
    const rows = workbench.page.locator('.comments-panel .monaco-list-row');
    await eventually(async () => assert.match((await rows.allInnerTexts()).join('\n'), /!\[\]\(/));
    // Links of the workbench's own stand there, too.
    assert.equal(await rows.locator('a', { hasText: 'here' }).count(), 0);
    assert.equal(await rows.locator('img').count(), 0);
  });

  it('shows them as they are where the text was changed', async () => {
    await workbench.openFile(FILE);
    await workbench.command('Rounds: Show Changes Since Last Draft');
    const mark = '.editor-group-container.active .view-overlays .cdr[class*="ced-"]';
    await workbench.page.locator(mark).first().waitFor({ state: 'attached' });
    // The same words stand in the front matter.
    await workbench.select('why. ![');
    await workbench.moveCursor('ArrowRight');
    const hover = await hoverThatSays(workbench, /since draft/);
    assert.equal(await hover.locator('img').count(), 0);
    assert.equal(await hover.locator('a', { hasText: 'here' }).count(), 0);
    await workbench.page.keyboard.press('Escape');
  });

  it('makes no link of a client’s name in a message', async () => {
    workspace.write(`trap.md`, `---\nclient: "${LINK}"\n---\nText.\n`);
    await workbench.openFile('trap.md');
    await workbench.command('Rounds: Export Time as CSV');
    await workbench.quickInput.waitFor('Of which client?');
    await workbench.quickInput.choose(LINK);
    await workbench.quickInput.waitFor('Of which time?');
    await workbench.quickInput.choose('All of it');
    const message = workbench.page.locator('.notification-list-item-message', {
      hasText: 'no time to export',
    });
    await message.waitFor();
    assert.match(await message.innerText(), /\[here\].?\(command:/);
    assert.equal(await message.locator('a').count(), 0);
    await workbench.command('Notifications: Clear All Notifications');
  });

  for (const [command, shown] of [
    ['Rounds: Show Redline', 'main.page .row'],
    ['Rounds: Show Client History', 'main.page h1'],
  ] as const) {
    it(`${command.slice(8)} runs its own script and nothing else`, async () => {
      await workbench.openFile(FILE);
      await workbench.command(command);
      const frame = await frameOf(shown);
      assert.deepEqual(await frame.evaluate(tryEverything, TRACKER), [
        'base-uri',
        'connect-src',
        'eval',
        'frame-src',
        'img-src',
        'media-src',
        'object-src',
        'script-src', // which stops eval
        'script-src-elem',
        'style-src-attr',
      ]);
      assert.notEqual(await frame.title(), 'ran');
    });

    it(`${command.slice(8)} ignores what is no message of the extension`, async () => {
      const frame = await frameOf(shown);
      const errors: string[] = [];
      workbench.page.on('pageerror', (error) => errors.push(String(error)));
      const before = await frame.locator('body').innerText();
      await frame.evaluate(() => {
        const page = globalThis as unknown as PageWorld;
        for (const message of [
          null,
          1,
          'show',
          {},
          { type: 'show' },
          { type: 'tell', message: '<img src=x>' },
          { type: ['show'] },
        ])
          page.postMessage(message, '*');
      });
      await new Promise((resolve) => setTimeout(resolve, 300));
      assert.equal(await frame.locator('body').innerText(), before);
      assert.deepEqual(errors, []);
    });
  }

  it('writes a letter, a report and a Word file', async () => {
    workbench.forgetOutside(); // what the pages were made to try
    await workbench.openFile(FILE);
    await workbench.command('Rounds: Export Draft…');
    await workbench.quickInput.waitFor('As what?');
    await workbench.quickInput.choose('Word');
    await workbench.quickInput.waitFor('The clean draft, or what changed?');
    await workbench.quickInput.choose('The clean draft');
    await workbench.quickInput.waitFor('late-harvest');
    const clean = join(workspace.folder, 'clean.docx');
    await workbench.quickInput.enterPath(clean, () => assert.ok(existsSync(clean)));
    await workbench.quickInput.closed();
    await workbench.openFile(FILE);
    await workbench.command('Rounds: Write to Client');
    await workbench.quickInput.waitFor('Which letter?');
    await workbench.quickInput.choose('Reply to a Round');
    // Escaped, so that it is not loaded where the letter is looked at or goes.
    await eventually(async () => assert.match(await workbench.visibleText(), /Hi !\\\[\\\]\(/));
  });

  it('has reached nothing outside of this computer, started no program and made no code', () => {
    assert.deepEqual(workbench.reachedOutside(), []);
    assert.deepEqual(shortly(watched.ofOurs()), []);
    // VS Code itself talks to its own processes, by paths and on this computer.
    const others = watched.seen().filter(({ way }) => way === 'connect' || way === 'fetch' || way === 'name');
    const outside = others.filter(({ to }) => !/^(\/|\\\\|(localhost|127\.0\.0\.1)(:|$))/.test(to));
    assert.deepEqual(shortly(outside), []);
  });

  it('would have been seen to', async () => {
    await workbench.command('Watcher: Reach Out');
    await eventually(() => assert.ok(shortly(watched.seen()).includes('connect 127.0.0.1:9')));
    // The policy of the workbench's own page lets it ask by https only.
    const asked = `${TRACKER.replace('http:', 'https:')}/seen`;
    await workbench.page.evaluate((address) => fetch(address).catch(() => undefined), asked);
    await eventually(() => assert.ok(workbench.reachedOutside().includes(asked)));
    workbench.forgetOutside();
  });
});
