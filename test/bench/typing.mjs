/**
 * What typing costs: `node test/bench/typing.mjs [--host oldest|latest]`. Builds the extension and measures it, as it is
 * shipped, in the extension host of the embedded VS Code. Exits with 1 when the target is missed.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleTests } from '../../scripts/lib/bundle-tests.mjs';
import { runInEmbeddedHost } from '../../scripts/lib/extension-host.mjs';
import { hostName } from '../../scripts/lib/host.mjs';
import { endWithParent } from '../../scripts/lib/processes.mjs';
import esbuild from '../../esbuild.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { values } = parseArgs({ options: { host: { type: 'string' } } });

endWithParent(() => Promise.resolve(), 1);
await esbuild.build({ production: true });
const module = await bundleTests({ suite: 'bench-typing', files: ['test/bench/typing.ts'], format: 'cjs' });
const workspace = path.join(root, 'test/integration/workspace');
process.exit((await runInEmbeddedHost(hostName(values.host), { module, workspace })) ? 0 : 1);
