'use strict';
/**
 * Builds dist/. `node esbuild.js [--production] [--watch]`.
 * Also required by the tests, which ask it for the graph of imports (`importGraph`).
 */
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');
const { readTextOnly } = require('./scripts/lib/pdf-parts.cjs');

const root = __dirname;

/** @typedef {{name: string, entry: string, out: string, options: import('esbuild').BuildOptions}} Bundle */

/** Node 20 is what the oldest VS Code we support (1.100) runs extensions on, and the oldest Node the CLI supports. */
const NODE = /** @type {import('esbuild').BuildOptions} */ ({
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Some libraries offer CommonJS with dynamic requires first; the ES module is what can be tree-shaken.
  mainFields: ['module', 'main'],
  // Templates of letters.
  loader: { '.md': 'text' },
});

/** What Electron 34, the oldest that VS Code 1.100 may run in, and the browsers of its web version understand. */
const BROWSER = /** @type {import('esbuild').BuildOptions} */ ({
  platform: 'browser',
  format: 'iife',
  target: ['chrome120', 'firefox120', 'safari17'],
});

/**
 * The extension in a browser without a server: one file, for the web worker that runs it cannot load others. `X.web.ts` takes the
 * place of an `X.ts` that needs Node.
 */
const WEB = /** @type {import('esbuild').BuildOptions} */ ({
  ...BROWSER,
  format: 'cjs',
  mainFields: ['module', 'browser', 'main'],
  resolveExtensions: ['.web.ts', '.ts', '.mjs', '.js', '.json'],
  loader: { '.md': 'text' },
  external: ['vscode'],
  plugins: [readTextOnly],
});

/**
 * Each room of src/formats is a bundle of its own, beside those that load it when it is first used.
 * @type {readonly Bundle[]}
 */
const FORMATS = fs
  .readdirSync(path.join(root, 'src/formats'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name: `format ${name}`,
    entry: `src/formats/${name}/index.ts`,
    out: `dist/${name}.js`,
    options: { ...NODE, plugins: [readTextOnly] },
  }));

/**
 * `import('../formats/docx')` loads dist/docx.js, which is not made part of the bundle that says so.
 * @type {import('esbuild').Plugin}
 */
const loadFormats = {
  name: 'formats when first used',
  setup(hooks) {
    hooks.onResolve({ filter: /\/formats\/[a-z]+$/ }, ({ kind, path: wanted }) =>
      kind === 'dynamic-import' ? { path: `./${path.basename(wanted)}.js`, external: true } : undefined,
    );
  },
};

/**
 * Everything that ends up in dist/, one line per bundle. A webview goes here too:
 * `{ name: 'compare view', entry: 'media/compare/main.ts', out: 'dist/compare.js', options: BROWSER }`.
 * @type {readonly Bundle[]}
 */
const BUNDLES = [
  {
    name: 'extension',
    entry: 'src/extension.ts',
    out: 'dist/extension.js',
    options: { ...NODE, external: ['vscode'], plugins: [loadFormats] },
  },
  {
    name: 'command line',
    entry: 'src/cli.ts',
    out: 'dist/cli.js',
    options: { ...NODE, banner: { js: '#!/usr/bin/env node' }, plugins: [loadFormats] },
  },
  { name: 'extension for the web', entry: 'src/extension.ts', out: 'dist/web/extension.js', options: WEB },
  { name: 'redline', entry: 'media/redline/main.ts', out: 'dist/redline.js', options: BROWSER },
  {
    name: 'look of the redline',
    entry: 'media/redline/redline.css',
    out: 'dist/redline.css',
    options: BROWSER,
  },
  { name: 'history', entry: 'media/history/main.ts', out: 'dist/history.js', options: BROWSER },
  {
    name: 'look of the history',
    entry: 'media/history/history.css',
    out: 'dist/history.css',
    options: BROWSER,
  },
  ...FORMATS,
];

/**
 * @param {Bundle} bundle
 * @param {boolean} production
 * @returns {import('esbuild').BuildOptions}
 */
function optionsOf(bundle, production) {
  return {
    ...bundle.options,
    absWorkingDir: root,
    entryPoints: [bundle.entry],
    outfile: bundle.out,
    bundle: true,
    minify: production,
    sourcemap: production ? false : 'linked',
    sourcesContent: false,
    logLevel: 'warning',
  };
}

/** @param {{production?: boolean}} [options] */
async function build({ production = false } = {}) {
  await Promise.all(BUNDLES.map((bundle) => esbuild.build(optionsOf(bundle, production))));
  fs.chmodSync(path.join(root, 'dist/cli.js'), 0o755);
  removeStrays(production);
}

/**
 * What an earlier table or a development build left in dist/ must not get into the package. (Not cleared before the
 * build: somebody may be running the bundles that are there.)
 * @param {boolean} production
 */
function removeStrays(production) {
  const kept = new Set(BUNDLES.flatMap(({ out }) => (production ? [out] : [out, `${out}.map`])));
  for (const entry of fs.readdirSync(path.join(root, 'dist'), { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && !kept.has(path.relative(root, file).replaceAll(path.sep, '/'))) fs.rmSync(file);
  }
}

async function watch() {
  for (const bundle of BUNDLES) {
    const context = await esbuild.context({
      ...optionsOf(bundle, false),
      plugins: [...(bundle.options.plugins ?? []), announce(bundle.name)],
    });
    await context.watch();
  }
}

/**
 * The two lines that .vscode/tasks.json waits for.
 * @param {string} name
 * @returns {import('esbuild').Plugin}
 */
function announce(name) {
  return {
    name: 'announce',
    setup(hooks) {
      hooks.onStart(() => console.log(`[watch] build started: ${name}`));
      hooks.onEnd((result) => {
        for (const { text, location } of result.errors) {
          console.error(`✘ [ERROR] ${text}`);
          if (location) console.error(`    ${location.file}:${location.line}:${location.column}:`);
        }
        console.log(`[watch] build finished: ${name}`);
      });
    },
  };
}

/**
 * Every file under src/ as an entry point, nothing written: who imports what, as esbuild sees it.
 * @returns {Promise<import('esbuild').Metafile>}
 */
async function importGraph() {
  const files = fs
    .readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join('src', file));
  const result = await esbuild.build({
    ...NODE,
    absWorkingDir: root,
    entryPoints: files,
    outdir: 'dist',
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    logLevel: 'silent',
  });
  return result.metafile;
}

module.exports = { build, importGraph };

if (require.main === module) {
  const flags = process.argv.slice(2);
  const work = flags.includes('--watch') ? watch() : build({ production: flags.includes('--production') });
  work.catch((error) => {
    if (!error.errors) console.error(error);
    process.exit(1);
  });
}
