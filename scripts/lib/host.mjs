/**
 * The embedded VS Code: the npm package `code-server` carries the real workbench and extension host. Installed once into
 * .vscode-test/. Node's own modules only.
 */
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { npm } from './npm.mjs';
import { HOST_CACHE } from './root.mjs';

/** `oldest` is the lowest version that package.json's engines allow. */
export const HOSTS = {
  oldest: { vscode: '1.100.3', codeServer: '4.100.3', nodeMajor: 20 },
  latest: { vscode: '1.139.1', codeServer: '4.139.1', nodeMajor: 24 },
};

/** @typedef {keyof typeof HOSTS} HostName */

/** Search and `workspace.findFiles` spawn it; without install scripts the oldest host comes without. */
const RIPGREP_VERSION = '1.18.0';

const EXE = process.platform === 'win32' ? '.exe' : '';

/** As the npm packages with binaries are named. */
const NODE_PLATFORM = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/**
 * @typedef {object} Host
 * @property {string} vscode its version
 * @property {string} node the Node to run it with
 * @property {string} server its server-main.js
 */

/**
 * @param {string} [name] `oldest` or `latest`; without, the environment variable VSCODE_HOST, else `oldest`
 * @returns {HostName}
 */
export function hostName(name = process.env['VSCODE_HOST'] ?? 'oldest') {
  if (name === 'oldest' || name === 'latest') return name;
  throw new Error(`"${name}" is not a host: use oldest (VS Code ${HOSTS.oldest.vscode}) or latest.`);
}

/**
 * Installs the host if it is not there. Throws an error with npm's own words when that fails.
 * @param {HostName} name
 * @returns {Promise<Host>}
 */
export async function ensureHost(name) {
  const { vscode, codeServer } = HOSTS[name];
  const folder = join(HOST_CACHE, `code-server-${codeServer}`);
  if (!existsSync(folder)) await install(name, folder);
  return {
    vscode,
    node: await nodeIn(folder, name),
    server: join(serverFolder(folder), 'out', 'server-main.js'),
  };
}

/** @param {string} folder */
const serverFolder = (folder) => join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

/** @param {HostName} name */
const ownNodeFits = (name) => Number(process.versions.node.split('.')[0]) === HOSTS[name].nodeMajor;

/**
 * @param {string} folder
 * @param {HostName} name
 */
async function nodeIn(folder, name) {
  if (ownNodeFits(name)) return process.execPath;
  const node = join(folder, 'node_modules', `node-${NODE_PLATFORM}`, 'bin', `node${EXE}`);
  // Installed while a fitting Node was in use, and another one is in use now.
  if (!existsSync(node)) await addPackages(folder, [nodePackage(name)], `Node ${HOSTS[name].nodeMajor}`);
  return node;
}

/** @param {HostName} name */
const nodePackage = (name) => `node-${NODE_PLATFORM}@${HOSTS[name].nodeMajor}`;

/**
 * @param {string} folder
 * @param {readonly string[]} packages
 * @param {string} what
 */
async function addPackages(folder, packages, what) {
  // Scripts would compile native modules for minutes; what is missing without them costs log lines only.
  await npm(['install', '--ignore-scripts', ...packages], {
    cwd: folder,
    purpose: `install ${what}`,
  });
}

/**
 * Installs beside the place and moves the whole there when it is complete: an installation that was broken off is never
 * taken for a host, and two at a time do not disturb each other.
 * @param {HostName} name
 * @param {string} folder
 */
async function install(name, folder) {
  const { vscode, codeServer } = HOSTS[name];
  console.log(`Installing VS Code ${vscode} (code-server ${codeServer} from npm) into .vscode-test/ ...`);
  removeBrokenInstallations();
  const place = `${folder}.part-${process.pid}`;
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'package.json'), '{ "private": true }\n');
  try {
    const packages = [
      `code-server@${codeServer}`,
      `@vscode/ripgrep-${process.platform}-${process.arch}@${RIPGREP_VERSION}`,
    ];
    if (!ownNodeFits(name)) packages.push(nodePackage(name));
    await addPackages(place, packages, `VS Code ${vscode}`);
    await npm(['install', '--omit=dev', '--ignore-scripts'], {
      cwd: serverFolder(place),
      purpose: `install the libraries of VS Code ${vscode}`,
    });
    placeRipgrep(place);
    if (!existsSync(folder)) renameSync(place, folder);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** @param {string} folder */
function placeRipgrep(folder) {
  const target = join(serverFolder(folder), 'node_modules', '@vscode', 'ripgrep', 'bin', `rg${EXE}`);
  if (!existsSync(dirname(dirname(target))) || existsSync(target)) return;
  const carrier = `ripgrep-${process.platform}-${process.arch}`;
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(join(folder, 'node_modules', '@vscode', carrier, 'bin', `rg${EXE}`), target);
  chmodSync(target, 0o755);
}

/** Those whose process is gone. */
function removeBrokenInstallations() {
  if (!existsSync(HOST_CACHE)) return;
  for (const name of readdirSync(HOST_CACHE)) {
    const owner = /\.part-(\d+)$/.exec(name)?.[1];
    if (owner && !isRunning(Number(owner))) rmSync(join(HOST_CACHE, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
