'use strict';
/**
 * Puts small chunks of a build together in three files: what is loaded at the start, what the product needs as soon as there is
 * something for it to show, and what may be loaded later. A package of hundreds of
 * small files is a tenth larger (738 kB and 657), because each is compressed by itself, and each that is read costs time: the start took
 * three times as much of the processor with 58 files as with three, and with the bundler's helpers in each chunk half as much again.
 * Nothing runs earlier than it did: a chunk is a function in its file, called when it is first required.
 */

const { AT_ONCE } = require('./short-names.cjs');

/** From this size on a chunk stays a file of its own, in characters: only who needs it shall read it. */
const LARGE = 24_000;

const START = 'start.js';
const PRODUCT = 'product.js';
const LATER = 'later.js';

/** The chunk that the start loads when it is needed, and that is made of all that is always there. */
const PRODUCT_ENTRY = /^chunks\/extension-\w+\.js$/;

/** How a file asks for a chunk at once, and how when it is needed, as esbuild writes it. */
const REQUIRE = /\brequire\("\.\/(?:chunks\/)?([\w.-]+\.js)"\)/g;
const IMPORT = /\bimport\("(\.[\w./-]*?([\w.-]+\.js))"\)/g;

/**
 * @param {ReadonlyMap<string, string>} files CommonJS by its path in dist/, with `/`
 * @param {string} entry the one that counts for the start
 * @returns {ReadonlyMap<string, string>} the same with fewer files
 */
function packChunks(files, entry) {
  const atStart = staticallyNeeded(files, entry);
  const product = [...files.keys()].find((path) => PRODUCT_ENTRY.test(path));
  if (product === undefined) throw new Error(`No chunk is called ${PRODUCT_ENTRY.source}.`);
  const inProduct = staticallyNeeded(files, product).add(product);
  /** @type {Map<string, string>} chunk to the file that it goes into */
  const places = new Map();
  for (const [path, code] of files) {
    const name = nameOf(path);
    const early = atStart.has(path) ? START : inProduct.has(path) ? PRODUCT : undefined;
    if (path !== name && (early || code.length < LARGE)) places.set(name, early ?? LATER);
  }
  const packed = new Map();
  for (const [path, code] of files) {
    if (path === nameOf(path)) packed.set(path, redirected(code, places, './chunks/', null));
    else if (!places.has(nameOf(path))) packed.set(path, redirected(code, places, './', null));
  }
  for (const pack of [START, PRODUCT, LATER]) {
    const chunks = [...files].filter(([path]) => path !== nameOf(path) && places.get(nameOf(path)) === pack);
    if (chunks.length > 0) packed.set(`chunks/${pack}`, packOf(chunks, places, pack));
  }
  return packed;
}

/** @param {string} path */
const nameOf = (path) => path.replace(/^chunks\//, '');

/**
 * The chunks that an entry loads before it does anything.
 * @param {ReadonlyMap<string, string>} files
 * @param {string} entry
 */
function staticallyNeeded(files, entry) {
  const found = new Set();
  const open = [entry];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const code = files.get(path) ?? '';
    for (const [, name] of code.matchAll(REQUIRE)) {
      const chunk = `chunks/${name}`;
      if (found.has(chunk) || !files.has(chunk)) continue;
      found.add(chunk);
      open.push(chunk);
    }
  }
  return found;
}

/**
 * Asks the packs for what is in them.
 * @param {string} code
 * @param {ReadonlyMap<string, string>} places
 * @param {string} folder of the packs, from the file
 * @param {string | null} own the pack that the code is in
 */
function redirected(code, places, folder, own) {
  const ask = (/** @type {string} */ name) => {
    const pack = places.get(name);
    if (pack === undefined) return null;
    return pack === own ? `__chunk("${name}")` : `require("${folder}${pack}")("${name}")`;
  };
  return code
    .replace(REQUIRE, (whole, /** @type {string} */ name) => ask(name) ?? whole)
    .replace(IMPORT, (_, /** @type {string} */ path, /** @type {string} */ name) => {
      // Not by the loader of ES modules, which has to guess the names of what CommonJS exports, and takes its time.
      return `Promise.resolve().then(()=>${ask(name) ?? `require("${path}")`})`;
    });
}

/** What the bundler puts before a chunk: functions of its own, always the same, as far as the chunk needs them. */
const HELPERS = /^var __\w+=[^]*?(?=var stdin_exports=\{\};)/;

/** @param {string} helpers */
const namesIn = (helpers) => [...helpers.matchAll(/\b(__\w+)=(?!=)/g)].map(([, name = '']) => name);

/**
 * @param {readonly (readonly [string, string])[]} chunks
 * @param {ReadonlyMap<string, string>} places
 * @param {string} pack
 */
function packOf(chunks, places, pack) {
  const all = chunks.map(([, code]) => HELPERS.exec(code)?.[0] ?? '');
  const helpers = all.reduce((most, one) => (namesIn(one).length > namesIn(most).length ? one : most), '');
  const shared = new Set(namesIn(helpers));
  const table = chunks.map(([path, code], i) => {
    const own = all[i] ?? '';
    const isShared = namesIn(own).every((name) => shared.has(name));
    const body = redirected(isShared ? code.slice(own.length) : code, places, './', pack);
    const made = `function(module,exports){${body}\n}`;
    // Else it is read over first, and compiled when it is called.
    return `${JSON.stringify(nameOf(path))}:${pack === LATER ? made : `${AT_ONCE}(${made})`}`;
  });
  return `"use strict";${helpers}const __made={};const __chunk=module.exports=(name)=>{let module=__made[name];if(!module){module=__made[name]={exports:{}};__chunks[name].call(module.exports,module,module.exports)}return module.exports};const __chunks={${table.join(',\n')}};\n`;
}

module.exports = { packChunks };
