import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { browserPlaces, printArguments } from '../core/handover/browser';

/** How long a browser may take to print, in milliseconds. */
const TIMEOUT = 60_000;

/** A browser of this computer: the one that the writer `named` if it is there, else the best of those that are. */
export function findBrowser(named?: string): string | undefined {
  return browserPlaces({ platform: process.platform, env: process.env }, named).find((file) =>
    existsSync(file),
  );
}

/**
 * A page as a PDF.
 * @throws why the browser, or the disk, could not
 */
export async function printPage(browser: string, html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rounds-print-'));
  const [page, pdf] = [path.join(folder, 'page.html'), path.join(folder, 'page.pdf')];
  try {
    await writeFile(page, html);
    const isRoot = process.getuid?.() === 0;
    const profile = path.join(folder, 'profile');
    const args = printArguments({ profile, pdf, page: pathToFileURL(page).href, isRoot });
    await promisify(execFile)(browser, [...args], { timeout: TIMEOUT });
    return await readFile(pdf);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
