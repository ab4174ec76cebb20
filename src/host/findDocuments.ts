import * as vscode from 'vscode';
import { ROUNDS_FOLDER } from '../store/defaults';
import { isMarkdown, MARKDOWN_EXTENSIONS } from '../store/markdownFiles';

export const MARKDOWN_GLOB = `**/*.{${MARKDOWN_EXTENSIONS.join(',')}}`;
const NEVER_DOCUMENTS = ['node_modules', '.git', ROUNDS_FOLDER];
const NOT_DOCUMENTS = `**/{${NEVER_DOCUMENTS.join(',')}}/**`;

/** File systems that VS Code itself searches. What else there is comes from other extensions, which need not be able to search. */
const SEARCHED = new Set(['file', 'vscode-remote']);

/** Folders that are walked before it is given up: each may be a request over the network. */
const MOST_FOLDERS = 2_000;

/** The Markdown files below these folders, without stored drafts. */
export async function findDocuments(folders: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
  return (await Promise.all(folders.map(documentsBelow))).flat();
}

async function documentsBelow(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const pattern = new vscode.RelativePattern(folder, MARKDOWN_GLOB);
  const found = await vscode.workspace.findFiles(pattern, NOT_DOCUMENTS);
  return found.length > 0 || SEARCHED.has(folder.scheme) ? found : walked(folder);
}

async function walked(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const folders = [folder];
  for (let count = 0; count < MOST_FOLDERS; count++) {
    const next = folders.shift();
    if (!next) break;
    const entries = await vscode.workspace.fs.readDirectory(next).then(
      (list) => list,
      () => [],
    );
    for (const [name, type] of entries) {
      const entry = vscode.Uri.joinPath(next, name);
      // A link to a folder is not followed: it may lead back.
      if (type === vscode.FileType.Directory && !NEVER_DOCUMENTS.includes(name)) folders.push(entry);
      else if (type !== vscode.FileType.Directory && isMarkdown(name)) found.push(entry);
    }
  }
  return found;
}
