import * as vscode from 'vscode';
import { LETTER_KINDS, LETTER_PARTS, type TemplateName } from '../../core/letters/kinds';
import { DEFAULT_LANGUAGE, LETTER_LANGUAGES, wantedLanguage } from '../../core/letters/language';
import { isLanguage } from '../../core/terms/money';
import { valueOrShow, type App } from '../../host/app';
import { inform } from '../../host/messages';
import { activeLocation } from '../../host/proseViews';
import { askChoice, runSteps, type Choice, type Step } from '../../host/steps';
import { letterLabel } from './labels';
import { templateLocation } from './templates';

/** Copies a template to where the writer's own are kept, unless there is one, and opens it. */
export async function customiseLetter(app: App): Promise<void> {
  await app.library.ready;
  const about = app.library.state.documents.get(activeLocation() ?? '');
  const folder = about?.folder ?? (await anyFolder(app));
  if (folder === undefined) return;
  const usual = wantedLanguage(about?.document.language, about?.terms.client?.language).folder;
  const chosen = await askWhich(usual);
  if (!chosen) return;
  const { name, language } = chosen;
  const location = templateLocation(app, { name, language, folder });
  const { builtInTemplate } = await import('../../formats/letters');
  const builtIn = LETTER_LANGUAGES.find((one) => one === language) ?? DEFAULT_LANGUAGE;
  const text = withHint(builtInTemplate(builtIn, name));
  // One that is there already is the writer's work: it is opened, never overwritten.
  if (valueOrShow(await app.ports.files.create(location, new TextEncoder().encode(text))) === undefined)
    return;
  await vscode.window.showTextDocument(vscode.Uri.parse(location));
}

/** A comment of the template's: it never gets into a letter. */
const withHint = (template: string): string =>
  `{{! ${vscode.l10n.t(
    'Your own template: it takes the place of ours. Control+Space after two braces offers the fields; “Rounds: Preview Letter” shows it with real data. Delete this file to have ours back.',
  )} }}\n${template}`;

async function anyFolder(app: App): Promise<string | undefined> {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  if (workspace) return app.library.roundsFolder(vscode.Uri.joinPath(workspace.uri, 'any.md').toString());
  void inform(vscode.l10n.t('Open a folder first: templates are kept with the documents of a folder.'));
  return undefined;
}

async function askWhich(
  usual: string,
): Promise<{ readonly name: TemplateName; readonly language: string } | null> {
  let name: TemplateName = LETTER_KINDS[0];
  let language = usual;
  const title = vscode.l10n.t('Customise Letter');
  const which: Step = async (place) => {
    const asked = await askChoice<TemplateName>({
      ...place,
      title,
      placeholder: vscode.l10n.t('Which letter?'),
      choices: [...LETTER_KINDS, ...LETTER_PARTS].map((value) => ({ label: letterLabel(value), value })),
      active: name,
    });
    name = asked.value ?? name;
    return asked.answer;
  };
  const inWhat: Step = async (place) => {
    const asked = await askChoice<string>({
      ...place,
      title,
      placeholder: vscode.l10n.t('In which language? Another one is typed, such as nl'),
      choices: LETTER_LANGUAGES.map(languageChoice),
      typed: (text) => languageChoice(isLanguage(text) ? wantedLanguage(text, undefined).folder : usual),
      active: language,
    });
    language = asked.value ?? language;
    return asked.answer;
  };
  return (await runSteps([which, inWhat])) ? { name, language } : null;
}

function languageChoice(value: string): Choice<string> {
  const names = new Intl.DisplayNames(vscode.env.language, { type: 'language' });
  return { label: names.of(value) ?? value, description: value, value };
}
