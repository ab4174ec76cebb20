import { buildSync, type BuildOptions } from 'esbuild';

/** Bundles a program of the tests, for a process of its own. */
export function bundleProgram(outfile: string, from: Pick<BuildOptions, 'entryPoints' | 'stdin'>): void {
  buildSync({
    ...from,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
  });
}
