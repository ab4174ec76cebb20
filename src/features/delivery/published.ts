import * as vscode from 'vscode';
import { editorFiles } from '../../host/editorFiles';
import { findNamed } from '../../host/findDocuments';
import { readSettings } from '../../host/settings';
import { isMarkdown } from '../../store/markdownFiles';
import type { Location } from '../../store/ports';

const IS_GLOB = /[*?{[]/;
/** What a site's tools keep for themselves. */
const NOT_PUBLISHED = /\/(?:node_modules|\.git)\//;

/** The Markdown files in the folders that the writer publishes from; null where no folder is set. */
export async function publishedFiles(): Promise<readonly Location[] | null> {
  const asked = (vscode.workspace.workspaceFolders ?? []).flatMap((folder) =>
    readSettings(folder.uri).publishFolders.map((entry) => ({ folder, entry })),
  );
  if (asked.length === 0) return null;
  const lists = await Promise.all(asked.map(({ folder, entry }) => filesOf(folder, entry)));
  return [...new Set(lists.flat())]
    .filter((file) => isMarkdown(file) && !NOT_PUBLISHED.test(file))
    .sort((a, b) => (a < b ? -1 : 1));
}

async function filesOf(folder: vscode.WorkspaceFolder, entry: string): Promise<readonly Location[]> {
  // Listed by us, not by the search: a site's output is often hidden from the search.
  if (!IS_GLOB.test(entry)) return editorFiles.list(vscode.Uri.joinPath(folder.uri, entry).toString());
  return (await findNamed(folder.uri, entry)).map(String);
}
