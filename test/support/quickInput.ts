import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';
import { HEARD, pressUntil } from './keys';

const BACK_KEYS: Readonly<Record<string, string>> = { win32: 'Alt+ArrowLeft', darwin: 'Control+Minus' };
const BACK_KEY = BACK_KEYS[process.platform] ?? 'Control+Alt+Minus';

/** How often what is typed may be replaced by the input itself. */
const TRIES = 5;

/** How late a file dialog may fill itself after something was typed, in milliseconds. */
const FILLS_ITSELF = 500;

/** What we ask of an input element inside the page. */
interface Box {
  readonly value: string;
  readonly placeholder: string;
}

/** The input box at the top: command palette, quick picks, input boxes. By keyboard only. */
export class QuickInput {
  private readonly widget: Locator;
  private readonly rows: Locator;

  constructor(private readonly page: Page) {
    this.widget = page.locator('.quick-input-widget:visible');
    this.rows = this.widget.locator('.quick-input-list .monaco-list-row');
  }

  /** Opens an input with a key. A second press while it is open only selects what is typed. */
  openWith(key: string): Promise<void> {
    return pressUntil(this.page, key, (timeout) => this.widget.waitFor({ timeout }));
  }

  /** Waits for the input whose title (or placeholder, or prompt) contains `text`. */
  async waitFor(text: string): Promise<void> {
    await eventually(async () => {
      const shown = await this.words();
      assert.ok(shown.includes(text), `the quick input shows ${JSON.stringify(shown)}, not "${text}"`);
    });
  }

  /** Title, prompt or validation message, placeholder, and what is typed, one per line; empty while no input is open. */
  async words(): Promise<string> {
    const [titles, messages, boxes] = await Promise.all([
      this.widget.locator('.quick-input-title').allInnerTexts(),
      this.widget.locator('.quick-input-message').allInnerTexts(),
      this.boxes(),
    ]);
    const box = boxes.at(-1);
    return [...titles, ...messages, box?.placeholder, box?.value].filter(Boolean).join('\n');
  }

  /** What is typed in the box; undefined while no input is open. */
  async value(): Promise<string | undefined> {
    return (await this.boxes()).at(-1)?.value;
  }

  /** Read in one step: the input may close at any time, and a question about one element would wait for the next input. */
  private boxes(): Promise<readonly Box[]> {
    return this.widget
      .locator('input')
      .evaluateAll((elements) =>
        (elements as unknown as readonly Box[]).map(({ value, placeholder }) => ({ value, placeholder })),
      );
  }

  /** The labels of the items in sight. */
  items(): Promise<string[]> {
    return this.rows
      .locator('.quick-input-list-rows > .quick-input-list-row:first-child .label-name')
      .allInnerTexts();
  }

  /**
   * Replaces what is typed; again, where the input fills itself meanwhile.
   * @throws where the input closes before it has the focus: what is typed would go into the editor below
   */
  async type(text: string): Promise<void> {
    for (let tries = 1; tries <= TRIES; tries++) {
      await this.widget.locator('input:focus').fill(text, { timeout: HEARD });
      if ((await this.value())?.startsWith(text)) return;
    }
    assert.fail(`typed "${text}", but there is "${await this.value()}"`);
  }

  /** Types a path into a file dialog and presses Enter until `result` no longer throws: a dialog hears none while it looks at the folder. */
  async enterPath<T>(path: string, result: () => T): Promise<T> {
    await this.typePath(path);
    return eventually(async () => {
      if ((await this.widget.count()) > 0) await this.accept();
      return result();
    });
  }

  /** Types a path into a file dialog. That fills itself when it opens, before or after somebody types: until the path stays there alone. */
  async typePath(path: string): Promise<void> {
    await eventually(async () => {
      await this.type(path);
      await this.page.waitForTimeout(FILLS_ITSELF);
      assert.equal(await this.value(), path);
    });
  }

  /** Enter. */
  accept(): Promise<void> {
    return this.page.keyboard.press('Enter');
  }

  /** Types `label`, goes to the item with exactly that label, and presses Enter. */
  async choose(label: string, typed = label, timeout?: number): Promise<void> {
    await this.type(typed);
    await eventually(async () => {
      const focused = await this.focusedLabel();
      if (focused === label) return;
      if ((await this.items()).includes(label)) await this.page.keyboard.press('ArrowDown');
      assert.fail(`no item "${label}": ${JSON.stringify(await this.items())}`);
    }, timeout);
    await this.accept();
  }

  /** Types and presses Enter, in an input box. */
  async enter(text: string): Promise<void> {
    await this.type(text);
    await this.accept();
  }

  /** To the step before. */
  back(): Promise<void> {
    // VS Code's key for it on this system: workbench.action.quickInputBack.
    return this.page.keyboard.press(BACK_KEY);
  }

  /** Escape, until no input is open. */
  async cancel(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.closed();
  }

  /** Waits until no input is open. */
  closed(): Promise<void> {
    return this.widget.waitFor({ state: 'hidden' });
  }

  private async focusedLabel(): Promise<string | undefined> {
    const labels = this.rows.and(this.page.locator('.focused')).locator('.label-name');
    return (await labels.allInnerTexts())[0];
  }
}
