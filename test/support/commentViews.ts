import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { eventually } from './eventually';

/** Comment threads as the workbench draws them. */

interface DrawnThread {
  /** The words at the beginning of the line beside which it stands. */
  readonly line: string;
  readonly resolved: boolean;
}

/** What we ask of an element inside the page; the types of the browser are not ours. */
interface Drawn {
  readonly innerText: string;
  readonly style: { readonly top: string };
  querySelector(selector: string): Drawn | null;
}

const MARGIN_LINES = '.editor-group-container.active .margin-view-overlays > div';
const TEXT_LINES = '.editor-group-container.active .view-lines .view-line';

/** The threads in sight of the active editor, from top to bottom: one for each line that has any. */
async function drawnThreads(page: Page): Promise<readonly DrawnThread[]> {
  const marks = await page.locator(MARGIN_LINES).evaluateAll((lines) =>
    (lines as unknown as readonly Drawn[]).flatMap((line) => {
      if (!line.querySelector('[class*="comment-thread"]')) return [];
      // The mark is repeated beside the other rows of a wrapped line; those have no number.
      if (!line.querySelector('.line-numbers')?.innerText.trim()) return [];
      const resolved = line.querySelector('.comment-thread-unresolved') === null;
      return [{ top: Number.parseFloat(line.style.top), resolved }];
    }),
  );
  const texts = await page.locator(TEXT_LINES).evaluateAll((lines) =>
    (lines as unknown as readonly Drawn[]).map((line) => ({
      top: Number.parseFloat(line.style.top),
      text: line.innerText.replaceAll('\u00a0', ' ').trim(),
    })),
  );
  return marks
    .sort((a, b) => a.top - b.top)
    .map(({ top, resolved }) => ({ line: texts.find((text) => text.top === top)?.text ?? '', resolved }));
}

/** The label and the words of each open thread. */
export async function openThreads(page: Page): Promise<readonly { label: string; words: string }[]> {
  const widgets = await page.locator('.review-widget:visible').all();
  return Promise.all(
    widgets.map(async (widget) => ({
      label: await widget.locator('.review-title').innerText(),
      words: (await widget.locator('.body').innerText()).replace(/\s+/g, ' '),
    })),
  );
}

/** The rows in sight of the Comments panel, which must be open. */
export async function commentRows(page: Page): Promise<readonly string[]> {
  const rows = await page.locator('.comments-panel .monaco-list-row').allInnerTexts();
  return rows.map((row) => row.replace(/\s+/g, ' ').trim());
}

/** The beginning of a line, and whether all that stand at it are resolved. */
export type DrawnAt = readonly [start: string, resolved: boolean];

/** Characters of a line that tell it from the others in these tests. */
const START = 12;

/** Waits until the threads in sight stand beside these lines. */
export function threadsStandAt(page: Page, lines: readonly DrawnAt[]): Promise<void> {
  return eventually(async () => {
    const drawn = await drawnThreads(page);
    assert.deepEqual(
      drawn.map(({ line, resolved }) => [line.slice(0, START), resolved]),
      lines.map(([start, resolved]) => [start.slice(0, START), resolved]),
    );
  });
}
