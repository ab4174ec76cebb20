import * as vscode from 'vscode';
import { tell } from '../../host/actions';
import { registerCommand, type App } from '../../host/app';
import { COMMANDS } from '../../host/ids';
import { commentCount, dayLabel } from '../../host/labels';
import { loadedDraft } from '../../host/loadedDraft';
import { ask } from '../../host/steps';
import { trackedSubject } from '../../host/subject';
import type { DocumentState } from '../../store/state';
import { createLooks } from './looks';
import { createMarking, type Marking, type Since } from './marking';
import { isAsked } from './model';
import type { MarkedText } from './show';

/** What changed since a draft, marked in the text itself while it is being written. */
export function register(app: App): void {
  const looks = createLooks(app.context.extensionUri);
  const marking = createMarking(app, looks);
  app.context.subscriptions.push(looks, marking);
  registerCommand(app, COMMANDS.showChanges, async (argument) => {
    const subject = await trackedSubject(app, argument);
    if (subject) await toggle(app, marking, { state: subject.state, since: subject.round ?? 'last' });
  });
  registerCommand(app, COMMANDS.showChangesSince, async (argument) => {
    const subject = await trackedSubject(app, argument);
    const since = subject && (subject.round ?? (await askForDraft(subject.state)));
    if (subject && since !== null && since !== undefined)
      await show(app, marking, { state: subject.state, since });
  });
}

interface Asked {
  readonly state: DocumentState;
  readonly since: Since;
}

async function toggle(app: App, marking: Marking, { state, since }: Asked): Promise<void> {
  const draft = since === 'last' ? state.document.rounds.length : since;
  if (marking.draft(state.location) !== draft) return show(app, marking, { state, since });
  marking.stop(state.location);
  tell(vscode.l10n.t('Changes are no longer shown.'));
}

async function show(app: App, marking: Marking, { state, since }: Asked): Promise<void> {
  const { location } = state;
  // From here on they count as shown: a second call at once takes them away again.
  const starting = marking.start(location, since);
  if (vscode.window.activeTextEditor?.document.uri.toString() !== location)
    await vscode.window.showTextDocument(vscode.Uri.parse(location));
  const marked = await starting;
  if (marked) return tell(summaryOf(marked));
  const draft = since === 'last' ? state.document.rounds.length : since;
  if ((await loadedDraft(app, state, draft)) === null) marking.stop(location);
}

function summaryOf({ marks, draft }: MarkedText): string {
  const unasked = marks.filter(({ asking }) => !isAsked(asking)).length;
  if (marks.length === 0) return vscode.l10n.t('Nothing has changed since draft {0}.', draft);
  const changes =
    marks.length === 1
      ? vscode.l10n.t('1 change since draft {0}', draft)
      : vscode.l10n.t('{0} changes since draft {1}', marks.length, draft);
  return unasked === 0 ? changes : vscode.l10n.t('{0}, {1} that nobody asked for', changes, unasked);
}

/** Asks for one of the drafts that were sent, newest first. */
async function askForDraft({ document }: DocumentState): Promise<number | undefined> {
  const choices = document.rounds.map((round) => ({
    label: vscode.l10n.t('Draft {0}', round.number),
    description: [
      ...(round.sent === undefined ? [] : [vscode.l10n.t('sent {0}', dayLabel(round.sent))]),
      commentCount(round.comments.length),
    ].join(' · '),
    value: round.number,
  }));
  const title = vscode.l10n.t('Show Changes Since a Draft');
  return ask(title, vscode.l10n.t('Since which draft?'), choices.reverse());
}
