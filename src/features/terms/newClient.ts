import * as vscode from 'vscode';
import { recordClient, type NewClient } from '../../core/terms/recordTerms';
import { parsePrice } from '../../core/terms/writePrice';
import { tell } from '../../host/actions';
import type { App } from '../../host/app';
import { readSettings } from '../../host/settings';
import { askChoice, runSteps, type Choice, type Step } from '../../host/steps';
import { currencyMeaning } from '../../host/termsMeanings';
import type { Location } from '../../store/ports';
import { termsFolder } from './folder';
import { currencies } from './help';
import { roundsIn, typedStep, wrongRounds } from './typed';
import { canBeWritten, showEntry, writeTerms } from './write';

/** Asks what was agreed with a new client, and writes it into the terms. `argument` may name the client. */
export async function newClient(app: App, argument: unknown): Promise<void> {
  const title = vscode.l10n.t('New Client');
  const folder = await termsFolder(app, title);
  if (folder === undefined) return;
  if (!(await canBeWritten(app, folder))) return;
  const named = nameIn(argument);
  const client = await askClient(app, { title, folder, named });
  if (!client) return;
  const { name } = client;
  if (!(await writeTerms(app, { folder, client: name, record: (text) => recordClient(text, client) })))
    return;
  tell(vscode.l10n.t('{0} is in the terms.', name));
  // Whoever comes from a document stays there.
  if (named === undefined) await showEntry(app, folder, ['clients', name]);
}

function nameIn(argument: unknown): string | undefined {
  const isNamed = typeof argument === 'object' && argument !== null && 'client' in argument;
  return isNamed && typeof argument.client === 'string' ? argument.client : undefined;
}

interface Asked {
  readonly title: string;
  readonly folder: Location;
  readonly named: string | undefined;
}

async function askClient(app: App, { title, folder, named }: Asked): Promise<NewClient | null> {
  const rounds = String(readSettings().includedRounds);
  const typed = { name: named ?? '', approver: '', rounds, price: '' };
  let currency: string | null = null;
  const ask = { title };
  const askName = typedStep(typed, {
    ...ask,
    key: 'name',
    prompt: vscode.l10n.t('What is the client called? Use the name that your documents have.'),
    check: (text) => wrongName(app, folder, text),
  });
  const askCurrency: Step = async (place) => {
    const { answer, value } = await askChoice<string | null>({
      ...place,
      title,
      placeholder: vscode.l10n.t('Which currency are fees and rates in?'),
      choices: currencyChoices(app),
      active: currency,
    });
    if (value !== undefined) currency = value;
    return answer;
  };
  const finished = await runSteps([
    ...(named === undefined ? [askName] : []),
    typedStep(typed, {
      ...ask,
      key: 'rounds',
      prompt: vscode.l10n.t(
        'How many rounds does a fee cover for each document? Empty: your settings decide.',
      ),
      check: wrongRounds,
    }),
    askCurrency,
    typedStep(typed, {
      ...ask,
      key: 'price',
      prompt: vscode.l10n.t(
        'What does a round past the limit cost? A sum (120), a share of the fee (10%), or by the hour (60/h). Empty: not agreed.',
      ),
      check: wrongPrice,
    }),
    typedStep(typed, {
      ...ask,
      key: 'approver',
      prompt: vscode.l10n.t('Who approves the texts? Empty: not named.'),
    }),
  ]);
  return finished ? clientOf(typed, currency) : null;
}

function clientOf(
  typed: Readonly<Record<'name' | 'approver' | 'rounds' | 'price', string>>,
  currency: string | null,
): NewClient {
  const [approver, includedRounds, extraRound] = [
    typed.approver.trim(),
    roundsIn(typed.rounds),
    parsePrice(typed.price),
  ];
  return {
    name: typed.name.trim(),
    ...(approver !== '' && { approver }),
    ...(currency !== null && { currency }),
    ...(includedRounds !== undefined && { includedRounds }),
    ...(extraRound && { extraRound }),
  };
}

function currencyChoices(app: App): readonly Choice<string | null>[] {
  const none = { label: vscode.l10n.t('Not said'), value: null };
  const choices = currencies(app).map((code) => ({
    label: code,
    description: currencyMeaning(code) ?? '',
    value: code,
  }));
  return [none, ...choices];
}

function wrongName(app: App, folder: Location, text: string): string | undefined {
  const name = text.trim();
  if (name === '') return vscode.l10n.t('The client needs a name.');
  const isTaken = app.library.state.terms.get(folder)?.clients.has(name) === true;
  return isTaken ? vscode.l10n.t('{0} is in the terms already.', name) : undefined;
}

const wrongPrice = (text: string): string | undefined =>
  text.trim() === '' || parsePrice(text)
    ? undefined
    : vscode.l10n.t(
        'Type a sum such as 120, a share such as 10%, or a rate such as 60/h; or leave it empty.',
      );
