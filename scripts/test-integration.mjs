/**
 * Runs the integration tests in an extension host: `node scripts/test-integration.mjs [PATH-PART...] [--grep TEXT]
 * [--host desktop|oldest|latest]`. Without --host: a desktop VS Code where one can run, else the embedded one. With `desktop`: that one or
 * none; VSCODE_VERSION names another version than the oldest that we support, such as `stable`.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleTests, findTests } from './lib/bundle-tests.mjs';
import { findDesktop } from './lib/desktop.mjs';
import { runInEmbeddedHost, runInExtensionHost } from './lib/extension-host.mjs';
import { hostName } from './lib/host.mjs';
import { resultFile } from './lib/mocha.mjs';
import { endWithParent } from './lib/processes.mjs';
import { ROOT } from './lib/root.mjs';

const FOLDER = 'test/integration';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: 'string', short: 'g' }, host: { type: 'string' } },
});

const RUN = {
  module: join(ROOT, 'test', 'out', 'bundles', 'integration-index.cjs'),
  workspace: join(ROOT, FOLDER, 'workspace'),
  env: { TEST_GREP: values.grep },
};

/** @param {boolean} onDesktop whether nothing else will do */
async function runAnywhere(onDesktop) {
  const desktop = await findDesktop();
  if ('reason' in desktop) {
    console.log(`(${desktop.reason})`);
    return !onDesktop && runInEmbeddedHost(hostName(), RUN);
  }
  console.log(`Integration tests in ${desktop.executable}`);
  const passed = await runInExtensionHost({ ...RUN, executable: desktop.executable });
  if (onDesktop || existsSync(resultFile('integration'))) return passed;
  console.log('(it did not start: a library of the system may be missing)');
  return runInEmbeddedHost(hostName(), RUN);
}

// And the host ends with us.
endWithParent(async (why) => console.error(`The integration tests were ended: ${why}`), 1);
rmSync(resultFile('integration'), { force: true });
const files = findTests({ folder: FOLDER, ending: '.test.ts', filters: positionals });
await bundleTests({ suite: 'integration', files, format: 'cjs' });
await bundleTests({ suite: 'integration-index', files: [`${FOLDER}/index.ts`], format: 'cjs' });
const onDesktop = values.host === 'desktop';
const embedded = values.host === undefined || onDesktop ? undefined : hostName(values.host);
const passed = embedded ? await runInEmbeddedHost(embedded, RUN) : await runAnywhere(onDesktop);
process.exit(passed && existsSync(resultFile('integration')) ? 0 : 1);
