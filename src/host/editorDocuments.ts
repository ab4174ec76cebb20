import * as vscode from 'vscode';
import { fail, ok, type Problem } from '../core/problem';
import { say, type Said } from '../core/said';
import type { Documents, Location } from '../store/ports';
import { isNotFound } from './bytes';
import { shown } from './editorFiles';
import { workspaceEdit } from './ranges';

/**
 * Documents as the editor has them. Edits go through the open editor, so that undo works and unsaved text is no problem. A
 * document that was saved is saved again, so that the record is on disk at once; one with unsaved text is left for its writer to save.
 */
export function editorDocuments(saved: SavedTexts): Documents {
  return {
    async read(location) {
      const document = await open(location);
      if (document) await caughtUp(document);
      return document
        ? ok(document.getText())
        : fail('cannot-read', say('{0} could not be opened.', shown(location)));
    },

    async change(location, before, edits) {
      const document = await open(location);
      if (document?.getText() !== before) return changedMeanwhile(location);
      if (await isGone(document)) return goneMeanwhile(location);
      if (await changedOnDisk(document, saved)) return changedMeanwhile(location);
      const wasSaved = !document.isDirty;
      if (document.getText() !== before) return changedMeanwhile(location);
      // The editor says of no edits that they could not be made.
      if (edits.length === 0) return null;
      if (!(await vscode.workspace.applyEdit(workspaceEdit(document, edits))))
        return changedMeanwhile(location);
      if (wasSaved && !(await document.save())) {
        return problem(
          'cannot-write',
          say(
            '{0} was changed in the editor but could not be saved. Save it yourself, so that the record is kept.',
            shown(location),
          ),
        );
      }
      return null;
    },
  };
}

const SETTLING_MS = 300;

/** What was on disk, as far as this window knows, for each open document. */
export interface SavedTexts extends vscode.Disposable {
  get(location: Location): string | undefined;
}

/** Remembers the text of open Markdown documents whenever it is the same as on disk. */
export function watchSavedTexts(): SavedTexts {
  const texts = new Map<Location, string>();
  const remember = (document: vscode.TextDocument): void => {
    if (document.languageId === 'markdown' && !document.isDirty)
      texts.set(document.uri.toString(), document.getText());
  };
  const forget = (document: vscode.TextDocument): void => void texts.delete(document.uri.toString());
  vscode.workspace.textDocuments.forEach(remember);
  const listeners = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(remember),
    vscode.workspace.onDidSaveTextDocument(remember),
    // A document that changes and is not dirty was loaded anew from disk; whether it is dirty is known a moment after the change.
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (!document.isDirty) setTimeout(remember, SETTLING_MS, document);
    }),
    vscode.workspace.onDidCloseTextDocument(forget),
  );
  return {
    get: (location) => texts.get(location),
    dispose() {
      listeners.dispose();
    },
  };
}

function open(location: Location): Thenable<vscode.TextDocument | null> {
  return vscode.workspace.openTextDocument(vscode.Uri.parse(location)).then(
    (document) => document,
    () => null,
  );
}

/** Whether another program has written the file since the editor loaded or saved it. */
async function changedOnDisk(document: vscode.TextDocument, saved: SavedTexts): Promise<boolean> {
  if (document.isUntitled || !document.isDirty) return isStale(document);
  const known = saved.get(document.uri.toString());
  if (known === undefined) return false;
  const onDisk = await readText(document);
  return onDisk !== undefined && sameLines(onDisk) !== sameLines(known);
}

/** How long the editor may take to notice what another program wrote into a file that has no unsaved text. */
const NOTICING_MS = 1000;

/** Waits, if need be, until the editor shows what is on disk; asks it to look where it does not notice by itself. */
async function caughtUp(document: vscode.TextDocument): Promise<void> {
  if (await isNoticed(document)) return;
  if (vscode.window.activeTextEditor?.document !== document) return;
  // Without unsaved text there is nothing that reverting could lose.
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await isNoticed(document);
}

async function isNoticed(document: vscode.TextDocument): Promise<boolean> {
  const end = Date.now() + NOTICING_MS;
  while (await isStale(document)) {
    const left = end - Date.now();
    if (left <= 0) return false;
    await nextChange(document, left);
  }
  return true;
}

async function isStale(document: vscode.TextDocument): Promise<boolean> {
  if (document.isDirty || document.isUntitled) return false;
  const onDisk = await readText(document);
  return onDisk !== undefined && !document.isDirty && sameLines(onDisk) !== sameLines(document.getText());
}

function nextChange(document: vscode.TextDocument, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(finish, patience);
    const listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) finish();
    });
  });
}

/** Saving would put a second one where a document was that its writer has moved. */
const isGone = async ({ uri, isUntitled }: vscode.TextDocument): Promise<boolean> =>
  !isUntitled && vscode.workspace.fs.stat(uri).then(() => false, isNotFound);

async function readText({ uri, encoding }: vscode.TextDocument): Promise<string | undefined> {
  try {
    return await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { encoding });
  } catch {
    return undefined;
  }
}

/** The editor drops a byte order mark and makes all line ends alike; neither is a change by another program. */
const sameLines = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

const changedMeanwhile = (location: Location): Problem =>
  problem(
    'changed-meanwhile',
    say(
      '{0} was changed by another window or program meanwhile. Nothing was written. Look at the newer text, then try again.',
      shown(location),
    ),
  );

const goneMeanwhile = (location: Location): Problem =>
  problem(
    'changed-meanwhile',
    say(
      '{0} is not where it was: another program has moved, renamed or deleted it. Nothing was written. Open it where it is now, or save it here first, then try again.',
      shown(location),
    ),
  );

function problem(code: Problem['code'], message: Said): Problem {
  return { code, severity: 'error', message };
}
