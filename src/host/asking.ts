import * as vscode from 'vscode';
import type { Result } from '../core/problem';
import { findComment } from '../core/record/record';
import { flagsOf } from '../store/flags';
import { occasionOf } from '../store/occasion';
import type { Location } from '../store/ports';
import type { WholeState } from '../store/state';
import { refresh } from './actions';
import type { App } from './app';
import { COMMANDS } from './ids';
import { readSettings } from './settings';
import type { Subject } from './subject';

/** What the questions after an action are about, for the commands that ask them. */
export interface Raised {
  readonly subject: Subject;
  readonly raised: readonly string[];
}

/**
 * Notes what the client said, and only then asks what it raises: in which round a late comment is answered, and what is to
 * become of one that starts an extra round or is new scope. `note` writes, and answers the ids of the comments it wrote; its
 * answer is handed on when all is asked.
 */
export async function noteThenAsk(
  app: App,
  document: Location,
  note: () => Promise<Result<readonly string[]>>,
): Promise<Result<readonly string[]>> {
  const before = await app.library.read(document);
  const release = app.told.hold(document);
  let noted: Result<readonly string[]>;
  try {
    noted = await note();
    await refresh(app, document);
  } finally {
    release();
  }
  if (noted.ok && before) await ask(app, before, noted.value);
  return noted;
}

async function ask(app: App, before: WholeState, raised: readonly string[]): Promise<void> {
  const document = before.location;
  const now = (): WholeState | null => app.library.whole(document);
  const run = (command: string): Thenable<unknown> =>
    vscode.commands.executeCommand(command, { subject: { document }, raised } satisfies Raised);
  const noted = now();
  const flags = noted && flagsOf(noted);
  // Of what was there before, the writer had the choice already.
  const isNew = (id: string): boolean => findComment(before.document, id) === null;
  if (raised.some((id) => isNew(id) && flags?.get(id)?.late === 'undecided')) await run(COMMANDS.chooseRound);
  const after = now();
  const warns = readSettings().warnings;
  if (warns && after && occasionOf(before, after, raised)) await run(COMMANDS.beforeYes);
}

export const raisedBy = (argument: unknown): readonly string[] => {
  if (typeof argument !== 'object' || argument === null || !('raised' in argument)) return [];
  const { raised } = argument;
  return Array.isArray(raised) ? raised.filter((id) => typeof id === 'string') : [];
};
