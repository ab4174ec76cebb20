'use strict';
/** The parts of libraries that nothing here asks for, and that a bundler cannot tell from the rest: left out when a bundle is made. */
const fs = require('node:fs');
const path = require('node:path');
const { emptied, readTextOnly } = require('./pdf-parts.cjs');

const ROOT = path.join(__dirname, '../..');

/** docx: filling in existing files, and writing into a stream. Each section of the library begins with the name of its source. */
const OF_DOCX = ['src/patcher/', 'src/export/packer/stream.ts'];
const DOCX_ZIP = 'node_modules/fflate/';

/**
 * Sections that write numbers of pages and headings into fields and tables of contents, which no document of ours has; with what others
 * call of them, and need no answer from.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const FIELDS_OF_DOCX = {
  'src/file/table-of-contents/heading-entries.ts': ['HeadingBookmarkIds', 'fillTablesOfContents'],
  'src/file/document/body/page-numbers.ts': ['fillSequenceNumbers', 'fillPageNumbers', 'fillPartPageNumbers'],
};

/** What begins a section. */
const SECTION = /\n(?=\/\/ (?:src\/|node_modules\/|\\0))/;

/** @param {string} source */
function writingPartOf(source) {
  const sections = source.split(SECTION);
  const missing = [...OF_DOCX, ...Object.keys(FIELDS_OF_DOCX), DOCX_ZIP].filter(
    (part) => !sections.some((text) => text.startsWith(`// ${part}`)),
  );
  if (missing.length > 0) throw new Error(`docx has no section ${missing.join(', ')}`);
  return sections
    .map((text) => {
      // It carries a copy of a library that stands in the same bundle already.
      if (text.startsWith(`// ${DOCX_ZIP}`)) return "import { unzipSync, zipSync } from 'fflate/browser';";
      const [, called] = Object.entries(FIELDS_OF_DOCX).find(([part]) => text.startsWith(`// ${part}`)) ?? [];
      if (called) return `${emptied(text)}\n${called.map((name) => `${name} = function () {};`).join('\n')}`;
      if (!OF_DOCX.some((part) => text.startsWith(`// ${part}`))) return text;
      // What the library offers is told at the end of its last section.
      return `${emptied(text)}\n${/^export \{[^}]*\};/m.exec(text)?.[0] ?? ''}`;
    })
    .join('\n');
}

/** @type {import('esbuild').Plugin} */
const writeOnly = {
  name: 'the part of docx that writes',
  setup(hooks) {
    hooks.onLoad({ filter: /[\\/]docx[\\/]dist[\\/]index\.mjs$/ }, async ({ path }) => ({
      contents: writingPartOf(await fs.promises.readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};

/** yaml as its ES modules, which Node is not offered: of its CommonJS files a bundler has to take the whole. @type {import('esbuild').Plugin} */
const yamlInParts = {
  name: 'yaml as ES modules',
  setup(hooks) {
    const file = path.join(path.dirname(require.resolve('yaml/package.json')), 'browser/index.js');
    hooks.onResolve({ filter: /^yaml$/ }, () => ({ path: file }));
  },
};

/** markdown-it is told not to look for addresses in the text, and makes one of these all the same. @type {import('esbuild').Plugin} */
const noLinkify = {
  name: 'markdown-it without linkify-it',
  setup(hooks) {
    hooks.onResolve({ filter: /^linkify-it$/ }, ({ path }) => ({ path, namespace: 'left-out' }));
    hooks.onLoad({ filter: /./, namespace: 'left-out' }, () => ({
      contents: 'export class LinkifyIt {}',
    }));
  },
};

/** Charts are drawn from numbers to numbers, and d3-scale brings what finds its way between colours. */
const NUMBERS_ONLY = `
export const interpolateNumber = (a, b) => ((a = +a), (b = +b), (t) => a * (1 - t) + b * t);
export const interpolate = interpolateNumber;
export const piecewise = undefined;
export const interpolateRound = (a, b) => ((a = +a), (b = +b), (t) => Math.round(a * (1 - t) + b * t));
`;

/** @type {import('esbuild').Plugin} */
const numbersOnly = {
  name: 'd3-scale for numbers',
  setup(hooks) {
    hooks.onResolve({ filter: /^d3-interpolate$/ }, ({ path }) => ({ path, namespace: 'numbers' }));
    hooks.onLoad({ filter: /./, namespace: 'numbers' }, () => ({ contents: NUMBERS_ONLY }));
  },
};

/** The shapes of lines that are drawn: what a bundler takes of any shape for an effect of its file. */
const LINES_IN_USE = ['Linear', 'MonotoneX'];

/** @param {string} source */
function linesOf(source) {
  const shapes = source.match(SHAPE) ?? [];
  const missing = LINES_IN_USE.filter(
    (name) => !shapes.some((text) => text.includes(`${name}.prototype = {`)),
  );
  if (missing.length > 0) throw new Error(`d3-shape has no ${missing.join(', ')}`);
  return source.replace(SHAPE, (text) =>
    LINES_IN_USE.some((name) => text.startsWith(`\n${name}.prototype = {`)) ? text : '',
  );
}

/** What a shape can do, up to the bracket that stands at the beginning of a line. */
const SHAPE = /\n\(?\w+\.prototype = (?:\{[^]*?\n\}|Object\.create\([^]*?\n\});/g;

/** @type {import('esbuild').Plugin} */
const fewLines = {
  name: 'd3-shape without the shapes that are not drawn',
  setup(hooks) {
    hooks.onLoad({ filter: /[\\/]d3-shape[\\/]dist[\\/]d3-shape\.mjs$/ }, async ({ path }) => ({
      contents: linesOf(await fs.promises.readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};

/** The signs that a mail's HTML names, from the one list there is of them: the library's own has two thousand, of mathematics most. */
const NAMED_SIGNS = `
import { NAMED } from './src/core/prose/readerEntities';
export const htmlEntities = Object.fromEntries(
  Object.entries(NAMED).flatMap(([name, sign]) => [[\`&\${name}\`, sign], [\`&\${name};\`, sign]]),
);
`;

/** @type {import('esbuild').Plugin} */
const oneListOfSigns = {
  name: 'postal-mime with our names of signs',
  setup(hooks) {
    hooks.onLoad({ filter: /[\\/]postal-mime[\\/]dist[\\/]esm[\\/]html-entities\.js$/ }, () => ({
      contents: NAMED_SIGNS,
      resolveDir: ROOT,
      loader: 'js',
    }));
  },
};

/** What is left out of the programs, and of their tests alike. */
const PARTS_IN_USE = [readTextOnly, writeOnly, yamlInParts, noLinkify, numbersOnly, fewLines, oneListOfSigns];

module.exports = { PARTS_IN_USE };
