import * as vscode from 'vscode';
import { isLetterKind, type LetterKind, type TemplateName } from '../../core/letters/kinds';
import { LETTER_LANGUAGES } from '../../core/letters/language';
import type { App } from '../../host/app';
import { SCHEMES } from '../../host/ids';
import { inform } from '../../host/messages';
import { translated } from '../../host/said';
import type { DocumentState } from '../../store/state';
import { ownTemplates, templateAt, type OwnTemplate } from './templates';
import { gather, lastAbout } from './write';

/** A template that is being edited, beside it as a letter about the document that the last letter was about. */
export function registerPreview(app: App): { show(): Promise<void> } {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const content: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: ({ query }) => previewOf(app, vscode.Uri.parse(query)),
  };
  app.context.subscriptions.push(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEMES.letter, content),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (templateAt(document.uri)) changed.fire(previewUri(document.uri));
    }),
  );
  return {
    async show() {
      const uri = vscode.window.activeTextEditor?.document.uri;
      if (!uri || !templateAt(uri)) {
        const message = vscode.l10n.t(
          'Open one of your templates first: “Rounds: Customise Letter” makes one.',
        );
        return void inform(message);
      }
      changed.fire(previewUri(uri));
      await vscode.window.showTextDocument(previewUri(uri), {
        viewColumn: vscode.ViewColumn.Beside,
        preserveFocus: true,
      });
    },
  };
}

/** The path is what the tab is called. */
function previewUri(template: vscode.Uri): vscode.Uri {
  const own = templateAt(template);
  const path = `/${own?.name ?? 'letter'} (${own?.language ?? ''}).md`;
  return vscode.Uri.from({ scheme: SCHEMES.letter, path, query: template.toString() });
}

async function previewOf(app: App, uri: vscode.Uri): Promise<string> {
  const own = templateAt(uri);
  await app.library.ready;
  const subject = own && subjectFor(app, own);
  const about = subject && (await app.library.read(subject.location));
  if (!about) return vscode.l10n.t('No document is tracked yet: there is nothing to show the letter with.');
  const gathered = await gather(app, about, { kind: kindFor(own.name), asked: exampleOfMistake() });
  if (!gathered) return '';
  const { writeLetter } = await import('../../formats/letters');
  const builtIn = LETTER_LANGUAGES.find((one) => one === own.language) ?? null;
  const language = { tag: own.language, folder: own.language, builtIn };
  const letter = await writeLetter({ ...gathered, language, readOwn: ownTemplates(app, own.folder) });
  return letter.ok ? letter.text : translated(letter.problem.message);
}

/** A greeting is looked at with a letter around it. */
const kindFor = (name: TemplateName): LetterKind => (isLetterKind(name) ? name : 'holding-reply');

/** What only the writer can say has to be made up. */
const exampleOfMistake = (): Record<'what' | 'error' | 'fix' | 'offer', string> => ({
  what: vscode.l10n.t('(what happened)'),
  error: vscode.l10n.t('(your error)'),
  fix: vscode.l10n.t('(how it is put right)'),
  offer: vscode.l10n.t('(your offer)'),
});

function subjectFor(app: App, { folder }: OwnTemplate): DocumentState | undefined {
  const { documents } = app.library.state;
  const last = documents.get(lastAbout(app));
  if (last?.folder === folder) return last;
  const inFolder = [...documents.values()].filter((state) => state.folder === folder);
  // One with comments shows more of a letter than one without.
  return (
    inFolder.find(({ document }) => document.rounds.some(({ comments }) => comments.length > 0)) ??
    inFolder[0]
  );
}
