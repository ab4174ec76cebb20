import * as vscode from 'vscode';
import { recordProject, type NewProject } from '../../core/terms/recordTerms';
import { tell } from '../../host/actions';
import type { App } from '../../host/app';
import { askChoice, runSteps, type Step } from '../../host/steps';
import { clientNames } from '../../store/names';
import type { Location } from '../../store/ports';
import { termsFolder } from './folder';
import { amountIn, roundsIn, typedStep, wrongAmount, wrongRounds } from './typed';
import { canBeWritten, showEntry, writeTerms } from './write';

/** Asks what was agreed on a new project, and writes it into the terms. `argument` may name the client, and the project. */
export async function newProject(app: App, argument: unknown): Promise<void> {
  const title = vscode.l10n.t('New Project');
  const folder = await termsFolder(app, title);
  if (folder === undefined) return;
  if (!(await canBeWritten(app, folder))) return;
  const named = namesIn(argument);
  const project = await askProject(app, { title, folder, named });
  if (!project) return;
  const { client, name } = project;
  if (!(await writeTerms(app, { folder, client, record: (text) => recordProject(text, project) }))) return;
  tell(vscode.l10n.t('{0}, of {1}, is in the terms.', name, client));
  // Whoever comes from a document stays there.
  if (named.name === undefined) await showEntry(app, folder, ['clients', client, 'projects', name]);
}

interface Named {
  readonly client?: string;
  readonly name?: string;
}

function namesIn(argument: unknown): Named {
  if (typeof argument !== 'object' || argument === null) return {};
  const { client, project } = argument as Readonly<Record<string, unknown>>;
  return {
    ...(typeof client === 'string' && { client }),
    ...(typeof project === 'string' && { name: project }),
  };
}

interface Asked {
  readonly title: string;
  readonly folder: Location;
  readonly named: Named;
}

async function askProject(app: App, { title, folder, named }: Asked): Promise<NewProject | null> {
  // A window that was just opened knows no client yet.
  await app.library.ready;
  const typed = { name: named.name ?? '', fee: '', rounds: '', total: '' };
  let client = named.client;
  const askClient: Step = async (place) => {
    const { answer, value } = await askChoice<string>({
      ...place,
      title,
      placeholder: vscode.l10n.t('Who is the client? Choose one, or type a new name'),
      choices: clientNames(app.library.state).map((name) => ({ label: name, value: name })),
      typed: (name) => ({ label: name, description: vscode.l10n.t('new client'), value: name }),
      ...(client !== undefined && { active: client }),
    });
    client = value ?? client;
    return answer;
  };
  const isTaken = (name: string): boolean =>
    app.library.state.terms
      .get(folder)
      ?.clients.get(client ?? '')
      ?.projects.has(name) === true;
  const askName = typedStep(typed, {
    title,
    key: 'name',
    prompt: vscode.l10n.t('What is the project called? An article, a series, a retainer.'),
    check: (text) => wrongName(text.trim(), isTaken),
  });
  const finished = await runSteps([
    ...(named.client === undefined ? [askClient] : []),
    ...(named.name === undefined ? [askName] : []),
    ...termsSteps(typed, title),
  ]);
  if (!finished || client === undefined) return null;
  return projectOf(client, typed);
}

type Typed = Record<'name' | 'fee' | 'rounds' | 'total', string>;

function termsSteps(typed: Typed, title: string): readonly Step[] {
  return [
    typedStep(typed, {
      title,
      key: 'fee',
      prompt: vscode.l10n.t('What is the fee, in the client’s currency? Empty: not said.'),
      check: wrongAmount,
    }),
    typedStep(typed, {
      title,
      key: 'rounds',
      prompt: vscode.l10n.t(
        'How many rounds does it cover for each document? Empty: as agreed with the client.',
      ),
      check: wrongRounds,
    }),
    typedStep(typed, {
      title,
      key: 'total',
      prompt: vscode.l10n.t('How many rounds over all documents of the project? Empty: no such limit.'),
      check: wrongRounds,
    }),
  ];
}

function projectOf(client: string, typed: Typed): NewProject {
  const [fee, includedRounds, totalRounds] = [
    amountIn(typed.fee),
    roundsIn(typed.rounds),
    roundsIn(typed.total),
  ];
  return {
    client,
    name: typed.name.trim(),
    ...(fee !== undefined && { fee }),
    ...(includedRounds !== undefined && { includedRounds }),
    ...(totalRounds !== undefined && { totalRounds }),
  };
}

function wrongName(name: string, isTaken: (name: string) => boolean): string | undefined {
  if (name === '') return vscode.l10n.t('The project needs a name.');
  return isTaken(name) ? vscode.l10n.t('{0} is in the terms already.', name) : undefined;
}
