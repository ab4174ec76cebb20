import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { axeViolations } from '../support/axe';
import { ROOT, TEST_OUT } from '../support/root';

/** The HTML report as a browser shows it: no editor is needed for it. */
describe('the HTML report in a browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  let folder: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rounds-report-'));
    const cli = join(ROOT, 'dist/cli.js');
    const made = spawnSync(
      process.execPath,
      [cli, 'report', 'Routa Heat Pumps', 'media/sample', '--out', folder],
      {
        cwd: ROOT,
        encoding: 'utf8',
      },
    );
    assert.equal(made.status, 0, made.stderr);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`is accessible, and nothing of it is cut off, in ${colorScheme}`, async () => {
      const page = await browser.newPage({ colorScheme, viewport: { width: 360, height: 800 } });
      const loaded: string[] = [];
      page.on('request', (request) => loaded.push(request.url()));
      const url = pathToFileURL(join(folder, 'routa-heat-pumps.html')).href;
      await page.goto(url);
      assert.deepEqual(loaded, [url]);
      assert.deepEqual(await axeViolations(page.mainFrame()), []);
      assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true);
      await page.screenshot({ path: join(TEST_OUT, `screenshots/report-${colorScheme}.png`) });
      await page.close();
    });
  }

  it('leads from a mark in the text to its place in the list, and from there to the file', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, 'routa-heat-pumps.html')).href);
    await page.locator('a.source').first().press('Enter');
    const target = page.locator('li:target');
    assert.match(await target.innerText(), /^\.rounds\/clients\.yaml:\d+$/);
    assert.match((await target.locator('a').getAttribute('href')) ?? '', /clients\.yaml#L\d+$/);
    await page.close();
  });
});
