/** Bundles the TypeScript tests of a suite, as the product itself is bundled. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { build } from 'esbuild';
import { PARTS_IN_USE } from './library-parts.cjs';
import { ROOT, TEST_OUT } from './root.mjs';

/**
 * What stays outside: they find their own files by their own place, or are given by the host.
 * (`vscode` cannot be loaded outside a host: a unit test that reaches it fails, and should.)
 */
const EXTERNAL = ['vscode', 'esbuild', 'typescript', 'mocha', 'playwright-core', '@sparticuz/chromium'];

/** What each format lacks of the other: bundled libraries call `require`, modules of the project ask where they are. */
const FORMATS = {
  esm: {
    ending: 'mjs',
    banner:
      "import { createRequire as _createRequire } from 'node:module'; const require = _createRequire(import.meta.url);",
    define: {},
  },
  cjs: {
    ending: 'cjs',
    banner: "const _moduleUrl = require('node:url').pathToFileURL(__filename).href;",
    define: { 'import.meta.url': '_moduleUrl' },
  },
};

/**
 * The test files of a suite, those whose path contains one of `filters` (all, without filters), sorted.
 * @param {{folder: string, ending: string, filters?: readonly string[]}} which
 * @returns {string[]} paths from the project's folder, with `/`
 */
export function findTests({ folder, ending, filters = [] }) {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.split(sep).join('/')}`)
    .filter((file) => file.endsWith(ending))
    .filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)))
    .sort();
}

/**
 * One bundle of all `files`: each library and each module of the project is loaded once, which keeps a suite fast.
 * @param {{suite: string, files: readonly string[], format?: 'esm' | 'cjs'}} options
 * @returns {Promise<string>} the path of the bundle
 */
export async function bundleTests({ suite, files, format = 'esm' }) {
  const { ending, banner, define } = FORMATS[format];
  const outfile = join(TEST_OUT, 'bundles', `${suite}.${ending}`);
  mkdirSync(join(TEST_OUT, 'bundles'), { recursive: true });
  await build({
    stdin: {
      contents: files.map((file) => `export * from './${file}';`).join('\n'),
      resolveDir: ROOT,
      sourcefile: `${suite}.tests.ts`,
    },
    outfile,
    bundle: true,
    platform: 'node',
    format,
    target: 'node20',
    mainFields: ['module', 'main'],
    loader: { '.md': 'text' },
    external: EXTERNAL,
    plugins: PARTS_IN_USE,
    sourcemap: 'inline',
    sourcesContent: false,
    banner: { js: banner },
    define,
    logLevel: 'warning',
  });
  return outfile;
}
