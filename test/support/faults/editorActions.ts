import * as vscode from 'vscode';
import { fail, ok, type Result } from '../../../src/core/problem';
import { say } from '../../../src/core/said';
import { recordClient } from '../../../src/core/terms/recordTerms';
import { writeTerms } from '../../../src/features/terms/write';
import type { App } from '../../../src/host/app';
import { writeFile } from '../../../src/host/trust';
import { logFeedback } from '../../../src/store/actions';
import type { Location, Ports } from '../../../src/store/ports';
import { ACTIONS, NOW } from './actions';

/** An action as the editor makes it, with all the files that are there before. */
export interface EditorAction {
  readonly name: string;
  /** The file that it writes to, below the folder. */
  readonly document: string;
  readonly before: Readonly<Record<string, string>>;
  readonly run: (ports: Ports, document: Location) => Promise<Result<unknown>>;
}

const TERMS = '.rounds/clients.yaml';

/** What the terms' feature needs of the product. */
const appOf = (ports: Ports): App =>
  ({ ports, library: { state: { clients: [] }, refresh: () => Promise.resolve() } }) as unknown as App;

/** The message was shown already. */
const shown = (isDone: boolean): Result<unknown> =>
  isDone ? ok(undefined) : fail('cannot-write', say('Shown to the writer.'));

async function newClient(ports: Ports, terms: Location): Promise<Result<unknown>> {
  const folder = vscode.Uri.joinPath(vscode.Uri.parse(terms), '..').toString();
  const record = (text: string): ReturnType<typeof recordClient> =>
    recordClient(text, { name: 'Northwind', includedRounds: 3 });
  return shown(await writeTerms(appOf(ports), { folder, client: 'Northwind', record }));
}

/** The feature shows what is thrown. */
const cleanCopy = (_: Ports, file: Location): Promise<Result<unknown>> =>
  writeFile(vscode.Uri.parse(file), new TextEncoder().encode('The text as it is now.\n')).then(ok, (error) =>
    fail('cannot-write', say('{0}', String(error))),
  );

const COMMENTS = ['Shorter.', 'Warmer.', 'Who says so?'].map(
  (text) => ({ text, at: NOW, class: 'revision', from: 'Jane', source: 'docx' }) as const,
);

const logged = ACTIONS.find(({ name }) => name === 'log');

export const EDITOR_ACTIONS: readonly EditorAction[] = [
  ...ACTIONS.map(({ name, before, run }) => ({
    name,
    run,
    document: 'mill.md',
    before: { 'mill.md': before },
  })),
  {
    name: 'import',
    document: 'mill.md',
    before: { 'mill.md': logged?.before ?? '' },
    run: (ports, document) => logFeedback(ports, document, COMMENTS),
  },
  { name: 'new client, the first', document: TERMS, before: {}, run: newClient },
  {
    name: 'new client, another',
    document: TERMS,
    before: { [TERMS]: 'clients:\n  Harbour: # since 2019\n    included_rounds: 2\n' },
    run: newClient,
  },
  {
    name: 'customise a letter',
    document: '.rounds/letters/en/reply.md',
    before: {},
    run: (ports, document) => ports.files.create(document, new TextEncoder().encode('Dear {{client}},\n')),
  },
  { name: 'save a clean copy', document: 'mill-clean.md', before: {}, run: cleanCopy },
  {
    name: 'save a clean copy over an older one',
    document: 'mill-clean.md',
    before: { 'mill-clean.md': 'The text as it was published.\n' },
    run: cleanCopy,
  },
];
