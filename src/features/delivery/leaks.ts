import * as vscode from 'vscode';
import { leakIn, type Leak } from '../../core/delivery/leak';
import { utf8Text } from '../../core/utf8';
import { tell } from '../../host/actions';
import { registerCommand, type App } from '../../host/app';
import { documentName, editorFiles, shown } from '../../host/editorFiles';
import { COMMANDS, SETTINGS } from '../../host/ids';
import { inform, warn } from '../../host/messages';
import { rangeIn } from '../../host/ranges';
import { ask } from '../../host/steps';
import type { Location } from '../../store/ports';
import { publishedFiles } from './published';

interface Found {
  readonly location: Location;
  /** What it would tell, or why nobody can say. */
  readonly text: string;
  readonly isChecked: boolean;
  readonly range: vscode.Range;
}

/** Looks for what is between writer and client in the folders that are published, and shows it as problems, with a list to open. */
export function registerLeakCheck(app: App): void {
  const diagnostics = vscode.languages.createDiagnosticCollection('revision-rounds-leaks');
  const show = ({ location, text, range }: Found): void => {
    const diagnostic = new vscode.Diagnostic(range, text, vscode.DiagnosticSeverity.Warning);
    Object.assign(diagnostic, { source: 'Revision Rounds', code: 'leak' });
    diagnostics.set(vscode.Uri.parse(location), [diagnostic]);
  };
  registerCommand(app, COMMANDS.checkForLeaks, async () => {
    const published = await publishedFiles();
    if (!published) return askForFolders();
    const { files, empty } = published;
    diagnostics.clear();
    const found: Found[] = [];
    for (const file of files) found.push(...(await leaksOf(file)));
    found.forEach(show);
    if (found.length > 0) return choose(found);
    if (empty.length > 0) return tellOfEmpty(files.length, empty);
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
  const text = await textOf(location);
  if (text === null) {
    const unchecked = vscode.l10n.t(
      'This file could not be read as UTF-8 text: nobody can say what is in it.',
    );
    return [{ location, text: unchecked, isChecked: false, range: new vscode.Range(0, 0, 0, 0) }];
  }
  const leak = leakIn(text);
  if (!leak) return [];
  return [{ location, text: leakText(leak), isChecked: true, range: rangeIn(text, leak.span) }];
}

/** Null where it cannot be read; a file that is gone meanwhile tells nobody anything. */
async function textOf(location: Location): Promise<string | null> {
  const bytes = await editorFiles.read(location);
  return bytes.ok ? utf8Text(bytes.value ?? new Uint8Array()) : null;
}

async function choose(found: readonly Found[]): Promise<void> {
  const chosen = await ask(
    titleOf(found),
    vscode.l10n.t('Open one; all of them are in the Problems panel'),
    found.map((one) => ({
      label: documentName(one.location),
      description: shown(one.location),
      detail: one.text,
      value: one,
    })),
  );
  if (!chosen) return;
  await vscode.window.showTextDocument(vscode.Uri.parse(chosen.location), { selection: chosen.range });
}

function titleOf(found: readonly Found[]): string {
  if (!found.every(({ isChecked }) => isChecked))
    return vscode.l10n.t('Published files to look at: {0}', found.length);
  return found.length === 1
    ? vscode.l10n.t('1 published file would tell what is between you and a client')
    : vscode.l10n.t('{0} published files would tell what is between you and a client', found.length);
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
  if (chosen === open) await openFolders();
}

/** Nothing was found, but not everywhere was anything to look through. */
async function tellOfEmpty(checked: number, empty: readonly string[]): Promise<void> {
  const open = vscode.l10n.t('Open Settings');
  const chosen = await warn(
    vscode.l10n.t(
      'Nothing of your clients’ in {0} published files, but there is no Markdown file in {1}. Is the setting right?',
      checked,
      empty.join(', '),
    ),
    open,
  );
  if (chosen === open) await openFolders();
}

const openFolders = (): Thenable<unknown> =>
  vscode.commands.executeCommand('workbench.action.openSettings', SETTINGS.publishFolders);
