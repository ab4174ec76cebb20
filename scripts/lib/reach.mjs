/** What a bundle could reach by itself: the network, other programs, code made of texts. Read from its code, without running it. */
import ts from 'typescript';

/** Names of the platform that reach out, or make code, where they are not a property of something else. */
const NAMES = new Set([
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'Worker',
  'SharedWorker',
  'importScripts',
  'eval',
  'Function',
  'execScript',
]);

/** The same as a property: of `navigator`, of a window, of anything's class, of Node. */
const PROPERTIES = new Set(['sendBeacon', 'serviceWorker', 'getBuiltinModule', 'dlopen', 'binding', '_load']);

const GLOBALS = new Set(['globalThis', 'window', 'self', 'global']);

/** Makes code where it is given a text. */
const TIMERS = new Set(['setTimeout', 'setInterval']);

/**
 * @typedef {object} Hit
 * @property {string} what `fetch`, `module node:fs`, `constructor called`, ...
 * @property {string} near the code around it, on one line
 */

/** How much of the code around a hit is shown, in characters. */
const AROUND = 60;

/** @param {string} code @returns {readonly Hit[]} */
export function reachOf(code) {
  const source = ts.createSourceFile('bundle.js', code, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
  /** @type {Hit[]} */
  const hits = [];
  // Not by recursion: minified code has expressions that are thousands of levels deep.
  /** @type {(readonly [ts.Node, ts.Node | null])[]} */
  const open = [[source, null]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, parent] = next;
    const what = reaches(node, parent);
    const near = code.slice(Math.max(0, node.pos - AROUND), node.end + AROUND);
    if (what !== null) hits.push({ what, near: near.replace(/\s+/g, ' ').slice(0, 4 * AROUND) });
    ts.forEachChild(node, (child) => void open.push([child, node]));
  }
  return hits.reverse();
}

/** @param {ts.Node} node @param {ts.Node | null} parent @returns {string | null} */
function reaches(node, parent) {
  if (ts.isIdentifier(node)) return nameReaches(node, parent);
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return null;
  const { expression, arguments: given } = node;
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return moduleNamed(given?.[0]);
  if (ts.isPropertyAccessExpression(expression) && expression.name.text === 'constructor')
    return 'constructor called';
  if (!ts.isIdentifier(expression)) return null;
  if (expression.text === 'require') return moduleNamed(given?.[0]);
  const isText = given?.[0] !== undefined && ts.isStringLiteralLike(given[0]);
  return TIMERS.has(expression.text) && isText ? `${expression.text} of a text` : null;
}

/** @param {ts.Identifier} node @param {ts.Node | null} parent */
function nameReaches(node, parent) {
  const { text } = node;
  if (parent && ts.isPropertyAccessExpression(parent) && parent.name === node) {
    const isGlobal = ts.isIdentifier(parent.expression) && GLOBALS.has(parent.expression.text);
    return PROPERTIES.has(text) || (isGlobal && NAMES.has(text)) ? text : null;
  }
  // A key of an object, or the name of a method, is a word like any other.
  const isKey =
    parent &&
    (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent)) &&
    parent.name === node;
  return !isKey && NAMES.has(text) ? text : null;
}

/** @param {ts.Node | undefined} given */
function moduleNamed(given) {
  return `module ${given && ts.isStringLiteralLike(given) ? given.text.replace(/^node:/, '') : 'of any name'}`;
}
