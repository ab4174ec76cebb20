import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { browserPlaces, printArguments } from '../../core/handover/browser';
import { fail, ok, type Result } from '../../core/problem';
import { say } from '../../core/said';
import { reasonOf } from '../../host/editorFiles';

/** How long a browser may take to print, in milliseconds. */
const TIMEOUT = 60_000;

/** A page as a PDF, printed by a browser of the computer that the files are on. `named`: the one that the writer chose. */
export async function printPage(html: string, named: string): Promise<Result<Uint8Array>> {
  const places = browserPlaces({ platform: process.platform, env: process.env }, named);
  const browser = places.find((file) => existsSync(file));
  if (browser === undefined) return fail('cannot-write', NO_BROWSER);
  const folder = await mkdtemp(path.join(tmpdir(), 'rounds-print-'));
  const [page, pdf] = [path.join(folder, 'page.html'), path.join(folder, 'page.pdf')];
  try {
    await writeFile(page, html);
    const isRoot = process.getuid?.() === 0;
    const profile = path.join(folder, 'profile');
    const args = printArguments({ profile, pdf, page: pathToFileURL(page).href, isRoot });
    await promisify(execFile)(browser, [...args], { timeout: TIMEOUT });
    return ok(await readFile(pdf));
  } catch (error) {
    const message = say('{0} could not print the page: {1}', browser, reasonOf(error));
    return fail('cannot-write', message);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const NO_BROWSER = say(
  'A PDF is printed by a browser, and none was found. Install Chrome, Chromium or Edge, or name one in the setting “Browser”; or export a web page and print it yourself.',
);
