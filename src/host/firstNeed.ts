import * as vscode from 'vscode';
import { ROUNDS_FOLDER, TERMS_FILE } from '../store/defaults';
import { isMarkdown } from '../store/markdownFiles';
import { isInRoomOfTools, isOfTools, looksLikeFile, mayHoldDocuments } from './findDocuments';
import { PANELS, SCHEMES, SETTINGS } from './ids';
import { isMarkdownOpen, isOpen, isShown } from './inSight';

/** Files come in crowds, as from git: one look is enough for each. In milliseconds. */
const CROWD_MS = 250;

/**
 * Runs `start` once there is something for the product to show: a Markdown file that is open or lies in a folder of the window, terms,
 * or a page of ours that the window brought back. Until then, little more than the files that are made is watched.
 */
export function whenNeeded(start: () => void): vscode.Disposable {
  const listeners: vscode.Disposable[] = [];
  let isOver = false;
  const dispose = (): void => {
    isOver = true;
    clearTimeout(timer);
    for (const listener of listeners.splice(0)) listener.dispose();
  };
  const look = async (): Promise<void> => {
    if (!isInSight() && !(await isInFolders())) return;
    if (isOver) return;
    dispose();
    start();
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), CROWD_MS);
  };
  // When the host has said that we are there.
  let timer = setTimeout(() => {
    listeners.push(...listen(soon));
    void look();
  }, 0);
  return { dispose };
}

function listen(soon: () => void): vscode.Disposable[] {
  const made = vscode.workspace.createFileSystemWatcher('**/*', false, true, true);
  return [
    made,
    made.onDidCreate((uri) => mayMatter(uri) && soon()),
    vscode.workspace.onDidOpenTextDocument(() => isInSight() && soon()),
    vscode.window.tabGroups.onDidChangeTabs(() => isInSight() && soon()),
    vscode.workspace.onDidChangeWorkspaceFolders(soon),
    vscode.workspace.onDidChangeConfiguration(
      (event) => event.affectsConfiguration('revisionRounds') && soon(),
    ),
  ];
}

const isInSight = (): boolean =>
  isMarkdownOpen() ||
  isOpen(({ uri }) => uri.path.endsWith(`/${TERMS_FILE}`)) ||
  [...Object.values(PANELS), ...Object.values(SCHEMES)].some(isShown);

async function isInFolders(): Promise<boolean> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return (await Promise.all(folders.map(({ uri }) => isIn(uri)))).includes(true);
}

/** Whether the product may have something to show of a folder. */
export async function isIn(folder: vscode.Uri): Promise<boolean> {
  const name: unknown = vscode.workspace.getConfiguration(undefined, folder).get(SETTINGS.roundsFolder);
  // Who has set another knows us.
  if (name !== ROUNDS_FOLDER) return true;
  const rounds = vscode.Uri.joinPath(folder, ROUNDS_FOLDER);
  const isThere = vscode.workspace.fs.stat(rounds).then(
    () => true,
    () => false,
  );
  return (await isThere) || mayHoldDocuments(folder);
}

/** Of what was made: a Markdown file, or a folder that may hold some: one that is moved in is told of without its files. */
export function mayMatter(uri: vscode.Uri): boolean {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  if (name === ROUNDS_FOLDER) return true;
  if (isInRoomOfTools(uri)) return false;
  return isMarkdown(name) || !(looksLikeFile(uri.path) || isOfTools(name));
}
