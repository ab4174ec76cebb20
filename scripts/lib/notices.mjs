/** What of other people's work is in the package, from esbuild's account of it, with their licences. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

export const NOTICES = 'THIRD-PARTY-NOTICES.txt';

/**
 * Licences under which a library may be in the package: they ask for their text and the names of the authors to be passed on, which the
 * file does, and for nothing that concerns the writer's texts or this product's own code.
 */
const ALLOWED_LICENCES = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
]);

/** Libraries that come inside another library's one file. @type {Readonly<Record<string, readonly string[]>>} */
const CARRIED = { docx: ['nanoid'] };

/** What else is in such a file, and why none of it is in a bundle. */
const LEFT_OUT = {
  'fflate (inside docx)': 'the one of our own is used',
  'core-js (inside pdfjs-dist)': 'left out',
};

/** Texts for libraries that come without the text of their licence, from their repository at the version in use. */
const TEXTS = join(ROOT, 'scripts', 'licences');

/** @typedef {{name: string, version: string, licence: string, text: string, bytes: number}} Library */

/**
 * @returns {Promise<readonly Library[]>} sorted by name; `bytes`: in all bundles together
 */
export async function bundledLibraries() {
  /** @type {Map<string, number>} */
  const folders = new Map();
  for (const [file, bytes] of await bundledFiles()) {
    const folder = libraryFolder(file);
    if (folder) folders.set(folder, (folders.get(folder) ?? 0) + bytes);
  }
  const libraries = [...folders].map(([folder, bytes]) => libraryIn(folder, bytes));
  const carried = libraries.flatMap(({ name }) =>
    (CARRIED[name] ?? []).map((inner) => carriedLibrary(inner, name)),
  );
  return [...libraries, ...carried].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @type {Promise<ReadonlyMap<string, number>> | undefined} */
let files;

/** Every file that something of is in a bundle, and how many bytes. The same build is not made twice. */
function bundledFiles() {
  files ??= (async () => {
    const { accounts } = createRequire(join(ROOT, 'esbuild.js'))('./esbuild.js');
    /** @type {Map<string, number>} */
    const found = new Map();
    for (const { outputs } of await accounts()) {
      for (const { inputs } of Object.values(outputs)) {
        for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
          if (bytesInOutput > 0) found.set(file, (found.get(file) ?? 0) + bytesInOutput);
        }
      }
    }
    return found;
  })();
  return files;
}

/** How bundlers name, in a comment, where a part of a library comes from. */
const COMES_FROM = /^\/\/ .*node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm;

/** Libraries inside others, as the files of those tell it: `NAME (inside OTHER)`, sorted. */
export async function carriedInBundles() {
  const names = [...(await bundledFiles()).keys()].flatMap((file) => {
    const folder = libraryFolder(file);
    if (!folder) return [];
    const source = readFileSync(join(ROOT, file), 'utf8');
    const by = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).name;
    return [...source.matchAll(COMES_FROM)].map(([, name]) => `${name} (inside ${by})`);
  });
  return [...new Set(names)].filter((name) => !Object.hasOwn(LEFT_OUT, name)).sort();
}

/** @param {string} file @returns {string | null} the folder of the library that a bundled file is of */
function libraryFolder(file) {
  const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/'));
  return found?.[1] ? join(ROOT, found[1]) : null;
}

/** @param {string} folder @param {number} bytes @returns {Library} */
function libraryIn(folder, bytes) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const own = files.sort().map((file) => readFileSync(join(folder, file), 'utf8'));
  return {
    name,
    version,
    licence: String(license),
    text: own.length > 0 ? own.join('\n') : keptText(name),
    bytes,
  };
}

/** @param {string} name @param {string} by @returns {Library} */
function carriedLibrary(name, by) {
  return { name: `${name} (inside ${by})`, version: '', licence: 'MIT', text: keptText(name), bytes: 0 };
}

/** @param {string} name */
function keptText(name) {
  const file = join(TEXTS, `${name.replace('/', '-')}.txt`);
  if (!existsSync(file))
    throw new Error(`${name} has no licence text: put the one of its repository into ${file}`);
  return readFileSync(file, 'utf8');
}

/** @param {readonly Library[]} libraries @returns {readonly string[]} what is not allowed, in words */
export const notAllowed = (libraries) =>
  libraries
    .filter(({ licence }) => !ALLOWED_LICENCES.has(licence))
    .map(
      ({ name, licence }) =>
        `${name} is under ${licence}, which is not among ${[...ALLOWED_LICENCES].join(', ')}`,
    );

/** @param {readonly Library[]} libraries */
export function noticesText(libraries) {
  const sections = libraries.map(({ name, version, licence, text }) =>
    [`${name} ${version}`.trim(), `Licence: ${licence}`, '', tidy(text)].join('\n'),
  );
  return `${[HEAD, ...sections].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** The file as it is; empty where there is none. */
export function readNotices() {
  const file = join(ROOT, NOTICES);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

const HEAD =
  'Revision Rounds contains parts of these libraries. Each stands under its own licence, which follows its name.';

/** @param {string} text */
const tidy = (text) =>
  text
    .replaceAll('\r\n', '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
