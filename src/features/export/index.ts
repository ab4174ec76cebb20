import * as vscode from 'vscode';
import { say } from '../../core/said';
import { registerCommand, showProblem, type App } from '../../host/app';
import { canOpenFiles } from '../../host/canOpenFiles';
import { reasonOf } from '../../host/editorFiles';
import { COMMANDS } from '../../host/ids';
import { inform } from '../../host/messages';
import { subjectOrTell } from '../../host/subject';
import { writeFile } from '../../host/trust';
import { askWhat, askWhere } from './ask';
import { makeExport } from './make';

/** A draft as a document that a client can open: clean, or with what changed since an earlier draft. */
export function register(app: App): void {
  registerCommand(app, COMMANDS.exportDraft, async (argument) => {
    const subject = subjectOrTell(argument);
    if (!subject) return;
    const wish = await askWhat(app, subject.document);
    if (!wish) return;
    const target = await askWhere(wish);
    if (!target) return;
    const made = await makeExport(app, wish);
    if (!made.ok) return showProblem(made.problem, wish.document);
    try {
      await writeFile(target, made.value);
    } catch (error) {
      const message = say('The export could not be written: {0}', reasonOf(error));
      return showProblem({ code: 'cannot-write', severity: 'error', message });
    }
    void offerToOpen(target);
  });
}

/** Does not wait for an answer: the command is done. */
async function offerToOpen(target: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open');
  const folder = vscode.l10n.t('Open Folder');
  const chosen = await inform(
    vscode.l10n.t('The draft is in {0}.', vscode.workspace.asRelativePath(target)),
    ...(canOpenFiles() ? [open, folder] : []),
  );
  if (chosen === open) await vscode.env.openExternal(target);
  if (chosen === folder) await vscode.commands.executeCommand('revealFileInOS', target);
}
