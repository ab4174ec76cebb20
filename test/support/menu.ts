import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { eventually } from './eventually';
import { HEARD, pressUntil } from './keys';

/** Opens the menu of what has the focus, by keyboard. */
export async function openMenu(page: Page): Promise<void> {
  const items = page.locator('.monaco-menu .action-item:visible');
  await pressUntil(page, 'Shift+F10', (timeout) => items.first().waitFor({ timeout }));
}

/** Goes down the menu of what has the focus to the item that begins so, and chooses it. */
export async function chooseFromMenu(page: Page, item: string): Promise<void> {
  await openMenu(page);
  const focused = page.locator('.monaco-menu .action-item.focused');
  await eventually(async () => {
    const before = await focused.allInnerTexts();
    if (before.join('').startsWith(item)) return;
    await page.keyboard.press('ArrowDown');
    await eventually(async () => assert.notDeepEqual(await focused.allInnerTexts(), before), HEARD);
    assert.fail(`${item} is not reached`);
  });
  await page.keyboard.press('Enter');
}
