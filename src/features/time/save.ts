import * as vscode from 'vscode';
import { say } from '../../core/said';
import { tell } from '../../host/actions';
import { showProblem } from '../../host/app';
import { reasonOf, shown } from '../../host/editorFiles';
import { writeFile } from '../../host/trust';

export interface Table {
  /** What the writer asked for: stands above the question where to put it. */
  readonly title: string;
  /** What the file is called, where the writer gives it no other name; signs that no file can have in it are left out. */
  readonly name: string;
  readonly csv: string;
}

/** Writes a table to a file that the writer chooses. */
export async function saveCsv({ title, name, csv }: Table): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = `${name.replace(/[^\p{L}\p{N}\p{M}.-]+/gu, '-')}.csv`;
  const target = await vscode.window.showSaveDialog({
    title,
    filters: { CSV: ['csv'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, file) }),
  });
  if (!target) return;
  try {
    await writeFile(target, new TextEncoder().encode(csv));
  } catch (error) {
    const message = say('{0} could not be written: {1}', shown(target.toString()), reasonOf(error));
    return showProblem({ code: 'cannot-write', severity: 'error', message });
  }
  tell(vscode.l10n.t('Saved as {0}', shown(target.toString())));
}
