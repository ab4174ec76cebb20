import * as vscode from 'vscode';
import type { Incoming } from '../../core/intake/model';
import { sniffText } from '../../core/intake/sniff';
import type { Result } from '../../core/problem';
import { showProblem, type App } from '../../host/app';
import { formatReaders } from '../../host/formats';
import { readFeedbackFile, readSniffed } from '../../store/feedback';

/** Where feedback comes from. What it says is read when it is known in which language. */
export interface Source {
  /** What messages call it. */
  readonly name: string;
  /** Null for the clipboard. */
  readonly file: vscode.Uri | null;
  read(language: string | undefined): Promise<Result<Incoming>>;
}

/** The file that was named, or one that the writer chooses; null when none is. */
export async function fromFile(app: App, named: vscode.Uri | null): Promise<Source | null> {
  const file = named ?? (await chosenFile());
  if (!file) return null;
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  return {
    name,
    file,
    read: (language) =>
      readFeedbackFile(
        app.ports.files,
        { file: file.toString(), name },
        { readers: formatReaders, language },
      ),
  };
}

async function chosenFile(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import Feedback'),
    openLabel: vscode.l10n.t('Import'),
    filters: {
      [vscode.l10n.t('Feedback')]: ['docx', 'pdf', 'eml', 'md', 'txt'],
      [vscode.l10n.t('All files')]: ['*'],
    },
  });
  return chosen?.[0];
}

/** What was copied from a mail or a chat; null, and a word about it, when that is nothing. */
export async function fromClipboard(): Promise<Source | null> {
  const name = vscode.l10n.t('the clipboard');
  const sniffed = sniffText(await vscode.env.clipboard.readText(), name);
  if (!sniffed.ok) {
    showProblem(sniffed.problem);
    return null;
  }
  return {
    name,
    file: null,
    read: (language) => readSniffed(sniffed.value, { readers: formatReaders, language }),
  };
}
