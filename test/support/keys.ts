import type { Page } from 'playwright-core';
import { eventually } from './eventually';

/** How long a key may take to show, in milliseconds, before it is taken for lost: a busy workbench now and then does not hear one. */
export const HEARD = 2_000;

/** Presses a key that may be pressed twice, until `seen` does not throw; that is given how long to wait for it, in milliseconds. */
export const pressUntil = (
  page: Page,
  key: string,
  seen: (timeout: number) => Promise<unknown>,
): Promise<void> =>
  eventually(async () => {
    await page.keyboard.press(key);
    await seen(HEARD);
  });
