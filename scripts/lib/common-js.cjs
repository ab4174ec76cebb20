'use strict';
/** ES modules of a split build as CommonJS, which is what VS Code loads. */
const esbuild = require('esbuild');
const { packChunks } = require('./pack-chunks.cjs');

/**
 * How the bundler asks for what is loaded when it is called, by a function of its own, before and after it was made small. (A name
 * is looked for from its start only: a source map is one word of millions of letters.)
 */
const ASKED_WHEN_CALLED = /(?:\(0, ?[\w$.]+\)|(?<![\w$])[\w$]+)\("when-called:(\w+)"\)/g;

/**
 * @param {ReadonlyMap<string, string>} files ES modules by their paths in dist/, with `/`
 * @param {esbuild.TransformOptions} options what the modules were made with
 * @param {boolean} production small and packed; else each file with a source map, which tells where a line is in a file of its own
 * @returns {Promise<ReadonlyMap<string, string>>}
 */
async function toCommonJs(files, options, production) {
  const commonJs = /** @type {const} */ ({ ...options, format: 'cjs' });
  if (!production)
    return each(files, { ...commonJs, sourcemap: 'inline', sourcesContent: false }, whenCalled);
  // Names are small already; the bundler's own have to be known to who packs chunks.
  const small = /** @type {const} */ ({ ...commonJs, minifyWhitespace: true, minifySyntax: true });
  const packed = packChunks(await each(files, small, whenCalled), 'extension.js');
  return each(packed, { ...small, minifyIdentifiers: true });
}

/**
 * @param {ReadonlyMap<string, string>} files
 * @param {esbuild.TransformOptions} options
 * @param {(code: string, name: string) => string} [finish]
 */
async function each(files, options, finish = (code) => code) {
  const entries = [...files].map(async ([name, text]) => {
    const { code } = await esbuild.transform(text, options);
    return /** @type {const} */ ([name, finish(code, name)]);
  });
  return new Map(await Promise.all(entries));
}

/** @param {string} code @param {string} name */
const whenCalled = (code, name) =>
  plainly(code).replace(ASKED_WHEN_CALLED, `require("${name.includes('/') ? '..' : '.'}/$1.js")`);

/** How the bundler asks for VS Code: by a function of its own that copies some 200 names, once for each file of the source. */
const COPY_OF_VSCODE = /(?<![\w$])[\w$]+\((require\("vscode"\))(?:, ?1)?\)/g;

/** @param {string} code of a bundle */
const plainly = (code) => code.replace(COPY_OF_VSCODE, '$1');

module.exports = { toCommonJs, plainly };
