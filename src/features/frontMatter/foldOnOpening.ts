import * as vscode from 'vscode';
import { readSettings } from '../../host/settings';
import { isWithin, type Opened, watchWriter } from './opened';
import { recordLines } from './recordLines';

/** How long the editor may take, after it shows a document, until it knows what can be folded: looked at after each of these, in milliseconds. */
const PATIENCE = [50, 150, 300, 600, 1200];

/** A window that answers so much later than it can, in milliseconds, is busy: keys may be waiting that nobody has told us of. */
const BUSY = 40;

/** A window far away (over SSH) always takes its time. After so many answers the quickest of the latest is what it can do; before, nothing is allowed for. */
const ENOUGH_ANSWERS = 3;
const LATEST_ANSWERS = 8;

/**
 * Folds the front matter once for every time that a document is opened in a tab, unless the writer is at work in it already.
 * Where there was nothing to fold, because it was not tracked yet, that is made up for when it is saved with a record: else what
 * is logged on the first day pushes the text out of sight. What the writer unfolds stays unfolded.
 */
export function foldOnOpening(): vscode.Disposable {
  const seen = new Set<string>();
  const bare = new Set<string>();
  const onShown = (editor: vscode.TextEditor | undefined): void => {
    const location = editor?.document.uri.toString();
    if (!editor || location === undefined || seen.has(location) || !isInTab(location)) return;
    seen.add(location);
    const { document } = editor;
    if (document.languageId !== 'markdown' || !readSettings(document.uri).foldFrontMatter) return;
    if (recordIn(document)) void foldOnce(editor);
    else bare.add(location);
  };
  const onSaved = async (document: vscode.TextDocument): Promise<void> => {
    const location = document.uri.toString();
    const editor = vscode.window.activeTextEditor;
    if (!bare.has(location) || editor?.document !== document || !recordIn(document)) return;
    if (await foldOnce(editor)) bare.delete(location);
  };
  const listeners = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(onShown),
    vscode.workspace.onDidSaveTextDocument((document) => void onSaved(document)),
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      for (const tab of closed) {
        const location = locationIn(tab);
        // A tab that was only moved is open elsewhere.
        if (location === undefined || isInTab(location)) continue;
        seen.delete(location);
        bare.delete(location);
      }
    }),
  );
  onShown(vscode.window.activeTextEditor);
  return listeners;
}

async function foldOnce(editor: vscode.TextEditor): Promise<boolean> {
  const opened = watchWriter(editor);
  return fold(opened).finally(opened.dispose);
}

/**
 * VS Code moves a cursor out of what it folds, to the end of the first line, and an order to fold takes a moment to arrive. So
 * it is only given right after the window has answered, with all that was pressed before the answer known; and what is pressed
 * in the last moment takes it back. Whether it was folded, if only for that moment.
 */
async function fold(opened: Opened): Promise<boolean> {
  const { editor } = opened;
  for (const patience of PATIENCE) {
    await new Promise((resolve) => setTimeout(resolve, patience));
    const prompt = await answersAtOnce();
    const inside = recordIn(editor.document);
    if (!inside) return false;
    // A second order would fold again what the writer has unfolded meanwhile.
    if (opened.wasFolded(inside)) return true;
    if (!mayFold(opened, inside)) return false;
    if (!prompt) continue;
    await vscode.commands.executeCommand('editor.fold', { selectionLines: [0] });
    if (!opened.isAtWork()) continue;
    await takeBack(opened, inside);
    return true;
  }
  return false;
}

const mayFold = ({ editor, isAtWork }: Opened, inside: vscode.Range): boolean =>
  !isAtWork() &&
  vscode.window.activeTextEditor === editor &&
  !editor.selections.some((selection) => isWithin(selection, inside));

/** One way to the window and back; what happened in it before has been told when this ends. Whether it answered as soon as it can. */
async function answersAtOnce(): Promise<boolean> {
  const asked = Date.now();
  await vscode.commands.executeCommand('vscode.getEditorLayout');
  const took = Date.now() - asked;
  const usual = answers.length < ENOUGH_ANSWERS ? 0 : Math.min(...answers);
  answers = [...answers, took].slice(-LATEST_ANSWERS);
  return took <= usual + BUSY;
}

/** How long the latest answers took. */
let answers: readonly number[] = [];

/** Opens again what was folded over the writer's cursor, and puts the cursor back where no word has been written since. */
async function takeBack({ editor, placed }: Opened, inside: vscode.Range): Promise<void> {
  const last = placed();
  if (!last.selections.some((selection) => isWithin(selection, inside))) return;
  await vscode.commands.executeCommand('editor.unfold', { selectionLines: [0] });
  if (last.version === editor.document.version && editor.selections.every(isOnFirstLine))
    editor.selections = last.selections;
}

const isOnFirstLine = ({ start, end }: vscode.Selection): boolean => start.line === 0 && end.line === 0;

/** The lines of the front matter without its first, which stays in sight; null where there is nothing to fold. */
function recordIn(document: vscode.TextDocument): vscode.Range | null {
  const lines = recordLines(document.getText());
  return lines < 2 ? null : new vscode.Range(1, 0, lines, 0);
}

const isInTab = (location: string): boolean =>
  vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => locationIn(tab) === location));

/** The document of a plain tab: those of comparisons and the like are not for us to fold. */
const locationIn = ({ input }: vscode.Tab): string | undefined =>
  input instanceof vscode.TabInputText ? input.uri.toString() : undefined;
