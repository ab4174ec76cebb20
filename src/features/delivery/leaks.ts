import * as vscode from 'vscode';
import { leakIn, type Leak } from '../../core/delivery/leak';
import { tell } from '../../host/actions';
import { registerCommand, type App } from '../../host/app';
import { documentName, editorFiles, shown } from '../../host/editorFiles';
import { COMMANDS, SETTINGS } from '../../host/ids';
import { inform } from '../../host/messages';
import { rangeIn } from '../../host/ranges';
import { ask } from '../../host/steps';
import type { Location } from '../../store/ports';
import { publishedFiles } from './published';

interface Found {
  readonly location: Location;
  readonly leak: Leak;
  readonly range: vscode.Range;
}

/** Looks for what is between writer and client in the folders that are published, and shows it as problems, with a list to open. */
export function registerLeakCheck(app: App): void {
  const diagnostics = vscode.languages.createDiagnosticCollection('revision-rounds-leaks');
  const show = ({ location, leak, range }: Found): void => {
    const diagnostic = new vscode.Diagnostic(range, leakText(leak), vscode.DiagnosticSeverity.Warning);
    Object.assign(diagnostic, { source: 'Revision Rounds', code: 'leak' });
    diagnostics.set(vscode.Uri.parse(location), [diagnostic]);
  };
  registerCommand(app, COMMANDS.checkForLeaks, async () => {
    const files = await publishedFiles();
    if (!files) return askForFolders();
    diagnostics.clear();
    const found: Found[] = [];
    for (const file of files) found.push(...(await leaksOf(file)));
    found.forEach(show);
    if (found.length > 0) return choose(found);
    tell(vscode.l10n.t('Nothing of your clients’ in {0} published files.', files.length));
  });
  app.context.subscriptions.push(
    diagnostics,
    // What was told is looked at again; nothing is watched for that nobody asked about.
    vscode.workspace.onDidSaveTextDocument(async ({ uri }) => {
      if (!diagnostics.has(uri)) return;
      diagnostics.delete(uri);
      (await leaksOf(uri.toString())).forEach(show);
    }),
  );
}

async function leaksOf(location: Location): Promise<readonly Found[]> {
  const bytes = await editorFiles.read(location);
  const text = bytes.ok && bytes.value ? new TextDecoder().decode(bytes.value) : '';
  const leak = leakIn(text);
  return leak ? [{ location, leak, range: rangeIn(text, leak.span) }] : [];
}

async function choose(found: readonly Found[]): Promise<void> {
  const title =
    found.length === 1
      ? vscode.l10n.t('1 published file would tell what is between you and a client')
      : vscode.l10n.t('{0} published files would tell what is between you and a client', found.length);
  const chosen = await ask(
    title,
    vscode.l10n.t('Open one; all of them are in the Problems panel'),
    found.map((one) => ({
      label: documentName(one.location),
      description: shown(one.location),
      detail: leakText(one.leak),
      value: one,
    })),
  );
  if (!chosen) return;
  await vscode.window.showTextDocument(vscode.Uri.parse(chosen.location), { selection: chosen.range });
}

function leakText({ kind, client, comments }: Leak): string {
  const whose = client ?? vscode.l10n.t('a client');
  switch (kind) {
    case 'comments':
      return comments === 1
        ? vscode.l10n.t('Readers would get a comment of {0}.', whose)
        : vscode.l10n.t('Readers would get {0} comments of {1}.', comments, whose);
    case 'record':
      return vscode.l10n.t('Readers would get the rounds of {0}.', whose);
    case 'agreement':
      return vscode.l10n.t('Readers would get the number of rounds agreed with {0}.', whose);
    case 'unreadable':
      return vscode.l10n.t('The front matter cannot be read, and seems to hold the rounds of a client.');
  }
}

async function askForFolders(): Promise<void> {
  const open = vscode.l10n.t('Open Settings');
  const chosen = await inform(
    vscode.l10n.t('Say first which folders you publish from, such as the content folder of your site.'),
    open,
  );
  if (chosen === open)
    await vscode.commands.executeCommand('workbench.action.openSettings', SETTINGS.publishFolders);
}
