/** A LibreOffice to open files with: an installed one, or Debian's package. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const PLACES = {
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
  win32: ['ProgramFiles', 'ProgramFiles(x86)']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'LibreOffice/program/soffice.com')),
};

/** Without a window, and without Java. */
const PACKAGE = 'libreoffice-writer-nogui';

/** What apt may take, in milliseconds: it loads some hundred megabytes. */
const INSTALL_TIMEOUT = 600_000;

/** @returns {string | undefined} */
function installed() {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => [join(folder, 'soffice')]);
  const known = process.platform === 'darwin' || process.platform === 'win32' ? PLACES[process.platform] : [];
  return [process.env['SOFFICE'], ...known, ...onPath]
    .filter((file) => file !== undefined)
    .find((file) => existsSync(file));
}

/** Runs apt-get as root, or as who may be root without a password. */
function install() {
  const apt = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-y'];
  const before = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const what of [['update'], ['install', '--no-install-recommends', PACKAGE]]) {
    const [command = '', ...args] = [...before, ...apt, ...what];
    const { status, error, stderr } = spawnSync(command, args, {
      encoding: 'utf8',
      timeout: INSTALL_TIMEOUT,
    });
    if (status !== 0) return `${[command, ...args].join(' ')}: ${error?.message ?? stderr.trim()}`;
  }
  return null;
}

/**
 * The program. Where there is none and none can be installed it throws: what opens our files cannot be left out of the tests.
 * @returns {string}
 */
export function ensureOffice() {
  const found = installed();
  if (found) return found;
  let reason = 'it can be installed by the tests only where there is apt-get';
  if (process.platform === 'linux') {
    console.log(`Installing ${PACKAGE}, which opens the Word files that the tests write ...`);
    reason = install() ?? 'apt-get installed it, but there is no soffice';
    const fresh = installed();
    if (fresh) return fresh;
  }
  throw new Error(
    `LibreOffice is missing (${reason}). Install it: apt-get install ${PACKAGE}, brew install --cask libreoffice, ` +
      'or https://www.libreoffice.org; or set SOFFICE to its program soffice.',
  );
}
