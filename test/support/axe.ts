import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { eventually } from './eventually';
import { ROOT } from './root';
import type { Page } from 'playwright-core';

interface Finding {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe-core finds wrong in a page, one line each: rule, help, element. */
export async function axeViolations(frame: Frame): Promise<readonly string[]> {
  // As an expression of the debugger it runs in spite of the page's policy, which lets nobody else in.
  await frame.evaluate(readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8'));
  const findings: readonly Finding[] = await frame.evaluate('axe.run().then((result) => result.violations)');
  return findings.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${help}: ${html}\n${failureSummary}`),
  );
}

/** The frame inside a webview that shows `selector`. */
export function webviewFrame(page: Page, selector: string): Promise<Frame> {
  return eventually(async () => {
    for (const frame of page.frames())
      if (
        (await frame
          .locator(selector)
          .filter({ visible: true })
          .count()
          .catch(() => 0)) > 0
      )
        return frame;
    throw new Error(`no webview shows ${selector}`);
  });
}
