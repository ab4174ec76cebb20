import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import { axeViolations, webviewFrame } from './axe';
import { eventually } from './eventually';

/** The page inside a webview, found by something that only it shows. */
export interface WebviewPage {
  frame(this: void): Promise<Frame>;
  /** The texts in sight, each on one line. */
  texts(this: void, selector: string): Promise<readonly string[]>;
  /** Waits until `text` is in sight in what `selector` finds. */
  shows(this: void, selector: string, text: string): Promise<void>;
  /** Puts the focus on a control, as Tab would. */
  focus(this: void, selector: string): Promise<void>;
  /** Fails with what axe-core finds wrong. */
  isAccessible(this: void): Promise<void>;
}

export function webviewPage(page: () => Page, shown: string): WebviewPage {
  const frame = (): Promise<Frame> => webviewFrame(page(), shown);
  const texts = async (selector: string): Promise<readonly string[]> =>
    (await (await frame()).locator(selector).filter({ visible: true }).allInnerTexts()).map((text) =>
      text.replace(/\s+/g, ' ').trim(),
    );
  return {
    frame,
    texts,
    shows: (selector, text) =>
      eventually(async () => {
        const found = await texts(selector);
        assert.ok(found.join('\n').includes(text), `no "${text}" in ${JSON.stringify(found)}`);
      }),
    async focus(selector) {
      await (await frame()).locator(selector).first().focus();
    },
    async isAccessible() {
      assert.deepEqual(await axeViolations(await frame()), []);
    },
  };
}
