/** Starts the embedded VS Code and says where to open it. Node's own modules only. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startGuarded } from './processes.mjs';

const ADDRESS = '127.0.0.1';

/** How long the server may take to answer, and how often we ask, in milliseconds. A loaded machine needs some 10 s. */
const START_TIMEOUT = 60_000;
const ASK_EVERY = 100;

/**
 * Absolute paths. `folder` may be a `.code-workspace` file; without, the window has no folder. `file`: one to open in the editor.
 * @typedef {{folder?: string | undefined, file?: string, extension?: string, tests?: string}} Opened
 */

/**
 * @typedef {object} Server
 * @property {number} port
 * @property {number} pid of a process above all those of VS Code
 * @property {string} dataFolder holds the user's settings and the installed extensions
 * @property {(opened: Opened) => string} url
 * @property {() => Promise<void>} stop ends the server and its helpers and removes `dataFolder`
 * @property {() => boolean} running
 * @property {() => string} output the end of what it printed
 */

/**
 * @typedef {object} ServerOptions
 * @property {number} [port] a free one without
 * @property {boolean} [restricted] ask for trust, as VS Code does for a folder it does not know
 * @property {string} [extensionsFolder] where installed extensions are; without, the folder is empty
 * @property {Record<string, unknown>} [settings] the user's settings
 * @property {boolean} [asUsed] with installed extensions only, none in development
 * @property {boolean} [offline] without the gallery of extensions
 */

/**
 * Resolves when the server answers.
 * @param {import('./host.mjs').Host} host
 * @param {ServerOptions} [options]
 * @returns {Promise<Server>}
 */
export async function startServer(
  host,
  { port, restricted = false, extensionsFolder, settings = {}, offline = false, asUsed = false } = {},
) {
  const chosen = await freePort(port);
  const dataFolder = mkdtempSync(join(tmpdir(), 'revision-rounds-vscode-'));
  writeUserSettings(dataFolder, settings);
  const server = startGuarded(
    host.node,
    [
      host.server,
      ...['--host', ADDRESS, '--port', String(chosen), '--without-connection-token'],
      '--accept-server-license-terms',
      // Newer builds take the extension in development from the address only with this flag, and then show no notification.
      ...(asUsed ? [] : ['--enable-smoke-test-driver']),
      ...['--server-data-dir', dataFolder, '--telemetry-level', 'off'],
      ...(restricted ? [] : ['--disable-workspace-trust']),
      ...(extensionsFolder ? ['--extensions-dir', extensionsFolder] : []),
    ],
    { env: offline ? { ...process.env, EXTENSIONS_GALLERY: '{}' } : process.env },
  );
  const remove = () => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 3 });
  process.on('exit', remove); // for those who end without `stop`
  const stop = async () => {
    await server.stop();
    remove();
    process.off('exit', remove);
  };
  try {
    await answers(chosen, server);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    port: chosen,
    pid: server.pid,
    dataFolder,
    url: (opened) => urlOf(chosen, opened),
    stop,
    running: server.running,
    output: server.output,
  };
}

/**
 * The settings of the user (as opposed to those of the workspace). An open window follows a change at once.
 * @param {string} dataFolder
 * @param {Record<string, unknown>} settings
 */
function writeUserSettings(dataFolder, settings) {
  const folder = join(dataFolder, 'data', 'User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings, null, 2));
}

/**
 * @param {number} [asked]
 * @returns {Promise<number>} `asked` if it is free, else an error; any free one if none was asked for
 */
function freePort(asked = 0) {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', (error) =>
      reject(new Error(`Port ${asked} cannot be used: ${error.message}`)),
    );
    probe.listen(asked, ADDRESS, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * @param {number} port
 * @param {import('./processes.mjs').Guarded} server
 */
async function answers(port, server) {
  const deadline = Date.now() + START_TIMEOUT;
  while (Date.now() < deadline && server.running()) {
    const answer = await fetch(`http://${ADDRESS}:${port}/version`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY));
  }
  const why = server.running() ? `did not answer in ${START_TIMEOUT / 1000} s` : 'ended';
  throw new Error(`VS Code could not start on port ${port}: its server ${why}. It said:\n${server.output()}`);
}

/**
 * @param {number} port
 * @param {Opened} opened
 */
function urlOf(port, { folder, file, extension, tests }) {
  const remote = (/** @type {string} */ path) =>
    `vscode-remote://${ADDRESS}:${port}${pathToFileURL(path).pathname}`;
  const payload = [['skipWelcome', 'true']];
  if (file) payload.push(['openFile', remote(file)]);
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  const kind = folder?.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = new URLSearchParams({
    // An empty window has to be asked for: without, the last folder is opened.
    ...(folder === undefined
      ? { ew: 'true' }
      : { [kind]: decodeURIComponent(pathToFileURL(folder).pathname) }),
    payload: JSON.stringify(payload),
  });
  return `http://${ADDRESS}:${port}/?${query}`;
}
