import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { splitFrontMatter } from '../../../src/core/frontMatter/split';

/** What happens to a document in its life, at random: each edit changes the prose, as a person or a program would. */
export interface Walk {
  readonly document: vscode.TextDocument;
  readonly random: () => number;
}

type Edit = (walk: Walk) => Promise<void>;

/** How often each kind comes, in a hundred edits. */
const KINDS: readonly (readonly [share: number, edit: Edit])[] = [
  [40, typeWords],
  [14, deleteWords],
  [8, pasteParagraph],
  [8, moveParagraph],
  [5, breakLine],
  [12, () => run('undo')],
  [8, () => run('redo')],
  [2, replaceAll],
  [2, switchLineEndings],
  [1, changeFromOutside],
];

/** Makes one random edit. */
export async function step(walk: Walk): Promise<void> {
  const total = KINDS.reduce((sum, [share]) => sum + share, 0);
  let at = walk.random() * total;
  const [, edit] = KINDS.find(([share]) => (at -= share) < 0) ?? [0, typeWords];
  await edit(walk);
}

const WORDS = [
  'harvest',
  'a',
  'quite',
  'slowly,',
  'the',
  'barrel.',
  'Nobody',
  '\u00e9t\u00e9',
  '\ud83c\udf47',
];

const between = ({ random }: Walk, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1));

const proseStart = ({ document }: Walk): number => splitFrontMatter(document.getText()).proseStart;

/** A place in the prose. */
function someOffset(walk: Walk): number {
  const start = proseStart(walk);
  return between(walk, start, walk.document.getText().length);
}

async function edit(change: (edits: vscode.WorkspaceEdit) => void): Promise<void> {
  const edits = new vscode.WorkspaceEdit();
  change(edits);
  await vscode.workspace.applyEdit(edits);
}

async function typeWords(walk: Walk): Promise<void> {
  const position = walk.document.positionAt(someOffset(walk));
  const words = Array.from({ length: between(walk, 1, 4) }, () => WORDS[between(walk, 0, WORDS.length - 1)]);
  await edit((edits) => edits.insert(walk.document.uri, position, ` ${words.join(' ')}`));
}

async function deleteWords(walk: Walk): Promise<void> {
  const from = someOffset(walk);
  const to = Math.min(from + between(walk, 1, 60), walk.document.getText().length);
  const range = new vscode.Range(walk.document.positionAt(from), walk.document.positionAt(to));
  await edit((edits) => edits.delete(walk.document.uri, range));
}

async function breakLine(walk: Walk): Promise<void> {
  const position = walk.document.positionAt(someOffset(walk));
  await edit((edits) => edits.insert(walk.document.uri, position, '\n\n'));
}

/** A line of the prose that has words. */
function someLine(walk: Walk): vscode.TextLine {
  const first = walk.document.positionAt(proseStart(walk)).line;
  const line = walk.document.lineAt(between(walk, first, walk.document.lineCount - 1));
  return line.isEmptyOrWhitespace && walk.random() < 0.9 ? someLine(walk) : line;
}

async function pasteParagraph(walk: Walk): Promise<void> {
  const { text } = someLine(walk);
  const target = someLine(walk).range.start;
  await edit((edits) => edits.insert(walk.document.uri, target, `${text}\n\n`));
}

async function moveParagraph(walk: Walk): Promise<void> {
  const line = someLine(walk);
  const target = someLine(walk);
  if (target.lineNumber === line.lineNumber) return;
  await edit((edits) => {
    edits.delete(walk.document.uri, line.rangeIncludingLineBreak);
    edits.insert(walk.document.uri, target.range.start, `${line.text}\n`);
  });
}

/** As a formatter or a careless program does it: one edit over everything. */
async function replaceAll(walk: Walk): Promise<void> {
  const text = walk.document.getText();
  const start = proseStart(walk);
  const words = [' the ', ' och ', ' and ', '. '];
  const word = words[between(walk, 0, words.length - 1)] ?? '';
  const whole = new vscode.Range(new vscode.Position(0, 0), walk.document.positionAt(text.length));
  const changed = text.slice(start).replaceAll(word, `${word.trimEnd()}  `);
  await edit((edits) => edits.replace(walk.document.uri, whole, text.slice(0, start) + changed));
}

async function switchLineEndings({ document }: Walk): Promise<void> {
  const { CRLF, LF } = vscode.EndOfLine;
  const editor = await vscode.window.showTextDocument(document);
  await editor.edit((edits) => edits.setEndOfLine(document.eol === LF ? CRLF : LF));
}

/**
 * Another program writes the file, two paragraphs change places and the last one goes; the writer takes what is on disk. Nothing is saved,
 * and no watcher waited for: on a busy machine the server of the embedded editor now and then leaves either without an answer.
 */
async function changeFromOutside(walk: Walk): Promise<void> {
  const { document } = walk;
  const text = document.getText();
  const start = proseStart(walk);
  const [first = '', second = '', ...rest] = text.slice(start).split(/(?<=\n\r?\n)/);
  const changed = `${text.slice(0, start)}${second}${first}${rest.slice(0, -1).join('')}The end, for ${rest.length}.\n`;
  await vscode.workspace.fs.writeFile(document.uri, new TextEncoder().encode(changed));
  await run('workbench.action.files.revert');
  assert.equal(sameLines(document.getText()), sameLines(changed));
}

async function run(command: string): Promise<void> {
  await vscode.commands.executeCommand(command);
}

/** The editor makes all line ends of a file alike. */
const sameLines = (text: string): string => text.replaceAll('\r\n', '\n');
