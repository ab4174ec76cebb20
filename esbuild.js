'use strict';
/**
 * Builds dist/. `node esbuild.js [--production] [--watch]`.
 * Also required by the tests, which ask it for the graph of imports (`importGraph`).
 */
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');
const { plainly, toCommonJs } = require('./scripts/lib/common-js.cjs');
const { PARTS_IN_USE } = require('./scripts/lib/library-parts.cjs');
const { shortNames } = require('./scripts/lib/short-names.cjs');

const root = __dirname;
const DIST = path.join(root, 'dist');

/** Node 20 is what the oldest VS Code we support (1.100) runs extensions on, and the oldest Node the CLI supports. */
const NODE = /** @type {const} @satisfies {import('esbuild').BuildOptions} */ ({
  platform: 'node',
  target: 'node20',
  // Some libraries offer CommonJS with dynamic requires first; the ES module is what can be tree-shaken.
  mainFields: ['module', 'main'],
  // Templates of letters.
  loader: { '.md': 'text' },
});

/** Rooms of src/formats stand in dist/ under their names. */
const FORMATS = fs
  .readdirSync(path.join(root, 'src/formats'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ in: `src/formats/${name}/index.ts`, out: name }));

/**
 * Modules that are asked for by `require`, in the middle of a computation, and seldom or not at the start: each is a file of its own,
 * by this name.
 * @type {Readonly<Record<string, string>>}
 */
const WHEN_CALLED = {
  yaml: 'src/core/yaml/full.ts',
  flags: 'src/core/feedback/flags.ts',
  record: 'src/features/frontMatter/recordLines.ts',
};

/** @type {import('esbuild').Plugin} */
const whenCalled = {
  name: 'loaded when called',
  setup(hooks) {
    hooks.onResolve({ filter: /^\./ }, ({ kind, path: wanted, resolveDir }) => {
      const file = path
        .relative(root, path.join(resolveDir, `${wanted}.ts`))
        .split(path.sep)
        .join('/');
      const found =
        kind === 'require-call' ? Object.entries(WHEN_CALLED).find(([, one]) => one === file) : null;
      return found ? { path: `when-called:${found[0]}`, external: true } : undefined;
    });
  },
};

/**
 * All that runs in Node, as one build: what two entries share is a chunk that both load, and what is behind `import()` is
 * loaded when it is first used.
 */
const PROGRAMS = /** @type {import('esbuild').BuildOptions} */ ({
  ...NODE,
  entryPoints: [
    { in: 'src/activate.ts', out: 'extension' },
    { in: 'src/cli.ts', out: 'cli' },
    ...FORMATS,
    ...Object.entries(WHEN_CALLED).map(([name, file]) => ({ in: file, out: name })),
  ],
  external: ['vscode'],
  // Only ES modules can be split: they become CommonJS, which is what VS Code loads, one by one after that.
  format: 'esm',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  plugins: [...PARTS_IN_USE, whenCalled],
});

/** What Electron 34, the oldest that VS Code 1.100 may run in, and the browsers of its web version understand. */
const BROWSERS = ['chrome120', 'firefox120', 'safari17'];

/**
 * The extension in a browser without a server: one file, for the web worker that runs it cannot load others. `X.web.ts` takes the
 * place of an `X.ts` that needs Node.
 */
const WEB = /** @type {import('esbuild').BuildOptions} */ ({
  entryPoints: [{ in: 'src/activate.ts', out: 'web/extension' }],
  platform: 'browser',
  format: 'cjs',
  target: BROWSERS,
  mainFields: ['module', 'browser', 'main'],
  resolveExtensions: ['.web.ts', '.ts', '.mjs', '.js', '.json'],
  loader: NODE.loader,
  external: ['vscode'],
  plugins: PARTS_IN_USE,
});

/** The pages in webviews. */
const PAGES = /** @type {import('esbuild').BuildOptions} */ ({
  entryPoints: ['redline', 'history', 'letter'].flatMap((page) => [
    { in: `media/${page}/main.ts`, out: page },
    { in: `media/${page}/${page}.css`, out: page },
  ]),
  platform: 'browser',
  format: 'iife',
  target: BROWSERS,
  plugins: PARTS_IN_USE,
});

