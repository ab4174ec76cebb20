import * as vscode from 'vscode';
import { dayOf, type Day } from '../../core/calendar/days';
import { nowOf } from '../../core/calendar/moments';
import { recordLesson, recordMistake } from '../../core/terms/recordNotes';
import { tell } from '../../host/actions';
import type { App } from '../../host/app';
import { keptTexts } from '../../host/keptTexts';
import { mistakeIn } from '../../host/letter';
import { askChoice, runSteps, type Step } from '../../host/steps';
import { subjectOf } from '../../host/subject';
import { clientNames } from '../../store/names';
import { clientOf } from '../../store/picture';
import type { Location } from '../../store/ports';
import { termsFolder } from './folder';
import { typedStep, type TypedQuestion } from './typed';
import { writeTerms, type Entry } from './write';

/** What a writer takes away from working with a client: kept with the terms, and never shown to the client. */

/** Asks what went wrong and when. `argument` may be a row of the Clients view: a client, or something of one of its documents. */
export async function logMistake(app: App, argument: unknown): Promise<void> {
  const title = vscode.l10n.t('Log a Mistake');
  const { day: today } = nowOf(app.ports.clock.now());
  await note(app, argument, {
    title,
    question: {
      title,
      key: 'text',
      prompt: vscode.l10n.t('What went wrong? A sentence or two, and how it was put right.'),
      check: (text) => wrongText(text, vscode.l10n.t('Say what went wrong.')),
    },
    day: today,
    record:
      (client, { text, day }) =>
      (terms) =>
        recordMistake(terms, client, { at: day.trim() || today, what: text }),
    done: (client) => vscode.l10n.t('The mistake is noted in the terms of {0}.', client),
  });
}

/** Asks what was learnt. `argument` as for a mistake. */
export async function noteLesson(app: App, argument: unknown): Promise<void> {
  const title = vscode.l10n.t('Note a Lesson');
  await note(app, argument, {
    title,
    question: {
      title,
      key: 'text',
      prompt: vscode.l10n.t('What have you learnt for the next time?'),
      check: (text) => wrongText(text, vscode.l10n.t('Say what you have learnt.')),
    },
    record:
      (client, { text }) =>
      (terms) =>
        recordLesson(terms, client, text),
    done: (client) => vscode.l10n.t('The lesson is noted in the terms of {0}.', client),
  });
}

type Typed = Record<'text' | 'day', string>;

interface Note {
  readonly title: string;
  readonly question: TypedQuestion<'text'>;
  /** Asked for, with this as the usual answer. */
  readonly day?: Day;
  readonly record: (client: string, typed: Typed) => Entry['record'];
  readonly done: (client: string) => string;
}

async function note(
  app: App,
  argument: unknown,
  { title, question, day, record, done }: Note,
): Promise<void> {
  await app.library.ready;
  const known = subjectClient(app, argument);
  const folder = known?.folder ?? (await termsFolder(app, title));
  if (folder === undefined) return;
  const chosen = { client: known?.name };
  const kept = keptTexts(app, question.prompt);
  const typed: Typed = { text: kept.get() || mistakeIn(argument), day: day ?? '' };
  const finished = await runSteps([
    ...(known === null ? [clientStep(app, title, chosen)] : []),
    typedStep(typed, question),
    ...(day === undefined ? [] : [dayStep(typed, title)]),
  ]);
  const { client } = chosen;
  const written =
    finished &&
    client !== undefined &&
    (await writeTerms(app, { folder, client, record: record(client, typed) }));
  await kept.set(written ? '' : typed.text);
  if (written) tell(done(client));
}

function clientStep(app: App, title: string, chosen: { client: string | undefined }): Step {
  return async (place) => {
    const { answer, value } = await askChoice<string>({
      ...place,
      title,
      placeholder: vscode.l10n.t('Which client is it about?'),
      choices: clientNames(app.library.state).map((name) => ({ label: name, value: name })),
      typed: (name) => ({ label: name, description: vscode.l10n.t('new client'), value: name }),
      ...(chosen.client !== undefined && { active: chosen.client }),
    });
    chosen.client = value ?? chosen.client;
    return answer;
  };
}

const dayStep = (typed: Typed, title: string): Step =>
  typedStep(typed, {
    title,
    key: 'day',
    prompt: vscode.l10n.t('On which day? Empty: today.'),
    check: (text) =>
      text.trim() === '' || dayOf(text.trim()) !== null
        ? undefined
        : vscode.l10n.t('Type a day such as 2026-10-01, or leave it empty for today.'),
  });

const wrongText = (text: string, message: string): string | undefined =>
  text.trim() === '' ? message : undefined;

interface Client {
  readonly name: string;
  readonly folder: Location;
}

/** The client of the row that a command was called on, else of the document in the editor. */
function subjectClient(app: App, argument: unknown): Client | null {
  const { state } = app.library;
  if (typeof argument === 'object' && argument !== null && 'client' in argument)
    return state.clients.find((client) => client === argument.client) ?? (argument.client as Client);
  const document = subjectOf(argument)?.document;
  return (document !== undefined && clientOf(state, document)) || null;
}
