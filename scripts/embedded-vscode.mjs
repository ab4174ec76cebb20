#!/usr/bin/env node
/**
 * An executable for the `runTests` of @vscode/test-electron: takes the arguments that a desktop VS Code takes, runs the
 * tests in the extension host of the embedded VS Code, repeats what they print, and exits with their code.
 *
 * `embedded-vscode.mjs FOLDER --extensionDevelopmentPath=DIR --extensionTestsPath=FILE [--extensions-dir=DIR]`; others are of no use
 * here.
 */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'node:util';
import { launchBrowser } from './lib/browser.mjs';
import { ensureHost, hostName } from './lib/host.mjs';
import { endWithParent } from './lib/processes.mjs';
import { ROOT, TEST_OUT } from './lib/root.mjs';
import { TEST_MARK } from './lib/test-mark.mjs';
import { startServer } from './lib/server.mjs';

/** All tests together, in milliseconds; Mocha stops a single one that hangs much earlier. */
const TIMEOUT = 15 * 60_000;

/** How long the tests may take to print their first word, in milliseconds: by then the host has started, or never will. */
const START_TIMEOUT = 90_000;

/** Everything the page and the extension host printed. */
const LOG = join(TEST_OUT, 'logs', 'embedded-vscode.log');

/**
 * Repeats what the tests print (they mark it) and errors of the extension. The workbench itself has much to say besides:
 * that no native modules are compiled, that it found no network; it is in LOG.
 * @param {string} type as the methods of `console`
 * @param {readonly unknown[]} args
 * @returns {boolean} whether it was of the tests
 */
function relay(type, args) {
  const text = format(...args);
  appendFileSync(LOG, `${text}\n`);
  const ofTests = text.startsWith(TEST_MARK);
  if (ofTests) console.log(text.slice(TEST_MARK.length));
  else if (type === 'error' && text.includes(join(ROOT, 'dist'))) console.error(text);
  return ofTests;
}

/** @param {string} name */
const optional = (name) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);

/**
 * @param {string} name
 * @returns {string}
 */
function argument(name) {
  const found = optional(name);
  if (found === undefined) throw new Error(`--${name}=... is missing`);
  return found;
}

/**
 * Opens the page and waits for the exit code of the tests.
 * @param {import('./lib/server.mjs').Server} server
 * @param {import('playwright-core').Browser} browser
 * @returns {Promise<number>}
 */
async function run(server, browser) {
  const folder = process.argv.slice(2).find((arg) => !arg.startsWith('-'));
  if (!folder) throw new Error('the folder to open is missing');
  const page = await browser.newPage();
  /** @type {Promise<number>} */
  const code = new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) => reject(new Error(`${why}\n${server.output()}`));
    const silence = setTimeout(() => fail('The extension host did not start.'), START_TIMEOUT);
    setTimeout(() => fail(`The tests did not end in ${TIMEOUT / 60_000} minutes.`), TIMEOUT);
    setInterval(() => server.running() || fail('The server of VS Code ended.'), 1_000);
    page.on('crash', () => fail('The page crashed.'));
    void page.exposeFunction(
      'codeAutomationLog',
      (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
        clearTimeout(silence);
        relay(type, args);
      },
    );
    void page.exposeFunction('codeAutomationExit', (/** @type {number} */ exit) => resolve(exit));
  });
  await page.goto(
    server.url({
      folder,
      extension: argument('extensionDevelopmentPath'),
      tests: argument('extensionTestsPath'),
    }),
  );
  return code;
}

async function main() {
  mkdirSync(dirname(LOG), { recursive: true });
  writeFileSync(LOG, '');
  const extensionsFolder = optional('extensions-dir');
  const server = await startServer(await ensureHost(hostName()), {
    offline: true,
    ...(extensionsFolder !== undefined && { extensionsFolder }),
    // In a browser VS Code saves by itself a second after an edit: a test on a slow machine would find saved what it left unsaved.
    settings: { 'files.autoSave': 'off' },
  });
  endWithParent(server.stop, 1);
  try {
    const browser = await launchBrowser();
    return await run(server, browser).finally(() => browser.close());
  } finally {
    await server.stop();
  }
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
