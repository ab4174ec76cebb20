import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually } from './eventually';
import type { Workbench } from './workbench';

/** How long a hover that was asked for may take to show what it should, in milliseconds, before it is asked for again. */
const SHOWN = 3_000;

/**
 * Asks by keyboard for the hover at the cursor, until one says that (in one line): one that was asked for while VS Code was busy may close by
 * itself, or be that of something else.
 */
export async function hoverThatSays(workbench: Workbench, says: RegExp): Promise<Locator> {
  const hovers = workbench.page.locator('.monaco-hover:visible');
  return eventually(async () => {
    await workbench.page.keyboard.press('Escape');
    await workbench.command('Show or Focus Hover');
    return eventually(async () => {
      const texts = (await hovers.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
      const found = texts.findIndex((text) => says.test(text));
      assert.ok(found >= 0, `no hover says ${says}: ${texts.join(' | ')}`);
      return hovers.nth(found);
    }, SHOWN);
  });
}
