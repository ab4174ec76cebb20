import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { type Guarded, startGuarded } from '../../scripts/lib/processes.mjs';
import { eventually } from '../support/eventually';
import { QuickInput } from '../support/quickInput';
import { ROOT } from '../support/root';

/** The build and the start of the embedded VS Code, on a loaded machine, in milliseconds. */
const READY = 120_000;

const VIEW = 'Revision Rounds: Focus on Clients View';

describe('npm start', () => {
  let started: Guarded;
  let browser: Browser;

  before(async () => {
    started = startGuarded(process.execPath, [join(ROOT, 'scripts/start.mjs'), '--embedded', '--no-open']);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await started.stop();
  });

  const address = (): string => {
    assert.ok(started.running(), started.output());
    const [, url] = /^Open (\S+)$/m.exec(started.output()) ?? [];
    assert.ok(url, started.output());
    return url;
  };

  it('builds, and opens VS Code with the extension and the sample', async () => {
    const page = await browser.newPage();
    await page.goto(await eventually(address, READY));
    await page.locator('.monaco-workbench .statusbar .statusbar-item').first().waitFor();
    // An extension in development is there later than an installed one.
    await page.locator('.activitybar [aria-label^="Revision Rounds"]').first().waitFor({ timeout: READY });
    const quickInput = new QuickInput(page);
    await quickInput.openWith('F1');
    await quickInput.choose(VIEW, `>${VIEW}`);
    await page.getByText('Routa Heat Pumps').first().waitFor();
  });

  it('ends with nothing left when it is stopped', async () => {
    const url = address();
    await started.stop();
    await assert.rejects(fetch(url));
  });
});
