'use strict';
/** The parts of libraries that nothing here asks for, and that a bundler cannot tell from the rest: left out when a bundle is made. */
const fs = require('node:fs');
const { dirname, join } = require('node:path');
const { emptied, readTextOnly } = require('./pdf-parts.cjs');

/** docx: filling in existing files, and writing into a stream. Each section of the library begins with the name of its source. */
const OF_DOCX = ['src/patcher/', 'src/export/packer/stream.ts'];
const DOCX_ZIP = 'node_modules/fflate/';

/** What begins a section. */
const SECTION = /\n(?=\/\/ (?:src\/|node_modules\/|\\0))/;

/** @param {string} source */
function writingPartOf(source) {
  const sections = source.split(SECTION);
  const missing = [...OF_DOCX, DOCX_ZIP].filter(
    (part) => !sections.some((text) => text.startsWith(`// ${part}`)),
  );
  if (missing.length > 0) throw new Error(`docx has no section ${missing.join(', ')}`);
  return sections
    .map((text) => {
      // It carries a copy of a library that stands in the same bundle already.
      if (text.startsWith(`// ${DOCX_ZIP}`)) return "import { unzipSync, zipSync } from 'fflate/browser';";
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

/** Node is offered one that is CommonJS, of which nothing can be left out. It is the same, module by module. @type {import('esbuild').Plugin} */
const yamlModules = {
  name: 'yaml as ES modules',
  setup(hooks) {
    const path = join(dirname(require.resolve('yaml/package.json')), 'browser', 'index.js');
    hooks.onResolve({ filter: /^yaml$/ }, () => ({ path }));
  },
};

/** What is left out of the programs, and of their tests alike. */
const PARTS_IN_USE = [readTextOnly, writeOnly, noLinkify, numbersOnly, yamlModules];

module.exports = { PARTS_IN_USE };
