import * as vscode from 'vscode';
import { ROUNDS_FOLDER, TERMS_FILE } from '../store/defaults';
import { isMarkdown } from '../store/markdownFiles';
import {
  isInRoomOfTools,
  isOfTools,
  looksLikeFile,
  MARKDOWN_GLOB,
  mayBeDocument,
  mayHoldDocuments,
} from './findDocuments';
import { PANELS, SCHEMES, SETTINGS } from './ids';
import { anyInBatches } from './inBatches';
import { isOpen, isShown } from './inSight';

/** Files come in crowds, as from git: one look is enough for all. In milliseconds. */
const CROWD_MS = 250;

/**
 * Runs `start` once there is something for the product to show, or to help with: a document that is tracked, or an open one that has a
 * front matter or begins one; terms; or a page of ours that the window brought back. Until then, little more than the files that are
 * made is watched.
 */
export function whenNeeded(start: () => void): vscode.Disposable {
  const listeners: vscode.Disposable[] = [];
  const made = new Map<string, vscode.Uri>();
  let isOver = false;
  const dispose = (): void => {
    isOver = true;
    clearTimeout(timer);
    for (const listener of listeners.splice(0)) listener.dispose();
  };
  const startIf = async (isNeeded: Promise<boolean>): Promise<void> => {
    if (!(await isNeeded) || isOver) return;
    dispose();
    start();
  };
  const lookAtMade = (): void => {
    const files = [...made.values()];
    made.clear();
    void startIf(anyInBatches(files, isMeant));
  };
  const onMade = (uri: vscode.Uri): void => {
    if (!mayMatter(uri)) return;
    made.set(uri.toString(), uri);
    clearTimeout(timer);
    timer = setTimeout(lookAtMade, CROWD_MS);
  };
  const look = (): void => void startIf(isNeeded());
  // When the host has said that we are there.
  let timer = setTimeout(() => {
    listeners.push(...listen(look, onMade));
    look();
  }, 0);
  return { dispose };
}

function listen(look: () => void, onMade: (uri: vscode.Uri) => void): vscode.Disposable[] {
  const made = vscode.workspace.createFileSystemWatcher('**/*', false, true, true);
  const changed = vscode.workspace.createFileSystemWatcher(MARKDOWN_GLOB, true, false, true);
  return [
    made,
    made.onDidCreate(onMade),
    changed,
    changed.onDidChange(onMade),
    vscode.workspace.onDidOpenTextDocument((document) => concernsUs(document) && look()),
    vscode.workspace.onDidChangeTextDocument(({ document }) => hasFrontMatter(document) && look()),
    vscode.window.tabGroups.onDidChangeTabs(() => isInSight() && look()),
    vscode.workspace.onDidChangeWorkspaceFolders(look),
    vscode.workspace.onDidChangeConfiguration(
      (event) => event.affectsConfiguration('revisionRounds') && look(),
    ),
  ];
}

/** Whether there is something to show, or to help with, in this window. */
const isNeeded = async (): Promise<boolean> => isInSight() || isInFolders();

const isInSight = (): boolean =>
  isOpen(concernsUs) || [...Object.values(PANELS), ...Object.values(SCHEMES)].some(isShown);

/** The first line of a front matter, or of a conflict of merging, which may hide one. A byte order mark is not in the text of an editor. */
const BEGINS_FRONT_MATTER = /^(?:---|<<<<<<<)/;

const hasFrontMatter = (document: vscode.TextDocument): boolean =>
  document.languageId === 'markdown' && BEGINS_FRONT_MATTER.test(document.lineAt(0).text);

/** Terms, a Markdown file of ours (a draft, a letter), or one with a front matter: a key in it may be ours, or become so. */
export function concernsUs(document: vscode.TextDocument): boolean {
  const { uri, languageId } = document;
  if (uri.path.endsWith(`/${TERMS_FILE}`) || hasFrontMatter(document)) return true;
  return languageId === 'markdown' && (uri.path.includes(`/${ROUNDS_FOLDER}/`) || isRenamed(uri));
}

/** Whether the rounds folder has a name that somebody gave it: who did that knows us. */
const isRenamed = (where: vscode.Uri): boolean =>
  vscode.workspace.getConfiguration(undefined, where).get<unknown>(SETTINGS.roundsFolder) !== ROUNDS_FOLDER;

async function isInFolders(): Promise<boolean> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return (await Promise.all(folders.map(({ uri }) => isIn(uri)))).includes(true);
}

/** Whether the product may have something to show of a folder. */
export async function isIn(folder: vscode.Uri): Promise<boolean> {
  if (isRenamed(folder)) return true;
  const rounds = vscode.Uri.joinPath(folder, ROUNDS_FOLDER);
  const isThere = vscode.workspace.fs.stat(rounds).then(
    () => true,
    () => false,
  );
  return (await isThere) || mayHoldDocuments(folder);
}

const lastPart = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);

/** Of what was made or changed, by its name: a Markdown file, or a folder that may hold some: one that is moved in is told of without its files. */
export function mayMatter(uri: vscode.Uri): boolean {
  const name = lastPart(uri);
  if (name === ROUNDS_FOLDER) return true;
  if (isInRoomOfTools(uri)) return false;
  return isMarkdown(name) || !(looksLikeFile(uri.path) || isOfTools(name));
}

/** Of what may matter, whether it does. */
async function isMeant(uri: vscode.Uri): Promise<boolean> {
  if (lastPart(uri) === ROUNDS_FOLDER) return true;
  return isMarkdown(uri.path) ? mayBeDocument(uri) : isIn(uri);
}
