/**
 * What the code says to people: the messages that it hands to `vscode.l10n.t`, or makes with `say` for `host/said.ts` to hand on, which
 * are the keys of the bundles in l10n/; and the words that would get past both.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './root.mjs';

/** @typedef {{messages: readonly string[], faults: readonly string[]}} Found */
/** @typedef {{place: string, file: string, text: string}} Words */

/** The command line speaks English only. */
const ENGLISH_ONLY = 'cli';
/** Hands on what `say` has made. */
const TRANSLATOR = 'host/said.ts';

/**
 * Every message in src/, sorted, and each call (`file:line`) that no translator could work with: its message is not written out where
 * it is called, or it has not as many values as places.
 * @returns {Found}
 */
export function messagesInSource() {
  /** @type {Set<string>} */
  const messages = new Set();
  /** @type {string[]} */
  const faults = [];
  for (const { file, source } of sources(['host', 'features', 'core', 'store', 'formats', '.'])) {
    forEachNode(source, (node) => {
      if (!ts.isCallExpression(node) || !isMessage(node)) return true;
      const message = messageOf(node);
      if (message !== null && isFilled(message, node)) messages.add(message);
      else if (file !== TRANSLATOR) faults.push(placeOf(file, source, node));
      return true;
    });
  }
  return { messages: [...messages].sort(), faults };
}

/**
 * Texts in some rooms of src/ that look as if they were for people, and are no message: two words with a space between them, one word
 * that is a sentence, or one with a capital letter.
 * @param {readonly string[]} rooms
 * @returns {Words[]}
 */
export function wordsOutside(rooms) {
  /** @type {Words[]} */
  const found = [];
  for (const { file, source } of sources(rooms)) {
    /** @param {ts.Node} node @returns {boolean} */
    const visit = (node) => {
      if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return false;
      if (isForDevelopers(node)) return false;
      if (ts.isCallExpression(node) && isMessage(node)) {
        for (const value of node.arguments.slice(1)) forEachNode(value, visit);
        return false;
      }
      const text = textOf(node);
      if (text !== null && LIKE_WORDS.test(text))
        found.push({ place: placeOf(file, source, node), file, text });
      return true;
    };
    forEachNode(source, visit);
  }
  return found;
}

/** What is thrown or logged, and what a symbol is called. @param {ts.Node} node */
const isForDevelopers = (node) =>
  (ts.isNewExpression(node) && /Error$/.test(node.expression.getText())) ||
  (ts.isCallExpression(node) && /\blog\.\w+$|^Symbol$/.test(node.expression.getText()));

const LIKE_WORDS = /\p{L}{2,}[,;:.!?]? [\p{L}{`“]|^\p{Lu}\p{Ll}+[.!?…]?$/u;

/** The words of a text in the code, with `{}` for each value in it. @param {ts.Node} node */
function textOf(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('{}');
}

/** The modules of some rooms of src/; `.` are those in no room. @param {readonly string[]} rooms */
function* sources(rooms) {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  for (const file of files.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts')).sort()) {
    const room = file.includes('/') ? file.slice(0, file.indexOf('/')) : '.';
    if (!rooms.includes(room) || room === ENGLISH_ONLY || file === `${ENGLISH_ONLY}.ts`) continue;
    yield { file, source: parsed(file) };
  }
}

/** @type {Map<string, ts.SourceFile>} */
const known = new Map();

/** Read once: it takes most of the time. @param {string} file */
function parsed(file) {
  const text = () => readFileSync(join(ROOT, 'src', file), 'utf8');
  const source = known.get(file) ?? ts.createSourceFile(file, text(), ts.ScriptTarget.ES2022, true);
  known.set(file, source);
  return source;
}

/** `visit` answers whether to go on into the node. @param {ts.Node} node @param {(node: ts.Node) => boolean} visit */
function forEachNode(node, visit) {
  if (visit(node)) ts.forEachChild(node, (child) => forEachNode(child, visit));
}

/** @param {string} file @param {ts.SourceFile} source @param {ts.Node} node */
const placeOf = (file, source, node) =>
  `src/${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;

/** `say(…)`; and `vscode.l10n.t(…)`, `l10n.t(…)`, `t(…)` after `const { t } = vscode.l10n`. @param {ts.CallExpression} call */
const isMessage = (call) => isSaying(call) || isTranslation(call);

/** A module may have a `say` of its own. @param {ts.CallExpression} call */
const isSaying = (call) =>
  ts.isIdentifier(call.expression) &&
  call.expression.text === 'say' &&
  /^import \{[^}]*\bsay\b[^}]*\} from '[^']*\/said';$/m.test(call.getSourceFile().text);

/** @param {ts.CallExpression} call */
function isTranslation(call) {
  const { expression } = call;
  if (ts.isIdentifier(expression))
    return expression.text === 't' && call.getSourceFile().text.includes('vscode.l10n');
  return (
    ts.isPropertyAccessExpression(expression) &&
    expression.name.text === 't' &&
    /(^|\.)l10n$/.test(expression.expression.getText())
  );
}

/** @param {ts.CallExpression} call */
function messageOf({ arguments: [message] }) {
  return message && ts.isStringLiteralLike(message) ? message.text : null;
}

/**
 * One value for each place. Those that are spread cannot be counted here; and what is translated without any is filled in elsewhere
 * (a page has the words for numbers that it counts itself).
 * @param {string} message
 * @param {ts.CallExpression} call
 */
function isFilled(message, call) {
  const [, ...values] = call.arguments;
  if (values.some(ts.isSpreadElement) || (isTranslation(call) && values.length === 0)) return true;
  const places = new Set(placeholders(message));
  return places.size === values.length && values.every((_, index) => places.has(`{${index}}`));
}

/** The placeholders of a message, sorted: `{0}`, `{1}`. @param {string} message */
export const placeholders = (message) => (message.match(/\{\d+\}/g) ?? []).sort();
