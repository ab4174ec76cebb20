import * as vscode from 'vscode';
import { COMMENT_CLASSES, COMMENT_STATUSES } from '../core/model';
import type { RedlinePageOptions } from '../core/handover/redlinePage';
import type { Words } from '../core/redline/words';
import type { App } from './app';
import { classLabel, datedLabel, statusLabel } from './labels';

const { t } = vscode.l10n;

/** The words of the redline in the writer's language. */
export function redlineWords(): Words {
  return {
    classes: fromEntries(COMMENT_CLASSES, classLabel),
    statuses: fromEntries(COMMENT_STATUSES, statusLabel),
    fates: {
      untouched: t('passage untouched'),
      edited: t('passage edited'),
      moved: t('passage moved'),
      'moved-edited': t('passage moved and edited'),
      removed: t('passage removed'),
      orphan: t('passage not found in the draft'),
    },
    comment: (number) => t('Comment {0}', number),
    round: (number) => t('round {0}', number),
    day: datedLabel,
    changes: (count) => (count === 1 ? t('1 change') : t('{0} changes', count)),
    likelyChanges: (count) => (count === 1 ? t('likely 1 change') : t('likely {0} changes', count)),
    possibleChanges: (count) => (count === 1 ? t('perhaps 1 change') : t('perhaps {0} changes', count)),
    restores: (draft) => t('restores draft {0}', draft),
    noChange: t('no change'),
    unsure: t('unsure: the words occur more than once'),
    wholeText: t('About the whole text'),
    nobodyAsked: t('nobody asked'),
    perhaps: t('perhaps'),
    likely: t('likely'),
    reply: t('Reply'),
    movedHere: t('Moved here'),
    movedAway: t('Moved: it now stands elsewhere'),
    paragraphs: t('Paragraphs or lines split or joined'),
    looks: t('Formatting or the target of a link'),
    taskDone: t('done'),
    taskOpen: t('not done'),
    showInText: t('show in the text'),
  };
}

/** What the marks of a redline mean. */
export function redlineLegend(): RedlinePageOptions['legend'] {
  return [
    { mark: 'inserted', label: t('inserted') },
    { mark: 'deleted', label: t('deleted') },
    { mark: 'moved', label: t('moved') },
    { mark: 'unasked', label: t('nobody asked') },
  ];
}

function fromEntries<K extends string>(keys: readonly K[], label: (key: K) => string): Record<K, string> {
  return Object.fromEntries(keys.map((key) => [key, label(key)])) as Record<K, string>;
}

/** The look of a redline as a file of its own. */
export async function redlineCss({ context }: App): Promise<string> {
  const file = vscode.Uri.joinPath(context.extensionUri, 'dist', 'redline.css');
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}
