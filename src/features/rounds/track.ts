import * as vscode from 'vscode';
import { readDocument } from '../../core/frontMatter/read';
import { recordTracking } from '../../core/record/record';
import { makeEdit, tell } from '../../host/actions';
import { registerCommand, showProblem, type App } from '../../host/app';
import { COMMANDS } from '../../host/ids';
import { namedDocument } from '../../host/named';
import { askChoice, runSteps, type Answer, type Choice, type Place } from '../../host/steps';
import { clientNames, projectNames } from '../../store/names';
import type { LibraryState } from '../../store/state';
import { articleToTrack } from './articleToTrack';

export function registerTrack(app: App): void {
  registerCommand(app, COMMANDS.track, () => track(app));
}

async function track(app: App): Promise<void> {
  const active = await articleToTrack(app);
  if (!active) return;
  const reading = readDocument(active.getText());
  if (!reading.readable && reading.problems[0])
    return showProblem(reading.problems[0], active.uri.toString());
  if (reading.document) {
    return tell(vscode.l10n.t('This document is tracked already, for {0}.', reading.document.client));
  }
  const document = await namedDocument(active);
  if (!document) return;
  // A window that was just opened knows no client yet.
  await app.library.ready;
  const tracking = await askWhose(app.library.state);
  if (!tracking) return;
  const location = document.uri.toString();
  if (await makeEdit(app, location, (text) => recordTracking(text, tracking))) {
    tell(vscode.l10n.t('Tracked for {0}. Send draft 1 when it goes out.', tracking.client));
  }
}

/** Whose document this is: the client, then the project. */
async function askWhose(state: LibraryState): Promise<{ client: string; project?: string } | null> {
  const title = vscode.l10n.t('Track This Document');
  let client: string | undefined;
  let project: string | null | undefined;
  const askClient = async (place: Omit<Place, 'title'>): Promise<Answer> => {
    const { answer, value } = await askChoice<string>({
      ...place,
      title,
      placeholder: vscode.l10n.t('Who is the client? Choose one, or type a new name'),
      choices: clientNames(state).map((name) => ({ label: name, value: name })),
      typed: (name) => ({ label: name, description: vscode.l10n.t('new client'), value: name }),
      ...(client !== undefined && { active: client }),
    });
    client = value ?? client;
    return answer;
  };
  const askProject = async (place: Omit<Place, 'title'>): Promise<Answer> => {
    const none: Choice<string | null> = { label: vscode.l10n.t('No project'), value: null };
    const { answer, value } = await askChoice<string | null>({
      ...place,
      title,
      placeholder: vscode.l10n.t('Which project is it part of? Choose one, or type a new name'),
      choices: [none, ...projectNames(state, client ?? '').map((name) => ({ label: name, value: name }))],
      typed: (name) => ({ label: name, description: vscode.l10n.t('new project'), value: name }),
    });
    project = value;
    return answer;
  };
  const finished = await runSteps([askClient, askProject]);
  if (!finished || client === undefined) return null;
  return { client, ...(typeof project === 'string' && { project }) };
}
