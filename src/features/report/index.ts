import * as vscode from 'vscode';
import { say } from '../../core/said';
import { registerCommand, showProblem, type App } from '../../host/app';
import { canOpenFiles } from '../../host/canOpenFiles';
import { activeFirst } from '../../host/clientOrder';
import { reasonOf } from '../../host/editorFiles';
import { COMMANDS } from '../../host/ids';
import { inform } from '../../host/messages';
import { ask } from '../../host/steps';
import { writeFile } from '../../host/trust';
import { allDocuments, type ClientState } from '../../store/state';
import { askForPlace, type ReportFiles } from './place';
import { makeReport } from './make';

/** Everything on record about one client, as Markdown and as HTML. */
export function register(app: App): void {
  registerCommand(app, COMMANDS.exportReport, async (argument) => {
    await app.library.ready;
    const client = await chosenClient(app, argument);
    if (!client) return;
    const files = await askForPlace(client);
    if (!files) return;
    const report = await makeReport(app, client, files.markdown);
    if (!report) return;
    if (!report.ok) return showProblem(report.problem);
    try {
      await write(files.markdown, report.value.markdown);
      await write(files.html, report.value.html);
    } catch (error) {
      const message = say('The report could not be written: {0}', reasonOf(error));
      return showProblem({ code: 'cannot-write', severity: 'error', message });
    }
    void offerToOpen(files);
  });
}

const write = (file: vscode.Uri, text: string): Thenable<void> =>
  writeFile(file, new TextEncoder().encode(text));

/** The client of the row the command was called on, else the one that the writer chooses; the active document's stands first. */
async function chosenClient(app: App, argument: unknown): Promise<ClientState | undefined> {
  const { clients } = app.library.state;
  if (isClientRow(argument)) {
    const { name, folder } = argument.client;
    return clients.find((client) => client.name === name && client.folder === folder);
  }
  if (clients.length === 0) {
    void inform(vscode.l10n.t('No document of this workspace is tracked yet.'));
    return undefined;
  }
  return ask(
    vscode.l10n.t('Export Client Report'),
    vscode.l10n.t('Which client is it about?'),
    activeFirst(clients).map((client) => ({
      label: client.name,
      description: vscode.l10n.t('documents: {0}', allDocuments(client).length),
      value: client,
    })),
  );
}

/** What a row of a client in the Clients view carries. */
function isClientRow(argument: unknown): argument is { readonly client: ClientState } {
  return typeof argument === 'object' && argument !== null && 'client' in argument;
}

async function offerToOpen({ markdown, html }: ReportFiles): Promise<void> {
  const preview = vscode.l10n.t('Open Preview');
  const browser = vscode.l10n.t('Open in Browser');
  const chosen = await inform(
    vscode.l10n.t('The report is in {0}, and beside it as HTML.', vscode.workspace.asRelativePath(markdown)),
    ...(canOpenFiles() ? [preview, browser] : [preview]),
  );
  if (chosen === preview) await vscode.commands.executeCommand('markdown.showPreview', markdown);
  if (chosen === browser) await vscode.env.openExternal(html);
}
