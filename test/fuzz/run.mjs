/** Bundles the fuzzing and runs it: `npm run fuzz -- [--seconds N] [--seed N] [--only TARGET] [--case N]`. */
import { spawnSync } from 'node:child_process';
import { bundleTests } from '../../scripts/lib/bundle-tests.mjs';
import { ROOT } from '../../scripts/lib/root.mjs';

const child = await bundleTests({ suite: 'fuzz-child', files: ['test/fuzz/child.ts'] });
const bundle = await bundleTests({ suite: 'fuzz-parent', files: ['test/fuzz/fuzz.ts'] });
const options = [...process.argv.slice(2), '--bundle', child];
process.exit(spawnSync(process.execPath, [bundle, ...options], { cwd: ROOT, stdio: 'inherit' }).status ?? 1);
