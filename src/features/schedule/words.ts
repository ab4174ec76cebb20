import * as vscode from 'vscode';
import type { DueGroup } from '../../core/schedule/groups';
import type { DueEvent, DueKind } from '../../core/schedule/model';
import { documentName } from '../../host/editorFiles';
import { dayLabel } from '../../host/labels';
import type { DocumentState } from '../../store/state';

/** What is due, in words: the same in the view, the status bar and the calendar. */

export function groupLabel(group: DueGroup): string {
  switch (group) {
    case 'overdue':
      return vscode.l10n.t('Overdue');
    case 'today':
      return vscode.l10n.t('Today');
    case 'soon':
      return vscode.l10n.t('Within a week');
    case 'later':
      return vscode.l10n.t('Later');
  }
}

/** `Reply: Draw the Line`: what is to happen, and about what. */
export function eventLabel(event: DueEvent, { document, location }: DocumentState): string {
  const name = document.title ?? documentName(location);
  switch (event.kind) {
    case 'reply':
      return vscode.l10n.t('Reply: {0}', name);
    case 'document':
      return vscode.l10n.t('Due: {0}', name);
    case 'feedback':
      return vscode.l10n.t('Feedback: {0}', name);
    case 'checkIn':
      return vscode.l10n.t('Check in: {0}', document.client);
  }
}

/** Why it is due, with what it is counted from. */
export function reasonFor(event: DueEvent): string {
  const since = dayLabel(event.since);
  switch (event.kind) {
    case 'reply':
      if (event.allowed === null)
        return vscode.l10n.t(
          'You promised a full answer to the feedback on draft {0} by {1}; nothing was answered yet.',
          event.round ?? 0,
          whenLabel(event),
        );
      return vscode.l10n.t(
        'Feedback on draft {0} came on {1}. A first answer is due {2} hours later; nothing was answered yet.',
        event.round ?? 0,
        since,
        event.allowed,
      );
    case 'document':
      return vscode.l10n.t('The document is due on {0}.', since);
    case 'feedback':
      return vscode.l10n.t(
        'Draft {0} was sent on {1}. The client has {2} business days for feedback; none has come yet.',
        event.round ?? 0,
        since,
        event.allowed,
      );
    case 'checkIn':
      return vscode.l10n.t('Last contact on {0}. A check-in is due after {1} days.', since, event.allowed);
  }
}

export function overdueLabel(kind: DueKind): string {
  switch (kind) {
    case 'reply':
      return vscode.l10n.t('Reply overdue');
    case 'document':
      return vscode.l10n.t('Past its due date');
    case 'feedback':
      return vscode.l10n.t('Feedback overdue');
    case 'checkIn':
      return vscode.l10n.t('Check-in overdue');
  }
}

/** The day, and the time where it falls due at one, as the writer's language has them. */
export function whenLabel({ day, moment }: DueEvent): string {
  if (moment === null) return dayLabel(day);
  const time = new Intl.DateTimeFormat(vscode.env.language, { timeStyle: 'short' });
  return `${dayLabel(day)}, ${time.format(moment)}`;
}
