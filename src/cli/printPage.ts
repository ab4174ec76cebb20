import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { browserPlaces, printArguments } from '../core/handover/browser';
import { UsageError } from './command';

/** How long a browser may take to print, in milliseconds. */
const TIMEOUT = 60_000;

const NO_BROWSER =
  'A PDF is printed by a browser, and none was found. Install Chrome, Chromium or Edge, or set CHROME_PATH to one; or export HTML and print it yourself.';

/** A page as a PDF, printed by a browser of this computer. */
export async function printPage(html: string): Promise<Uint8Array> {
  const browser = browserPlaces({ platform: process.platform, env: process.env }).find((file) =>
    existsSync(file),
  );
  if (browser === undefined) throw new UsageError(NO_BROWSER);
  const folder = await mkdtemp(path.join(tmpdir(), 'rounds-print-'));
  const [page, pdf] = [path.join(folder, 'page.html'), path.join(folder, 'page.pdf')];
  try {
    await writeFile(page, html);
    const isRoot = process.getuid?.() === 0;
    const profile = path.join(folder, 'profile');
    const args = printArguments({ profile, pdf, page: pathToFileURL(page).href, isRoot });
    await promisify(execFile)(browser, [...args], { timeout: TIMEOUT });
    return await readFile(pdf);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new UsageError(`${browser} could not print the page: ${reason}`);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
