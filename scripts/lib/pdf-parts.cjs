'use strict';
/**
 * The part of pdf.js that reads text: a third of the library. It comes as one file of many sections, each with the name of its
 * source; esbuild cannot tell which of them are in use, as most have side effects in the eyes of a bundler.
 */
const fs = require('node:fs');

/** Sections of images, forms, fonts' outlines, colours, structure, writing and the talk with another thread. */
const LEFT_OUT = [
  'external/',
  'src/pdf.worker.js',
  'src/core/xfa',
  'src/core/editor/',
  'src/core/annotation.js',
  'src/core/arithmetic_decoder.js',
  'src/core/brotli_stream.js',
  'src/core/ccitt',
  'src/core/cleanup_helper.js',
  'src/core/colorspace',
  'src/core/dataset_reader.js',
  'src/core/default_appearance.js',
  'src/core/file_spec.js',
  'src/core/font_renderer.js',
  'src/core/font_substitutions.js',
  'src/core/function.js',
  'src/core/icc_colorspace.js',
  'src/core/image',
  'src/core/intersector.js',
  'src/core/jbig2',
  'src/core/jpeg_stream.js',
  'src/core/jpg.js',
  'src/core/jpx',
  'src/core/metadata_parser.js',
  'src/core/pattern.js',
  'src/core/struct_tree.js',
  'src/core/worker',
  'src/core/writer.js',
  'src/core/xml_parser.js',
  'src/shared/image_utils.js',
  'src/shared/message_handler.js',
  'src/shared/obj_bin_transform_utils.js',
  'src/core/obj_bin_transform_core.js',
  'src/shared/scripting_utils.js',
];

/** What `src/formats/pdf` calls. Its types are in `pdfjs.d.ts` there. */
const USED =
  'DecodeStream, Dict, FlateStream, Name, PasswordException, PDFDocument, Ref, Stream, XRefParseException, setVerbosityLevel, stringToPDFString';

/**
 * pdf.js tells who listens where each glyph is; these add what the listener lacks. Each has to be found just as often as it says.
 * @type {readonly {find: string, replace: string, times: number, why: string}[]}
 */
const CHANGES = [
  {
    find: 'addGlyph(getCurrentTextTransform(), scaledDim, 0, glyph.unicode)',
    replace: 'addGlyph(getCurrentTextTransform(), glyphWidth * textState.fontMatrix[0], 0, glyph.unicode)',
    times: 1,
    why: 'the width as a share of the font size, which the transform has in it',
  },
  {
    find: 'saveLastChar(" ");\n          continue;',
    replace: 'saveLastChar(" ");\n          intersector?.addSpace?.();\n          continue;',
    times: 1,
    why: 'spaces that are in the text, in their order',
  },
  {
    find: 'prevRefs: seenRefs\n              }).then(',
    replace: 'prevRefs: seenRefs,\n                intersector\n              }).then(',
    times: 1,
    why: 'the text of forms within a page',
  },
  {
    find: 'Promise.withResolvers()',
    replace: 'promiseWithResolvers()',
    times: 4,
    why: 'promises with their resolvers, which Node 20 lacks',
  },
  {
    find: 'const response = await fetch(url);',
    replace: 'throw new Error(`nothing is fetched, and so ${url} is not`);\n  const response = null;',
    times: 1,
    why: 'what the library would load from elsewhere, which nothing here asks it to',
  },
  { find: 'Math.sumPrecise(', replace: 'sumOf(', times: 3, why: 'sums, of whole numbers' },
  {
    find: 'pageDictCache.put(lastKid, xref.fetchAsync(lastKid));',
    replace:
      'const fetched = xref.fetchAsync(lastKid);\n          fetched.catch(() => undefined);\n          pageDictCache.put(lastKid, fetched);',
    times: 1,
    why: 'a page that is fetched ahead and then not asked for may be damaged: a failure that nobody waits for ends a process',
  },
];

/**
 * The library comes with the whole of core-js for engines that are older than it, which changes the prototypes of everything that
 * runs beside it: in an editor, of the other extensions. It is left out; these two, of our own, are what the part of it needs.
 */
const INSTEAD_OF_POLYFILLS = `
function promiseWithResolvers() {
  const parts = {};
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
}
function sumOf(numbers) {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}
`;

/** How a section asks for a part of core-js. */
const ASKS_FOR_POLYFILL = /^var \w+ = __webpack_require__\(\d+\);$/gm;

/**
 * What of core-js Node 20 lacks, and how often the part that is kept names it: in forms, and in the identity of a file, neither of
 * which is read. Another number means that a new version of the library has to be looked at.
 */
const NEWER_THAN_NODE_20 =
  /\b(Math\.sumPrecise|Promise\.(withResolvers|try)|Iterator\.|fromBase64|fromHex|setFromBase64|setFromHex)\b|\.(getOrInsert(Computed)?|toHex|toBase64|union|intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(|\.(values|keys|entries)\(\)\s*\.\w/g;
const NEVER_REACHED = 4;

/**
 * Keeps the names that a section declares: classes without anything in them, everything else undefined.
 * @param {string} section
 */
function emptied(section) {
  const declared = section.matchAll(/^(?:async )?(class|function\*?|const|let|var) ([\w$]+)/gm);
  const kinds = new Map([...declared].map(([, kind = '', name = '']) => [name, kind]));
  return [...kinds]
    .map(([name, kind]) => (kind === 'class' ? `class ${name} {}` : `var ${name};`))
    .join('\n');
}

/** @param {string} source */
function textPartOf(source) {
  const sections = source.split(/\n(?=;\/\/ \.\/)/);
  const missing = LEFT_OUT.filter((part) => !sections.some((text) => text.startsWith(`;// ./${part}`)));
  if (missing.length > 0) throw new Error(`pdf.js has no section ${missing.join(', ')}`);
  const isLeftOut = (/** @type {string} */ text) => LEFT_OUT.some((part) => text.startsWith(`;// ./${part}`));
  // The first section is core-js.
  let result = sections
    .slice(1)
    .map((text) => (isLeftOut(text) ? emptied(text) : text.replace(ASKS_FOR_POLYFILL, '')))
    .join('\n');
  for (const { find, replace, times, why } of CHANGES) {
    const count = result.split(find).length - 1;
    if (count !== times) throw new Error(`pdf.js has ${count} places for: ${why}`);
    result = result.replaceAll(find, replace);
  }
  const newer = result.match(NEWER_THAN_NODE_20) ?? [];
  if (newer.length !== NEVER_REACHED) throw new Error(`pdf.js needs of core-js: ${newer.join(', ')}`);
  return `${INSTEAD_OF_POLYFILLS}${result}\nexport { ${USED} };\n`;
}

/** @type {import('esbuild').Plugin} */
const readTextOnly = {
  name: 'the part of pdf.js that reads text',
  setup(hooks) {
    hooks.onLoad({ filter: /pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf\.worker\.mjs$/ }, async ({ path }) => ({
      contents: textPartOf(await fs.promises.readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};

module.exports = { emptied, readTextOnly };
