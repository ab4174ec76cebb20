import * as vscode from 'vscode';
import { editorFiles } from '../../host/editorFiles';
import { findNamed } from '../../host/findDocuments';
import { readSettings } from '../../host/settings';
import { isMarkdown } from '../../store/markdownFiles';
import type { Location } from '../../store/ports';

const IS_GLOB = /[*?{[]/;
/** What a site's tools keep for themselves. */
const NOT_PUBLISHED = /\/(?:node_modules|\.git)\//;

export interface Published {
  /** The Markdown files in the folders that the writer publishes from. */
  readonly files: readonly Location[];
  /** Those of the setting's entries that hold none: most likely misspelt, or not built yet. */
  readonly empty: readonly string[];
}

/** Null where no folder is set. */
export async function publishedFiles(): Promise<Published | null> {
  const asked = (vscode.workspace.workspaceFolders ?? []).flatMap((folder) =>
    readSettings(folder.uri).publishFolders.map((entry) => ({ folder, entry })),
  );
  if (asked.length === 0) return null;
  const lists = await Promise.all(
    asked.map(async ({ folder, entry }) => ({
      entry,
      files: (await filesOf(folder, entry)).filter(isPublished),
    })),
  );
  const files = [...new Set(lists.flatMap((list) => list.files))].sort((a, b) => (a < b ? -1 : 1));
  // In another folder of the window the same entry may hold some.
  const found = new Set(lists.flatMap((list) => (list.files.length > 0 ? [list.entry] : [])));
  return { files, empty: [...new Set(asked.map(({ entry }) => entry))].filter((entry) => !found.has(entry)) };
}

const isPublished = (file: Location): boolean => isMarkdown(file) && !NOT_PUBLISHED.test(file);

async function filesOf(folder: vscode.WorkspaceFolder, entry: string): Promise<readonly Location[]> {
  // Listed by us, not by the search: a site's output is often hidden from the search.
  if (!IS_GLOB.test(entry)) return editorFiles.list(vscode.Uri.joinPath(folder.uri, entry).toString());
  return (await findNamed(folder.uri, entry)).map(String);
}
