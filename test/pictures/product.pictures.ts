import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openThreads } from '../support/commentViews';
import { eventually } from '../support/eventually';
import type { Theme } from '../support/looks';
import { palettePng } from '../support/palettePng';
import { ROOT } from '../support/root';
import { webviewPage } from '../support/webviewPage';
import { Workbench } from '../support/workbench';
import { copyOf, type Workspace } from '../support/workspace';

/** The pictures of the read-me and the walkthrough, from the real product: `npm run pictures`. */

/** The day on which the sample is written about: its dates are moved as if that were today. */
const STORY_DAY = '2026-11-20';

/** Colours of a picture; with fewer, letters get rough edges. */
const COLOURS = 16;

/** In CSS pixels: the one of a walkthrough shows as wide as it is. */
const WINDOWS = {
  sample: { width: 600, height: 700 },
  usual: { width: 600, height: 380 },
  redline: { width: 600, height: 590 },
  readme: { width: 1280, height: 800 },
};

/** What a picture shows of a window where the whole says no more. */
const SIDE_BAR = { x: 0, y: 0, width: 348, height: 560 };
const PAGE = { x: 48, y: 35, width: 552, height: 533 };

/** Nothing in sight that is not needed, so that what is needed is large. */
const CALM = {
  'breadcrumbs.enabled': false,
  'editor.glyphMargin': true,
  'editor.lineNumbers': 'off',
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.wordWrap': 'on',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'workbench.tree.indent': 12,
};

const ARTICLE = 'what-the-brochure-will-not-tell-you.md';

function sampleOfToday(): Workspace {
  const workspace = copyOf(join(ROOT, 'media/sample'));
  const day = 86_400_000;
  const moved = Math.floor(Date.now() / day) * day - Date.parse(STORY_DAY);
  for (const file of readdirSync(workspace.folder, { recursive: true, encoding: 'utf8' })) {
    // The names of stored drafts are made from their texts.
    if (!/\.(md|yaml)$/.test(file) || file.includes('drafts')) continue;
    const text = workspace
      .read(file)
      .replace(/20\d\d-\d\d-\d\d/g, (date) => new Date(Date.parse(date) + moved).toISOString().slice(0, 10));
    workspace.write(file, text);
  }
  return workspace;
}

/** A part of a window, in CSS pixels from its upper left. */
interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function picture(workbench: Workbench, file: string, clip?: Clip): Promise<void> {
  await workbench.page.mouse.move(0, 0);
  const png = await workbench.page.screenshot({ animations: 'disabled', ...(clip && { clip }) });
  const path = join(ROOT, 'media', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, palettePng(png, COLOURS));
}

/** Words beside a comment's passage, in the text only: the record above quotes the passage itself. */
const PASSAGE = 'to see whether the machine was still running';

const UNTRACKED = 'the-first-frost.md';
const FROST = `# The First Frost

It comes at night, without a sound, and in the morning the marrows are done for. Every gardener knows the date, and nobody knows it beforehand.

We asked three of them what they do in the week before.
`;

async function open(theme: Theme, size: (typeof WINDOWS)['usual']): Promise<Workbench> {
  const workspace = sampleOfToday();
  workspace.write(UNTRACKED, FROST);
  const workbench = await Workbench.open(workspace.folder, { theme, settings: CALM });
  await workbench.page.setViewportSize(size);
  return workbench;
}

/** The record is read, and the row of the document in the editor is found. */
async function revealed(workbench: Workbench, words: RegExp): Promise<void> {
  await workbench.command('Rounds: Reveal in Clients View');
  await eventually(async () => {
    const rows = (await workbench.tree('Clients')) ?? [];
    assert.match(rows.find(({ selected }) => selected)?.text ?? '', words);
    assert.match((await workbench.tree('Up Next'))?.[0]?.text ?? '', /Overdue/);
  });
}

/** Opens the thread beside the words of an article. */
async function openThreadAt(workbench: Workbench, words: string): Promise<void> {
  await workbench.openFile(ARTICLE);
  await workbench.select(words);
  await workbench.command('Comments: Focus Comment on Current Line');
  await eventually(async () => assert.ok((await openThreads(workbench.page)).length > 0));
  await workbench.focusEditor();
}

describe('pictures of the walkthrough', () => {
  let workbench: Workbench;
  const take = (name: string, clip?: Clip): Promise<void> =>
    picture(workbench, `walkthrough/${name}.png`, clip);

  before(async () => {
    workbench = await open('light', WINDOWS.sample);
  });
  after(() => workbench.close());

  it('of the sample', async () => {
    await workbench.openFile('l-oli-nou-no-espera.md');
    await revealed(workbench, /L’oli nou/);
    await take('sample', SIDE_BAR);
    await workbench.page.setViewportSize(WINDOWS.usual);
    await workbench.page.keyboard.press('ControlOrMeta+B');
    await workbench.page.locator('.monaco-workbench.nosidebar').waitFor();
  });

  it('of an article to be tracked', async () => {
    await workbench.openFile(UNTRACKED);
    await workbench.command('Rounds: Track This Document');
    await workbench.quickInput.waitFor('Who is the client?');
    await take('track');
    await workbench.quickInput.cancel();
  });

  it('of feedback beside its passage', async () => {
    await openThreadAt(workbench, PASSAGE);
    await take('log');
  });

  it('of a redline', async () => {
    await workbench.command('Rounds: Show Redline');
    const page = webviewPage(() => workbench.page, 'main.page .row');
    await page.focus('.bar .next');
    await workbench.page.keyboard.press('Enter');
    await page.shows('.count', ' / 2: ');
    await workbench.page.setViewportSize(WINDOWS.redline);
    await take('redline', PAGE);
    await workbench.page.setViewportSize(WINDOWS.usual);
  });

  it('of the terms', async () => {
    await workbench.command('Rounds: Open Terms');
    await eventually(async () => assert.equal(await workbench.activeTab(), 'clients.yaml'));
    await workbench.focusEditor();
    await workbench.select('included_rounds');
    await workbench.command('Show or Focus Hover');
    await workbench.page.locator('.monaco-hover:visible').first().waitFor();
    await take('terms');
  });
});

describe('the picture of the read-me', () => {
  it('shows an article with its comments, and what is due', async () => {
    const workbench = await open('light', WINDOWS.readme);
    await workbench.openFile(ARTICLE);
    await revealed(workbench, /What the Brochure/);
    await openThreadAt(workbench, PASSAGE);
    await picture(workbench, 'readme/overview.png');
    await workbench.close();
  });
});
