/**
 * Runs the integration tests in an extension host: `node scripts/test-integration.mjs [PATH-PART...] [--grep TEXT]
 * [--host desktop|oldest|latest]`. Without --host: a desktop VS Code where one can run, else the embedded one.
 */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { bundleTests, findTests } from './lib/bundle-tests.mjs';
import { findDesktop } from './lib/desktop.mjs';
import { ensureHost, hostName } from './lib/host.mjs';
import { resultFile } from './lib/mocha.mjs';
import { endWithParent } from './lib/processes.mjs';
import { ROOT } from './lib/root.mjs';

const FOLDER = 'test/integration';
const EMBEDDED = join(
  ROOT,
  'scripts',
  process.platform === 'win32' ? 'embedded-vscode.cmd' : 'embedded-vscode.mjs',
);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: 'string', short: 'g' }, host: { type: 'string' } },
});

/**
 * @param {{vscodeExecutablePath: string, env?: Record<string, string>}} host
 * @returns {Promise<boolean>} whether all tests passed
 */
async function run({ vscodeExecutablePath, env }) {
  // Outside the project: its .gitignore and its repository must not show in the workspace.
  const workspace = mkdtempSync(join(tmpdir(), 'revision-rounds-workspace-'));
  cpSync(join(ROOT, FOLDER, 'workspace'), workspace, { recursive: true });
  try {
    const code = await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: join(ROOT, 'test', 'out', 'bundles', 'integration-index.cjs'),
      launchArgs: [workspace, '--disable-extensions'],
      extensionTestsEnv: { ...env, TEST_GREP: values.grep },
    });
    return code === 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  } finally {
    rmSync(workspace, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** @param {import('./lib/host.mjs').HostName} name */
async function runEmbedded(name) {
  const { vscode } = await ensureHost(name);
  console.log(`Integration tests in the embedded VS Code ${vscode}`);
  return run({ vscodeExecutablePath: EMBEDDED, env: { VSCODE_HOST: name } });
}

async function runAnywhere() {
  const desktop = await findDesktop();
  if ('reason' in desktop) {
    console.log(`(${desktop.reason})`);
    return runEmbedded(hostName());
  }
  console.log(`Integration tests in ${desktop.executable}`);
  const passed = await run({ vscodeExecutablePath: desktop.executable });
  if (existsSync(resultFile('integration'))) return passed;
  console.log('(it did not start: a library of the system may be missing)');
  return runEmbedded(hostName());
}

endWithParent(() => Promise.resolve(), 1); // and the host ends with us
rmSync(resultFile('integration'), { force: true });
const files = findTests({ folder: FOLDER, ending: '.test.ts', filters: positionals });
await bundleTests({ suite: 'integration', files, format: 'cjs' });
await bundleTests({ suite: 'integration-index', files: [`${FOLDER}/index.ts`], format: 'cjs' });
const embedded = values.host === undefined || values.host === 'desktop' ? undefined : hostName(values.host);
const passed = embedded ? await runEmbedded(embedded) : await runAnywhere();
process.exit(passed && existsSync(resultFile('integration')) ? 0 : 1);
