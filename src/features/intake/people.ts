import * as vscode from 'vscode';
import type { PlacedFeedback } from '../../core/intake/model';
import { namesIn } from '../../core/intake/remarks';
import type { App } from '../../host/app';
import { askSpeaker } from '../../host/feedbackQuestions';
import { readSettings } from '../../host/settings';
import { ask } from '../../host/steps';
import { speakers } from '../../store/names';
import type { WholeState } from '../../store/state';

/** The names that the writer goes by in files, as far as the writer has said so. */
const NAMES = 'intake.writer';

/**
 * Under which names the writer speaks in a file: their words are replies, not feedback. Asked once, and only where somebody
 * answers somebody else. Null when the writer gives up.
 */
export async function writersNames(
  app: App,
  state: WholeState,
  placed: PlacedFeedback,
): Promise<ReadonlySet<string> | null> {
  const said = app.context.globalState.get<readonly string[]>(NAMES, []);
  const { writerName } = readSettings(vscode.Uri.parse(state.location));
  const known = writerName === '' ? said : [...said, writerName];
  const names = namesIn(placed);
  const isAnswered = placed.comments.some(({ comment }) =>
    comment.replies.some(({ from }) => from !== comment.from),
  );
  if (!isAnswered || names.some((name) => known.includes(name))) return new Set(known);
  const clients = speakers(state);
  const candidates = names.filter((name) => !clients.includes(name));
  if (candidates.length === 0) return new Set(known);
  const chosen = await ask<string>(
    vscode.l10n.t('People answer each other in this file'),
    vscode.l10n.t('Which of them is you? Your words are kept as replies'),
    [
      ...candidates.map((name) => ({ label: name, value: name })),
      { label: vscode.l10n.t('None of them'), value: '' },
    ],
    { startOnNone: true },
  );
  if (chosen === undefined) return null;
  if (chosen === '') return new Set(known);
  await app.context.globalState.update(NAMES, [...said, chosen]);
  return new Set([...known, chosen]);
}

/** Who said what the file names nobody for: a name, or an empty text; undefined when the writer gives up. */
export async function askForSpeaker(state: WholeState, title: string): Promise<string | undefined> {
  const active = speakers(state)[0] ?? '';
  const { answer, value } = await askSpeaker(state, { title, step: 0, totalSteps: 0, active });
  return answer === 'next' ? value : undefined;
}
