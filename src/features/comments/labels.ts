import * as vscode from 'vscode';
import { flagLabels } from '../../host/flagLabels';
import { classLabel } from '../../host/labels';
import type { PlainThread } from './model';

/** What a thread says of itself: `Round 2 · revision · edited since draft 2`. */
export function threadLabel(thread: PlainThread): string {
  const parts = [
    vscode.l10n.t('Round {0}', thread.round),
    classLabel(thread.class),
    ...flagLabels(thread.flags),
    fateLabel(thread),
    ...(thread.unsure ? [vscode.l10n.t('unsure: the words occur more than once')] : []),
  ];
  return parts.join(' · ');
}

/** Who said it. The Comments panel shows this and not the label: so it says here too when there is no passage to go to. */
export function speakerLabel({ from, fate }: PlainThread): string {
  if (fate === 'removed') return vscode.l10n.t('{0} · passage removed', from);
  if (fate === 'orphan' || fate === 'missing') return vscode.l10n.t('{0} · passage not found', from);
  return from;
}

function fateLabel({ fate, round }: PlainThread): string {
  switch (fate) {
    case 'untouched':
      return vscode.l10n.t('unchanged since draft {0}', round);
    case 'edited':
      return vscode.l10n.t('edited since draft {0}', round);
    case 'moved':
      return vscode.l10n.t('moved since draft {0}', round);
    case 'moved-edited':
      return vscode.l10n.t('moved and edited since draft {0}', round);
    case 'removed':
      return vscode.l10n.t('removed since draft {0}', round);
    case 'orphan':
      return vscode.l10n.t('passage not found in draft {0}', round);
    case 'untraced':
      return vscode.l10n.t('draft {0} was not kept', round);
    case 'missing':
      return vscode.l10n.t('passage not found, draft {0} was not kept', round);
    case null:
      return vscode.l10n.t('about the whole text');
  }
}
