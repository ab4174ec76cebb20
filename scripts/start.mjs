/**
 * `npm start`: builds, and opens VS Code with the extension and a fresh copy of the sample workspace.
 *
 * Options (after `--`): --embedded (also where `code` is on the PATH), --host oldest|latest (the latest shows notifications
 * only behind the bell while an extension is in development), --no-open, --port N, --folder DIR (instead of the sample). Node's own modules only, until the packages are installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/dependencies.mjs';
import { ensureHost, hostName } from './lib/host.mjs';
import { endWithParent } from './lib/processes.mjs';
import { ROOT } from './lib/root.mjs';
import { startServer } from './lib/server.mjs';

function options() {
  const { values } = parseArgs({
    options: {
      embedded: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      host: { type: 'string' },
      port: { type: 'string' },
      folder: { type: 'string' },
    },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new Error(`"${values.port}" is not a port.`);
  }
  return { ...values, port, host: hostName(values.host) };
}

function build() {
  const run = spawnSync(process.execPath, [join(ROOT, 'esbuild.js')], { stdio: 'inherit' });
  if (run.status !== 0) throw new Error('The build failed.');
}

/**
 * The folder to open: the one asked for, or a fresh copy of the sample (it stays when we end; it may hold work by then).
 * @param {string | undefined} asked
 */
function folderToOpen(asked) {
  if (asked !== undefined) {
    const folder = resolve(process.env['INIT_CWD'] ?? '.', asked);
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`${folder} is not a folder.`);
    return folder;
  }
  const copy = mkdtempSync(join(tmpdir(), 'revision-rounds-sample-'));
  cpSync(join(ROOT, 'media', 'sample'), copy, { recursive: true });
  return copy;
}

/** The `code` of a desktop VS Code, or undefined. */
function findCode() {
  const names = process.platform === 'win32' ? ['code.cmd', 'code.exe'] : ['code'];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file));
}

/**
 * @param {string} code
 * @param {string} folder
 */
function openDesktop(code, folder) {
  const shell = process.platform === 'win32';
  const quote = (/** @type {string} */ text) => (shell ? `"${text}"` : text);
  const args = [`--extensionDevelopmentPath=${ROOT}`, folder].map(quote);
  const run = spawnSync(quote(code), args, { stdio: 'inherit', shell });
  if (run.status !== 0) throw new Error(`${code} could not open ${folder}. Try: npm start -- --embedded`);
}

/** @param {string} url */
function openInBrowser(url) {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', url]
        : ['xdg-open', url];
  // No browser to open is no failure: the address is printed.
  spawn(command ?? '', args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

/**
 * @param {string} folder
 * @param {ReturnType<typeof options>} asked
 */
async function openEmbedded(folder, asked) {
  const host = await ensureHost(asked.host);
  const server = await startServer(host, asked.port === undefined ? {} : { port: asked.port });
  stop = server.stop;
  const url = server.url({ folder, extension: ROOT });
  console.log(`Open ${url}`);
  if (!asked['no-open']) openInBrowser(url);
  while (server.running()) await new Promise((done) => setTimeout(done, 500));
  throw new Error(`VS Code ended. It said:\n${server.output()}`);
}

/** What there is to end, so far. */
let stop = () => Promise.resolve();

async function main() {
  const asked = options();
  endWithParent(() => stop(), 0);
  await ensureDependencies();
  build();
  const folder = folderToOpen(asked.folder);
  const code = asked.embedded ? undefined : findCode();
  if (code) openDesktop(code, folder);
  else await openEmbedded(folder, asked);
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
