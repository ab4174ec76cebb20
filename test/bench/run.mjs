/** Bundles a bench and runs it: `node test/bench/run.mjs engine|quality [OPTIONS]`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const [name = 'engine', ...options] = process.argv.slice(2);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const outfile = path.join(root, 'test/out/bench', `${name}.cjs`);
mkdirSync(path.dirname(outfile), { recursive: true });
await build({
  entryPoints: [path.join(root, 'test/bench', `${name}.ts`)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // It reads files beside its own.
  external: ['playwright-core'],
  logLevel: 'error',
});
process.exit(spawnSync(process.execPath, [outfile, ...options], { cwd: root, stdio: 'inherit' }).status ?? 1);
