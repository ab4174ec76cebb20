/** Bundles a bench and runs it: `node test/bench/run.mjs engine|quality|targets|redline|year|docx [OPTIONS]`. */
import { spawnSync } from 'node:child_process';
import { bundleTests } from '../../scripts/lib/bundle-tests.mjs';
import { ROOT } from '../../scripts/lib/root.mjs';

const [name = 'engine', ...options] = process.argv.slice(2);
const bundle = await bundleTests({ suite: `bench-${name}`, files: [`test/bench/${name}.ts`] });
process.exit(spawnSync(process.execPath, [bundle, ...options], { cwd: ROOT, stdio: 'inherit' }).status ?? 1);
