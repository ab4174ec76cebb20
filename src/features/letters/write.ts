import * as vscode from 'vscode';
import type { LetterKind } from '../../core/letters/kinds';
import type { WantedLanguage } from '../../core/letters/language';
import type { Asked } from '../../core/letters/model';
import { showProblem, valueOrShow, type App } from '../../host/app';
import { documentName } from '../../host/editorFiles';
import { COMMANDS } from '../../host/ids';
import { letterIn } from '../../host/letter';
import { inform } from '../../host/messages';
import { readSettings } from '../../host/settings';
import { trackedSubject } from '../../host/subject';
import { gatherLetter, type GatheredLetter } from '../../store/letters';
import type { DocumentState, WholeState } from '../../store/state';
import { chooseLetter } from './choose';
import { askAboutMistake } from './mistake';
import { offerPromise } from './promise';
import { ownTemplates, templateLocation } from './templates';

/** Opens a letter as an untitled document, for the writer to edit. Nothing is sent. */
export async function writeToClient(app: App, argument: unknown): Promise<void> {
  const subject = await trackedSubject(app, argument);
  if (!subject) return;
  const { state, comment } = subject;
  const kind = letterIn(argument) ?? (await chooseLetter(app, state));
  if (kind === undefined) return;
  const asked = kind === 'own-mistake' ? await askAboutMistake(app, state) : {};
  if (!asked) return;
  const gathered = await gather(app, state, { kind, asked, comment });
  if (!gathered) return;
  const { writeLetter } = await import('../../formats/letters');
  const letter = await writeLetter({ ...gathered, readOwn: ownTemplates(app, state.folder) });
  if (!letter.ok) {
    const { folder: language } = gathered.language;
    const place =
      letter.template === null
        ? undefined
        : templateLocation(app, { name: letter.template, language, folder: state.folder });
    return showProblem(letter.problem, place);
  }
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: letter.text });
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(0, 0, 0, 0) });
  await rememberAbout(app, state);
  if (letter.isFallback) tellOfFallback(gathered.language);
  if (kind === 'own-mistake') await logMistake(state, asked.what ?? '');
  if (kind === 'holding-reply') await offerPromise(app, state);
}

/** The terms keep what went wrong, where it is not there yet: another room asks for it, with the words at hand. */
async function logMistake({ location, terms }: DocumentState, what: string): Promise<void> {
  const isLogged = terms.client?.mistakes.some((mistake) => mistake.what.trim() === what.trim());
  if (isLogged === true) return;
  const argument = { subject: { document: location }, mistake: what };
  await vscode.commands.executeCommand(COMMANDS.logMistake, argument);
}

export interface Wish {
  readonly kind: LetterKind;
  readonly asked: Asked;
  readonly comment?: string | undefined;
}

/** What the letter is made of; a problem is shown, and undefined is the answer. */
export async function gather(
  app: App,
  state: WholeState,
  { kind, asked, comment }: Wish,
): Promise<GatheredLetter | undefined> {
  const { address, signature, replyHours } = readSettings(vscode.Uri.parse(state.location));
  const gathered = await gatherLetter(app.ports, app.library.state, {
    kind,
    about: state,
    address,
    signature,
    replyHours,
    asked,
    comment,
    nameOf: documentName,
  });
  return valueOrShow(gathered);
}

const ABOUT = 'letters about';

/** What the last letter was about: the data that templates are looked at with. */
const rememberAbout = async (app: App, { location }: DocumentState): Promise<void> =>
  app.context.workspaceState.update(ABOUT, location);

export const lastAbout = (app: App): string => app.context.workspaceState.get<string>(ABOUT, '');

function tellOfFallback({ folder }: WantedLanguage): void {
  const language = new Intl.DisplayNames(vscode.env.language, { type: 'language' }).of(folder) ?? folder;
  void inform(
    vscode.l10n.t(
      'There is no such letter in this language yet ({0}), so it is in English. “Rounds: Customise Letter” starts one of your own.',
      language,
    ),
  );
}
