'use strict';
/** An extension for tests that watches all that the extension host does: `recorder.cjs` in the same process, from the start on. */
const { readFileSync, writeFileSync } = require('node:fs');
const { get } = require('node:http');
const { join } = require('node:path');
const vscode = require('vscode');
const { watch } = require('./recorder.cjs');
const { record, ready } = JSON.parse(readFileSync(join(__dirname, 'files.json'), 'utf8'));

watch(record);

/** @param {import('vscode').ExtensionContext} context */
exports.activate = ({ subscriptions }) => {
  const reach = () => void get('http://127.0.0.1:9/').on('error', () => {});
  subscriptions.push(vscode.commands.registerCommand('watcher.reach', reach));
  writeFileSync(ready, '');
};
