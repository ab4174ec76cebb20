import * as vscode from 'vscode';
import { cleanText, type CleanOptions } from '../../core/delivery/cleanText';
import { say } from '../../core/said';
import { tell } from '../../host/actions';
import { registerCommand, showProblem, valueOrShow, type App } from '../../host/app';
import { documentName, reasonOf } from '../../host/editorFiles';
import { COMMANDS } from '../../host/ids';
import { readSettings } from '../../host/settings';
import { subjectOrTell } from '../../host/subject';
import { writeFile } from '../../host/trust';
import type { Location } from '../../store/ports';

/** Copies or saves a document's text as its readers may have it. */
export function registerCleanText(app: App): void {
  registerCommand(app, COMMANDS.copyCleanText, async (argument) => {
    const document = subjectOrTell(argument)?.document;
    // Where one pastes (a mail, a web form) front matter would be text.
    const text = document !== undefined && (await cleaned(app, document, { keepFrontMatter: false }));
    if (typeof text !== 'string') return;
    await vscode.env.clipboard.writeText(text);
    tell(vscode.l10n.t('The clean text is copied: no front matter, no comments.'));
  });
  registerCommand(app, COMMANDS.saveCleanCopy, async (argument) => {
    const document = subjectOrTell(argument)?.document;
    if (document !== undefined) await saveCopy(app, document);
  });
}

/** The document as it is in the editor, without the product's keys; shows what is in the way. */
async function cleaned(app: App, document: Location, options: CleanOptions): Promise<string | undefined> {
  const text = valueOrShow(await app.ports.documents.read(document));
  if (text === undefined) return undefined;
  const clean = cleanText(text, options);
  if (clean.ok) return clean.value;
  showProblem(clean.problem, document);
  return undefined;
}

/** A site needs its own front matter to show a page: it stays, unless the setting says otherwise. */
async function saveCopy(app: App, document: Location): Promise<void> {
  const source = vscode.Uri.parse(document);
  const keepFrontMatter = readSettings(source).cleanCopyKeepsFrontMatter;
  const text = await cleaned(app, document, { keepFrontMatter });
  if (text === undefined) return;
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save Clean Copy'),
    defaultUri: defaultTarget(source),
    filters: { Markdown: ['md', 'markdown', 'mdx'] },
  });
  if (!target) return;
  if (target.toString() === source.toString()) {
    const message = say('A clean copy over the document itself would lose its record. Choose another name.');
    return showProblem({ code: 'cannot-write', severity: 'error', message });
  }
  try {
    await writeFile(target, new TextEncoder().encode(text));
  } catch (error) {
    const message = say('The copy could not be written: {0}', reasonOf(error));
    return showProblem({ code: 'cannot-write', severity: 'error', message });
  }
  tell(vscode.l10n.t('Clean copy saved as {0}', vscode.workspace.asRelativePath(target)));
}

/** Under its own name where the writer publishes from, else beside the document. */
function defaultTarget(source: vscode.Uri): vscode.Uri {
  const file = source.path.slice(source.path.lastIndexOf('/') + 1);
  const folder = readSettings(source).publishFolders.find((entry) => !/[*?{[]/.test(entry));
  const home = vscode.workspace.getWorkspaceFolder(source);
  if (folder !== undefined && home) return vscode.Uri.joinPath(home.uri, folder, file);
  const name = documentName(source.toString());
  return vscode.Uri.joinPath(source, '..', `${name}-clean${file.slice(name.length)}`);
}