/** Everything that ends up in dist/. */
const BUILDS = [
  { name: 'programs', options: PROGRAMS },
  { name: 'extension for the web', options: WEB },
  { name: 'pages', options: PAGES },
];

/**
 * @param {import('esbuild').BuildOptions} options
 * @param {boolean} production
 * @returns {import('esbuild').BuildOptions}
 */
function optionsOf(options, production) {
  return {
    ...options,
    absWorkingDir: root,
    outdir: 'dist',
    bundle: true,
    minify: production,
    sourcemap: production ? false : 'inline',
    sourcesContent: false,
    ...PLAIN,
    logLevel: 'warning',
    write: false,
  };
}

/** Letters of every script stand as they are; notices of libraries are in THIRD-PARTY-NOTICES.txt, all of them. */
const PLAIN = /** @type {const} @satisfies {import('esbuild').CommonOptions} */ ({
  charset: 'utf8',
  legalComments: 'none',
});

/** @param {{production?: boolean}} [options] */
async function build({ production = false } = {}) {
  const files = await Promise.all(
    BUILDS.map(async ({ options }) =>
      write(await esbuild.build(optionsOf(options, production)), options, production),
    ),
  );
  removeStrays(new Set(files.flat()));
}

/**
 * Writes what a build made.
 * @param {import('esbuild').BuildResult} result
 * @param {import('esbuild').BuildOptions} options
 * @param {boolean} production
 * @returns {Promise<readonly string[]>} the files
 */
async function write({ outputFiles = [] }, { format }, production) {
  const made = new Map(
    outputFiles.map(({ path: file, text }) => [path.relative(DIST, file).split(path.sep).join('/'), text]),
  );
  const { platform, target } = NODE;
  const files = format === 'esm' ? await toCommonJs(made, { platform, target, ...PLAIN }, production) : made;
  const written = [...files].map(async ([name, code]) => {
    const file = path.join(DIST, name);
    const small = production && name.endsWith('.js') ? await shortNames(code) : code;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, plainly(small), { mode: code.startsWith('#!') ? 0o755 : 0o644 });
    return file;
  });
  return Promise.all(written);
}

/**
 * What an earlier build left in dist/ must not get into the package. (Not cleared before the build: somebody may be running
 * what is there.)
 * @param {ReadonlySet<string>} kept
 */
function removeStrays(kept) {
  for (const entry of fs.readdirSync(path.join(root, 'dist'), { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isDirectory() && !kept.has(file)) fs.rmSync(file);
  }
}

async function watch() {
  for (const { name, options } of BUILDS) {
    const watched = optionsOf(options, false);
    const plugins = [...(options.plugins ?? []), announce(name, (result) => write(result, options, false))];
    const context = await esbuild.context({ ...watched, plugins });
    await context.watch();
  }
}

/**
 * The two lines that .vscode/tasks.json waits for.
 * @param {string} name
 * @param {(result: import('esbuild').BuildResult) => Promise<unknown>} write
 * @returns {import('esbuild').Plugin}
 */
function announce(name, write) {
  return {
    name: 'announce',
    setup(hooks) {
      hooks.onStart(() => console.log(`[watch] build started: ${name}`));
      hooks.onEnd(async (result) => {
        for (const { text, location } of result.errors) {
          console.error(`✘ [ERROR] ${text}`);
          if (location) console.error(`    ${location.file}:${location.line}:${location.column}:`);
        }
        await write(result);
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

/**
 * What the bundle for the web is made of, nothing written.
 * @returns {Promise<import('esbuild').Metafile>}
 */
async function webGraph() {
  const { metafile } = await esbuild.build({ ...optionsOf(WEB, true), minify: false, metafile: true });
  return /** @type {import('esbuild').Metafile} */ (metafile);
}

/**
 * What is in a production build, nothing written.
 * @returns {Promise<readonly import('esbuild').Metafile[]>}
 */
function accounts() {
  return Promise.all(
    BUILDS.map(async ({ options }) => {
      const { metafile } = await esbuild.build({ ...optionsOf(options, true), metafile: true });
      return metafile;
    }),
  );
}

module.exports = { build, importGraph, webGraph, accounts };

if (require.main === module) {
  const flags = process.argv.slice(2);
  const work = flags.includes('--watch') ? watch() : build({ production: flags.includes('--production') });
  work.catch((error) => {
    if (!error.errors) console.error(error);
    process.exit(1);
  });
}
