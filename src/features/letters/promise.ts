import * as vscode from 'vscode';
import { isoOf, nowOf } from '../../core/calendar/moments';
import { recordPromise } from '../../core/record/record';
import { promiseNow } from '../../core/schedule/reply';
import { makeEdit, tell } from '../../host/actions';
import type { App } from '../../host/app';
import { inform } from '../../host/messages';
import { readSettings } from '../../host/settings';
import type { WholeState } from '../../store/state';

/** Offers to note what a holding reply promises, where Up Next does not count towards it already. The letter itself is not sent yet. */
export async function offerPromise(app: App, { location, document }: WholeState): Promise<void> {
  const round = document.rounds.at(-1);
  const { replyHours } = readSettings(vscode.Uri.parse(location));
  const now = nowOf(app.ports.clock.now());
  if (!round || replyHours === null) return;
  const { moment, day, isRunning } = promiseNow(round, now, replyHours);
  if (isRunning) return;
  const note = vscode.l10n.t('Note the Promise');
  const chosen = await inform(
    vscode.l10n.t('This letter promises a full answer. Noted in the record, it stands in Up Next.'),
    note,
  );
  if (chosen !== note) return;
  const until = moment === null ? day : isoOf(moment, now.zone);
  if (await makeEdit(app, location, (text) => recordPromise(text, round.number, until)))
    tell(vscode.l10n.t('The promise is noted.'));
}
