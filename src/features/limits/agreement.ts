import * as vscode from 'vscode';
import type { ExtraAgreement } from '../../core/model';
import { recordAgreement } from '../../core/record/record';
import { makeEdit, tell } from '../../host/actions';
import type { App } from '../../host/app';
import { ask } from '../../host/steps';
import { trackedSubject } from '../../host/subject';

/** Records how a round past the limit was agreed. */
export async function recordAgreed(app: App, argument: unknown): Promise<void> {
  const subject = await trackedSubject(app, argument);
  if (!subject) return;
  const [round] = subject.state.unagreed;
  if (round === undefined)
    return tell(vscode.l10n.t('No round of this document is past the limit without an agreement.'));
  const extra = await ask<ExtraAgreement>(
    vscode.l10n.t('Round {0} is past the agreed number of rounds', round),
    vscode.l10n.t('How was it agreed?'),
    [
      { label: vscode.l10n.t('Paid'), description: vscode.l10n.t('the client pays for it'), value: 'paid' },
      {
        label: vscode.l10n.t('Given'),
        description: vscode.l10n.t('you give it, and the record shows that you did'),
        value: 'given',
      },
    ],
  );
  if (extra === undefined) return;
  if (await makeEdit(app, subject.document, (text) => recordAgreement(text, round, extra))) {
    tell(vscode.l10n.t('Round {0}: recorded as agreed.', round));
  }
}
