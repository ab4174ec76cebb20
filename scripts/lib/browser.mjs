/** A Chromium to drive: the one inside an npm package, which is the same everywhere, or the system's. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** Nothing of the outside world, and no window decoration that changes between versions. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES_ON_PATH = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
];

const KNOWN_PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

/** Executables of installed browsers, best first. */
function installedBrowsers() {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => NAMES_ON_PATH.map((name) => join(folder, name)));
  const known =
    process.platform === 'darwin' || process.platform === 'win32' ? KNOWN_PLACES[process.platform] : [];
  return [...known, ...(process.platform === 'win32' ? [] : onPath)].filter((file) => existsSync(file));
}

/** The binary inside @sparticuz/chromium; it unpacks itself into the temp folder. Linux only. */
async function packagedBrowser() {
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

/**
 * Ways to a browser, best first: the one that CHROME_PATH names; the packaged one, for pictures that are compared to the pixel are
 * drawn by it; any other.
 */
function waysToBrowser() {
  const at = (/** @type {string} */ file) => () => Promise.resolve(file);
  const named = process.env['CHROME_PATH'];
  return [...(named ? [at(named)] : []), packagedBrowser, ...installedBrowsers().map(at)];
}

/**
 * Starts a browser without a window. It ends with this process.
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser() {
  const reasons = [];
  for (const find of waysToBrowser()) {
    try {
      return await chromium.launch({ executablePath: await find(), args: FLAGS, headless: true });
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(
    `No browser could be started. Install Chrome, Chromium or Edge, or set CHROME_PATH to one.\n${reasons.join('\n')}`,
  );
}
