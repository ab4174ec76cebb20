import * as vscode from 'vscode';
import type { HandoverFormat } from '../../core/handover/model';
import type { App } from '../../host/app';
import { documentName } from '../../host/editorFiles';
import { askChoice, runSteps, type Choice } from '../../host/steps';
import type { Location } from '../../store/ports';
import { canPrint } from './print';

/** What is to be exported, and as what. */
export interface Wish {
  readonly document: Location;
  readonly format: HandoverFormat;
  /** The number of the draft that a redline compares with; null: the clean draft. */
  readonly draft: number | null;
  readonly comments: boolean;
}

/** Asks what to export; undefined when the writer thinks better of it. */
export async function askWhat(app: App, document: Location): Promise<Wish | undefined> {
  await app.library.ready;
  const title = vscode.l10n.t('Export Draft');
  const drafts = app.library.state.documents.get(document)?.document.rounds.map(({ number }) => number) ?? [];
  let format: HandoverFormat = 'docx';
  let draft: number | null = null;
  let comments: boolean | undefined;
  const done = await runSteps([
    async (place) => {
      const placeholder = vscode.l10n.t('As what?');
      const { answer, value } = await askChoice({
        ...place,
        title,
        placeholder,
        choices: formats(),
        active: format,
      });
      format = value ?? format;
      return answer;
    },
    async (place) => {
      if (drafts.length === 0) return 'next';
      const choices = versions(drafts);
      const placeholder = vscode.l10n.t('The clean draft, or what changed?');
      const { answer, value } = await askChoice({ ...place, title, placeholder, choices, active: draft });
      draft = value === undefined ? draft : value;
      return answer;
    },
    async (place) => {
      if (draft === null || format === 'md') return 'next';
      const placeholder = vscode.l10n.t('Who will read it?');
      const active = comments ?? format === 'docx';
      const { answer, value } = await askChoice({ ...place, title, placeholder, choices: readers(), active });
      comments = value;
      return answer;
    },
  ]);
  return done ? { document, format, draft, comments: comments === true } : undefined;
}

function formats(): Choice<HandoverFormat>[] {
  return [
    { value: 'docx', label: vscode.l10n.t('Word'), description: '.docx' },
    { value: 'html', label: vscode.l10n.t('Web page'), description: '.html' },
    ...(canPrint() ? [pdf()] : []),
    { value: 'md', label: vscode.l10n.t('Markdown'), description: vscode.l10n.t('changes as CriticMarkup') },
  ];
}

const pdf = (): Choice<HandoverFormat> => ({
  value: 'pdf',
  label: vscode.l10n.t('PDF'),
  description: vscode.l10n.t('printed by a browser on this computer'),
});

/** The last draft first: that is what the client has read. */
function versions(drafts: readonly number[]): Choice<number | null>[] {
  return [
    { value: null, label: vscode.l10n.t('The clean draft') },
    ...drafts
      .toReversed()
      .map((value) => ({ value, label: vscode.l10n.t('What changed since draft {0}', value) })),
  ];
}

function readers(): Choice<boolean>[] {
  return [
    {
      value: true,
      label: vscode.l10n.t('With comments'),
      description: vscode.l10n.t('the client’s comments and your replies at their passages'),
    },
    {
      value: false,
      label: vscode.l10n.t('Without comments'),
      description: vscode.l10n.t('the text and its changes, nothing else'),
    },
  ];
}

/** Beside the document, under a name that is not the document's. */
export function askWhere({ document, format, draft }: Wish): Thenable<vscode.Uri | undefined> {
  const which = draft === null ? (format === 'md' ? ' clean' : '') : ` redline ${draft}-now`;
  const name = `${documentName(document)}${which}.${format}`;
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Draft'),
    defaultUri: vscode.Uri.joinPath(vscode.Uri.parse(document), '..', name),
    filters: { [format.toUpperCase()]: [format] },
  });
}
