import * as vscode from 'vscode';
import { confirmed } from '../../host/messages';
import { slug } from '../../store/slug';
import type { ClientState } from '../../store/state';

/** The two files of a report: of one name, side by side. */
export interface ReportFiles {
  readonly markdown: vscode.Uri;
  readonly html: vscode.Uri;
}

const FOLDER = 'reports';

/** Asks where the report is to be kept. The dialog asks before it overwrites the Markdown; for the HTML beside it, we do. */
export async function askForPlace(client: ClientState): Promise<ReportFiles | null> {
  const root = vscode.Uri.joinPath(vscode.Uri.parse(client.folder), '..');
  const markdown = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Client Report'),
    defaultUri: vscode.Uri.joinPath(root, FOLDER, `${slug(client.name)}.md`),
    filters: { Markdown: ['md'] },
  });
  if (!markdown) return null;
  const html = markdown.with({ path: `${markdown.path.replace(/\.(md|markdown)$/i, '')}.html` });
  const isKnownPair = await exists(markdown);
  // Where both are there, they are an earlier report: the dialog has asked.
  if (isKnownPair || !(await exists(html)) || (await mayOverwrite(html))) return { markdown, html };
  return null;
}

async function mayOverwrite(file: vscode.Uri): Promise<boolean> {
  const overwrite = vscode.l10n.t('Overwrite');
  const question = vscode.l10n.t('{0} is there already.', vscode.workspace.asRelativePath(file));
  return confirmed(question, overwrite);
}

const exists = (file: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
