import assert from 'node:assert/strict';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { eventually } from './eventually';

/** How long we wait for one row before we look again, in milliseconds. */
const ROW_DRAWN = 1_000;

/** One row of a tree, as it is drawn and as a screen reader says it. */
export interface TreeRow {
  readonly text: string;
  readonly label: string;
  /** From 1. */
  readonly level: number;
  /** Null for a leaf. */
  readonly expanded: boolean | null;
  readonly selected: boolean;
}

export interface StatusItem {
  readonly id: string;
  readonly text: string;
  readonly label: string;
  readonly kind: 'plain' | 'warning' | 'error';
}

/** What we ask of an element inside the page; the types of the browser are not ours. */
interface PageElement {
  readonly innerText: string;
  getAttribute(name: string): string | null;
}

/** The rows in sight of the view with this title, in the side bar or the panel; null while the view is not open. */
export async function treeRows(page: Page, view: string): Promise<readonly TreeRow[] | null> {
  const pane = page.locator('.pane', { has: page.locator(`.pane-header[aria-label^="${view}"]`) }).first();
  if ((await pane.count()) === 0) return null;
  // In one step: a row that goes away meanwhile would be waited for.
  const rows = await pane.locator('.monaco-list-row[role="treeitem"]').evaluateAll((elements) =>
    (elements as unknown as readonly PageElement[]).map((row) => ({
      index: Number(row.getAttribute('data-index')),
      text: row.innerText.replace(/\s+/g, ' ').trim(),
      label: row.getAttribute('aria-label') ?? '',
      level: Number(row.getAttribute('aria-level')),
      expanded:
        row.getAttribute('aria-expanded') === null ? null : row.getAttribute('aria-expanded') === 'true',
      selected: row.getAttribute('aria-selected') === 'true',
    })),
  );
  // The list recycles its elements: their order in the page is not the order on the screen.
  return rows.sort((a, b) => a.index - b.index).map(({ index: _, ...row }) => row);
}

/**
 * Has the row of the document revealed by command, and goes down from it, opening what is closed, to the first row like
 * `to`. The focus is on the first row, a client's, before: a row that had it already, because the view follows the editor,
 * would say nothing of the command.
 */
export async function goToClientsRow(
  page: Page,
  command: (title: string) => Promise<void>,
  { from, to }: { readonly from: RegExp; readonly to: RegExp },
): Promise<void> {
  const row = page.locator('.pane .monaco-list:focus .monaco-list-row.focused');
  const focused = async (): Promise<string> => (await row.allInnerTexts()).join('');
  await command('Revision Rounds: Focus on Clients View');
  await eventually(async () => assert.ok(((await treeRows(page, 'Clients')) ?? []).length > 0));
  await command('Revision Rounds: Focus on Clients View');
  await eventually(async () => {
    await page.keyboard.press('Home');
    assert.equal(await row.getAttribute('aria-level', { timeout: ROW_DRAWN }), '1');
  });
  await command('Rounds: Reveal in Clients View');
  await eventually(async () => assert.match(await focused(), from));
  await eventually(async () => {
    if (to.test(await focused())) return;
    const isClosed = (await row.getAttribute('aria-expanded', { timeout: ROW_DRAWN })) === 'false';
    await page.keyboard.press(isClosed ? 'ArrowRight' : 'ArrowDown');
    assert.match(await focused(), to);
  });
}

/** The items of the status bar, left to right. */
export async function statusItems(page: Page): Promise<readonly StatusItem[]> {
  const items = await page.locator('.statusbar-item:visible').evaluateAll((elements) =>
    (elements as unknown as readonly PageElement[]).map((item) => ({
      id: item.getAttribute('id') ?? '',
      text: item.innerText.replace(/\s+/g, ' ').trim(),
      label: item.getAttribute('aria-label') ?? '',
      classes: item.getAttribute('class') ?? '',
    })),
  );
  return items.map(({ classes, ...item }) => ({
    ...item,
    kind: classes.includes('error-kind') ? 'error' : classes.includes('warning-kind') ? 'warning' : 'plain',
  }));
}

/** The text of an editor's lines in sight; one line of text may be drawn as several. */
export async function visibleLines(lines: Locator): Promise<string> {
  const drawn = await lines.locator('.view-line').evaluateAll((elements) =>
    (elements as unknown as readonly PageElement[]).map((line) => ({
      top: Number.parseFloat(/top:\s*([\d.]+)/.exec(line.getAttribute('style') ?? '')?.[1] ?? '0'),
      text: line.innerText.replaceAll('\u00a0', ' '),
    })),
  );
  // Lines are placed by their `top`, not by their order.
  return drawn
    .sort((a, b) => a.top - b.top)
    .map(({ text }) => text)
    .join('\n');
}

/** The texts of the notifications on the screen, newest first. */
export async function notifications(page: Page): Promise<readonly string[]> {
  return page.locator('.notification-toast .notification-list-item-message').allInnerTexts();
}

/** Waits for a notification that contains `text` and presses one of its buttons. */
export async function answerNotification(page: Page, text: string, button: string): Promise<void> {
  const toast = page.locator('.notification-toast', { hasText: text }).first();
  await toast.waitFor();
  // Its buttons show while it is hovered or has the focus.
  await toast.locator('.notification-list-item').first().focus();
  await toast.locator('.monaco-button', { hasText: button }).first().press('Enter');
  await toast.waitFor({ state: 'hidden' });
}

/** The rows in sight of the Problems panel, which must be open. */
export async function problemRows(page: Page): Promise<readonly string[]> {
  const rows = await page.locator('.markers-panel .monaco-list-row').allInnerTexts();
  return rows.map((row) => row.replace(/\s+/g, ' ').trim());
}

/** What the badge on an icon of the activity bar says; empty without a badge. */
export async function activityBadge(page: Page, container: string): Promise<string> {
  const item = page.locator('.activitybar .action-item', {
    has: page.locator(`[aria-label^="${container}"]`),
  });
  await eventually(async () => assert.ok((await item.count()) > 0, `no "${container}" in the activity bar`));
  const badge = item.first().locator('.badge-content:visible');
  return (await badge.allInnerTexts())[0] ?? '';
}

/** The document inside the webview that is in sight. */
export function webview(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready >> visible=true').frameLocator('iframe#active-frame');
}
