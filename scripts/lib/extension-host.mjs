/** Runs a module with a function `run` in the extension host of a VS Code: tests, and measurements. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { ensureHost } from './host.mjs';
import { ROOT } from './root.mjs';

const EMBEDDED = join(
  ROOT,
  'scripts',
  process.platform === 'win32' ? 'embedded-vscode.cmd' : 'embedded-vscode.mjs',
);

/**
 * @param {object} options
 * @param {string} options.executable of a desktop VS Code, or what stands in for one
 * @param {string} options.module the path of the module
 * @param {string} options.workspace a folder; a copy of it is opened
 * @param {string} [options.extensionsFolder] where installed extensions are; without, there are none
 * @param {Record<string, string | undefined>} [options.env]
 * @returns {Promise<boolean>} whether `run` resolved
 */
export async function runInExtensionHost({ executable, module, workspace, extensionsFolder, env = {} }) {
  // Outside the project: its .gitignore and its repository must not show in the workspace.
  const copy = mkdtempSync(join(tmpdir(), 'revision-rounds-workspace-'));
  cpSync(workspace, copy, { recursive: true });
  try {
    const code = await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: module,
      launchArgs: [copy, extensionsFolder ? `--extensions-dir=${extensionsFolder}` : '--disable-extensions'],
      extensionTestsEnv: env,
    });
    return code === 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  } finally {
    rmSync(copy, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * The same in the embedded VS Code.
 * @param {import('./host.mjs').HostName} name
 * @param {{module: string, workspace: string, extensionsFolder?: string, env?: Record<string, string | undefined>}} options
 */
export async function runInEmbeddedHost(name, { env, ...options }) {
  const { vscode } = await ensureHost(name);
  console.log(`In the extension host of the embedded VS Code ${vscode}`);
  return runInExtensionHost({ ...options, executable: EMBEDDED, env: { ...env, VSCODE_HOST: name } });
}
