import * as vscode from 'vscode';
import { mayBeTracked } from '../core/frontMatter/mayBeTracked';
import { globExpression } from '../core/glob';
import { ROUNDS_FOLDER } from '../store/defaults';
import { isMarkdown, MARKDOWN_EXTENSIONS } from '../store/markdownFiles';
import { entriesOf } from './entriesOf';
import { anyInBatches, inBatches } from './inBatches';

export const MARKDOWN_GLOB = `**/*.{${MARKDOWN_EXTENSIONS.join(',')}}`;
/** Packages, and the rooms of tools: version control, the older versions that sync tools keep, stored drafts. */
const NOT_DOCUMENTS = '**/{node_modules,.*}/**';
/** Whether a folder of this name is one of those. */
export const isOfTools = (name: string): boolean => name === 'node_modules' || name.startsWith('.');

/** As `NOT_DOCUMENTS` says it, below a workspace folder: that itself may lie in such a folder. */
export function isInRoomOfTools(uri: vscode.Uri): boolean {
  const home = vscode.workspace.getWorkspaceFolder(uri)?.uri.path;
  const folders = uri.path
    .slice(home?.length ?? 0)
    .split('/')
    .slice(0, -1);
  if (home === undefined) return folders.includes(ROUNDS_FOLDER);
  return folders.some(isOfTools);
}

const ENDS_LIKE_A_FILE = /[^/]\.[a-z]\w{0,5}$/i;
/** What has an ending is taken for a file, without asking. */
export const looksLikeFile = (path: string): boolean => ENDS_LIKE_A_FILE.test(path);

/**
 * File systems that VS Code itself searches. Others come from extensions, which need not be able to search: VS Code then waits for ever
 * for one that is. So these are walked.
 */
const SEARCHED = new Set(['file', 'vscode-remote']);

/** Folders that are walked before it is given up. */
const MOST_FOLDERS = 2_000;

/** The Markdown files below these folders, without stored drafts. */
export async function findDocuments(
  folders: readonly vscode.Uri[] = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri),
): Promise<readonly vscode.Uri[]> {
  return (await Promise.all(folders.map(documentsBelow))).flat();
}

/** Whether there is a tracked document below a folder, by a glance at each; taken for true where the folder would have to be walked. */
export const mayHoldDocuments = async (folder: vscode.Uri): Promise<boolean> =>
  !SEARCHED.has(folder.scheme) || anyInBatches(await searched(folder), mayBeDocument);

/** Whether a file is a tracked document, by a glance at it; taken for true where it is there and cannot be read, of which we tell. */
export async function mayBeDocument(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.readFile(file).then(
    (bytes) => mayBeTracked(new TextDecoder().decode(bytes)),
    (error: unknown) => !(error instanceof vscode.FileSystemError && error.code === 'FileNotFound'),
  );
}

async function documentsBelow(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  if (SEARCHED.has(folder.scheme)) return searched(folder);
  return (await walked(folder, isOfTools)).filter(({ path }) => isMarkdown(path));
}

const searched = (folder: vscode.Uri): Thenable<vscode.Uri[]> =>
  vscode.workspace.findFiles(new vscode.RelativePattern(folder, MARKDOWN_GLOB), NOT_DOCUMENTS);

/** The files below a folder that a glob names, hidden ones included. */
export async function findNamed(folder: vscode.Uri, glob: string): Promise<readonly vscode.Uri[]> {
  if (SEARCHED.has(folder.scheme))
    return vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob), null);
  const named = globExpression(glob);
  const start = folder.path.endsWith('/') ? folder.path.length : folder.path.length + 1;
  return (await walked(folder, () => false)).filter(({ path }) => named.test(path.slice(start)));
}

async function walked(
  folder: vscode.Uri,
  isLeftOut: (name: string) => boolean,
): Promise<readonly vscode.Uri[]> {
  const files: vscode.Uri[] = [];
  let [level, left] = [[folder], MOST_FOLDERS];
  while (level.length > 0) {
    const entries = (await inBatches(level, entriesOf)).flat();
    left -= level.length;
    // A link to a folder is not followed: it may lead back.
    const folders = entries.filter(([, type]) => type === vscode.FileType.Directory).map(([uri]) => uri);
    files.push(...entries.filter(([, type]) => type !== vscode.FileType.Directory).map(([uri]) => uri));
    level = folders.filter(({ path }) => !isLeftOut(path.slice(path.lastIndexOf('/') + 1))).slice(0, left);
  }
  return files;
}
