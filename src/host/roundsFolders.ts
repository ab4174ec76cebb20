import * as vscode from 'vscode';
import { isTermsCopy } from '../store/conflictCopies';
import { ROUNDS_FOLDER, TERMS_FILE } from '../store/defaults';
import type { Location } from '../store/ports';
import { entriesOf } from './entriesOf';
import { readSettings } from './settings';

/** Where drafts and terms are kept: the `.rounds` folders of the workspace and of single files. */

export function roundsFolderIn(folder: vscode.WorkspaceFolder): Location {
  return vscode.Uri.joinPath(folder.uri, readSettings(folder.uri).roundsFolder).toString();
}

/** Of a document's workspace folder; outside of those, of its own folder or the nearest above. */
export async function roundsFolder(document: Location): Promise<Location> {
  const uri = vscode.Uri.parse(document);
  const workspaceFolder = vscode.workspace.getWorkspaceFolder(uri);
  if (workspaceFolder) return roundsFolderIn(workspaceFolder);
  const home = vscode.Uri.joinPath(uri, '..');
  for (let folder = home; ; folder = vscode.Uri.joinPath(folder, '..')) {
    const candidate = vscode.Uri.joinPath(folder, ROUNDS_FOLDER);
    const found = await vscode.workspace.fs.stat(candidate).then(
      () => true,
      () => false,
    );
    if (found) return candidate.toString();
    if (folder.path === '/' || folder.path === vscode.Uri.joinPath(folder, '..').path) break;
  }
  return vscode.Uri.joinPath(home, ROUNDS_FOLDER).toString();
}

/** `roundsFolder` for many documents. */
export interface RoundsFolders {
  of(document: Location): Promise<Location>;
  /** The settings are others now. */
  forget(): void;
}

/** Remembers what the settings say of a workspace folder: to ask for every document takes longer than to read it. */
export function roundsFolders(): RoundsFolders {
  const known = new Map<string, Location>();
  return {
    of(document) {
      const home = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(document));
      if (!home) return roundsFolder(document);
      const found = known.get(home.uri.toString()) ?? roundsFolderIn(home);
      known.set(home.uri.toString(), found);
      return Promise.resolve(found);
    },
    forget: () => known.clear(),
  };
}

/** Whether a file is the terms of one of these folders: a site may have a `clients.yaml` of its own elsewhere. */
export function isTermsFile(uri: vscode.Uri): boolean {
  if (!uri.path.endsWith(`/${TERMS_FILE}`)) return false;
  const folder = vscode.Uri.joinPath(uri, '..');
  if (folder.path.endsWith(`/${ROUNDS_FOLDER}`)) return true;
  const workspaceFolder = vscode.workspace.getWorkspaceFolder(uri);
  return workspaceFolder !== undefined && roundsFolderIn(workspaceFolder) === folder.toString();
}

/** A conflict copy of the terms of one of these folders. */
export function isBesideTerms(uri: vscode.Uri): boolean {
  const terms = vscode.Uri.joinPath(uri, '..', TERMS_FILE);
  return isTermsFile(terms) && isTermsCopy(uri.toString(), terms.toString());
}

/** The conflict copies of a folder's terms. */
export async function termsCopies(folder: Location): Promise<readonly Location[]> {
  const entries = await entriesOf(vscode.Uri.parse(folder));
  return entries
    .map(([uri]) => uri)
    .filter(isBesideTerms)
    .map(String);
}
