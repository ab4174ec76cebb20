import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { eventually } from './eventually';
import { pressUntil } from './keys';
import { statusItems } from './views';

/** The cursor of the active editor. */

/** Waits until the editor takes the keys; `timeout` in milliseconds. */
export const editorHasFocus = (page: Page, timeout?: number): Promise<void> =>
  page
    .locator('.editor-group-container.active .monaco-editor.focused')
    .first()
    .waitFor(timeout === undefined ? {} : { timeout });

/** What the status bar says of the cursor: `Ln 3, Col 7 (12 selected)`. */
const placeOf = async (page: Page): Promise<string> =>
  (await statusItems(page)).find(({ text }) => text.startsWith('Ln '))?.text ?? '';

/** From the start, so that a cursor that stood further down already does not pass for one that has moved. */
export async function cursorToEnd(page: Page): Promise<void> {
  await pressUntilAt(page, 'ControlOrMeta+Home', /^Ln 1, Col 1$/);
  await pressUntilAt(page, 'ControlOrMeta+End', /^Ln (?!1,)/);
}

const pressUntilAt = (page: Page, key: string, there: RegExp): Promise<void> =>
  pressUntil(page, key, (timeout) =>
    eventually(async () => assert.match(await placeOf(page), there), timeout),
  );

export async function moveCursor(page: Page, key: string): Promise<void> {
  const before = await placeOf(page);
  await page.keyboard.press(key);
  await eventually(async () => assert.notEqual(await placeOf(page), before));
}

export async function selectText(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+F');
  const widget = page.locator('.find-widget.visible');
  const find = widget.locator('textarea').first();
  // In a narrow window the count is there, and not in sight.
  const counts = (count: RegExp): Promise<void> =>
    widget.locator('.matchesCount', { hasText: count }).waitFor({ state: 'attached' });
  await find.waitFor();
  // The last search stands in the box still: the same words again would be no new search.
  await find.fill('');
  await counts(/No results|^$/);
  await find.fill(text);
  await counts(/ of /);
  await page.keyboard.press('Escape');
  await page.locator('.find-widget.visible').waitFor({ state: 'hidden' });
  // Keys that are pressed before the editor has the focus back go nowhere.
  await editorHasFocus(page);
}
