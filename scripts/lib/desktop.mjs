/** A desktop VS Code that can run the tests, if there is one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { HOSTS } from './host.mjs';
import { HOST_CACHE } from './root.mjs';

const DOWNLOAD_SITE = 'https://update.code.visualstudio.com/';

/** How long the site may take to answer at all, and to send the next bytes, in milliseconds. */
const CONTACT_TIMEOUT = 5_000;
const IDLE_TIMEOUT = 15_000;

/** Where the installers of VS Code put it. */
const INSTALLED = [
  '/usr/share/code/code',
  '/Applications/Visual Studio Code.app/Contents/MacOS/Electron',
  join(process.env['LOCALAPPDATA'] ?? '', 'Programs/Microsoft VS Code/Code.exe'),
  join(process.env['PROGRAMFILES'] ?? '', 'Microsoft VS Code/Code.exe'),
];

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

async function download() {
  try {
    await fetch(DOWNLOAD_SITE, { method: 'HEAD', signal: AbortSignal.timeout(CONTACT_TIMEOUT) });
    return await downloadAndUnzipVSCode({
      version: process.env['VSCODE_VERSION'] ?? HOSTS.oldest.vscode,
      cachePath: HOST_CACHE,
      timeout: IDLE_TIMEOUT,
    });
  } catch {
    return undefined;
  }
}

/**
 * The executable: the one that the environment variable VSCODE_EXECUTABLE names, else the version that VSCODE_VERSION names or the oldest
 * that we support, downloaded, else an installed one.
 * @returns {Promise<{executable: string} | {reason: string}>}
 */
export async function findDesktop() {
  const named = process.env['VSCODE_EXECUTABLE'];
  if (named) return { executable: named };
  if (!hasDisplay()) return { reason: 'there is no display for a desktop VS Code' };
  const executable = (await download()) ?? INSTALLED.find((file) => existsSync(file));
  return executable ? { executable } : { reason: 'no desktop VS Code could be downloaded or found' };
}
