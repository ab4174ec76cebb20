/** What the code says to people: the messages that it hands to `vscode.l10n.t`, which are the keys of the bundles in l10n/. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './root.mjs';

/** @typedef {{messages: readonly string[], faults: readonly string[]}} Found */

/**
 * Every message in src/, sorted, and each call (`file:line`) whose message is not written out where it is called: no
 * translator could find it.
 * @returns {Found}
 */
export function messagesInSource() {
  /** @type {Set<string>} */
  const messages = new Set();
  /** @type {string[]} */
  const faults = [];
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.ts'))) {
    const text = readFileSync(join(ROOT, 'src', file), 'utf8');
    if (!text.includes('l10n')) continue;
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
    /** @param {ts.Node} node */
    const visit = (node) => {
      if (ts.isCallExpression(node) && isTranslation(node)) {
        const message = messageOf(node);
        if (message === null) {
          faults.push(`src/${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
        } else messages.add(message);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { messages: [...messages].sort(), faults };
}

/** `vscode.l10n.t(…)`, `l10n.t(…)`, and `t(…)` after `const { t } = vscode.l10n`. @param {ts.CallExpression} call */
function isTranslation({ expression }) {
  if (ts.isIdentifier(expression)) return expression.text === 't';
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

/** The placeholders of a message, sorted: `{0}`, `{1}`. @param {string} message */
export const placeholders = (message) => (message.match(/\{\d+\}/g) ?? []).sort();
