import * as vscode from 'vscode';
import { isOpen } from '../../core/openComments';
import type { RedlineChange, RedlineComment } from '../../core/redline';
import type { Words } from '../../core/redline/words';
import { COMMENT_CLASSES, COMMENT_STATUSES } from '../../core/model';
import { classLabel, datedLabel, oneLine, statusLabel } from '../../host/labels';
import type { Choice, PanelLabels, Version } from './protocol';

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
    paragraphs: t('Paragraphs split or joined'),
    looks: t('Formatting or the target of a link'),
    taskDone: t('done'),
    taskOpen: t('not done'),
    showInText: t('show in the text'),
  };
}

export function panelLabels(title: string): PanelLabels {
  return {
    heading: t('Redline of {0}', title),
    from: t('From'),
    to: t('To'),
    filter: t('Show'),
    all: t('All changes'),
    unasked: t('Unasked changes'),
    open: t('Open comments'),
    oneComment: t('One comment'),
    previous: t('Previous change (Shift+F7)'),
    next: t('Next change (F7)'),
    comments: t('Comments'),
    print: t('Print…'),
    save: t('Save as HTML…'),
    toolbar: t('Redline'),
    none: t('No changes'),
    legend: legend(),
  };
}

export function legend(): PanelLabels['legend'] {
  return [
    { mark: 'inserted', label: t('inserted') },
    { mark: 'deleted', label: t('deleted') },
    { mark: 'moved', label: t('moved') },
    { mark: 'unasked', label: t('nobody asked') },
  ];
}

export const versionLabel = (version: Version): string =>
  version === 'now' ? t('The text as it is') : t('Draft {0}', version);

export const versionChoice = (value: Version): Choice => ({ value, label: versionLabel(value) });

/** What a screen reader says of a change. */
export function changeLabel(
  change: RedlineChange,
  comments: ReadonlyMap<string, RedlineComment>,
  words: Words,
): string {
  const askedBy = (ids: readonly string[], doubt = ''): string[] =>
    ids.flatMap((id) => {
      const comment = comments.get(id);
      return comment ? [`${doubt} ${words.comment(comment.number)}: ${oneLine(comment.text)}`.trim()] : [];
    });
  const asked = [...askedBy(change.comments), ...askedBy(change.likely, words.likely)];
  const perhaps = [words.nobodyAsked, ...askedBy(change.possible, words.perhaps)];
  const back = change.restores === null ? [] : [words.restores(change.restores)];
  return [kindLabel(change), ...back, ...(asked.length > 0 ? asked : perhaps)].join(', ');
}

function kindLabel({ kind }: RedlineChange): string {
  switch (kind) {
    case 'insert':
      return t('inserted');
    case 'delete':
      return t('deleted');
    case 'replace':
      return t('replaced');
    case 'move':
      return t('moved');
  }
}

/** `12 changes · 3 nobody asked for · 2 comments open` */
export function summaryOf(changes: readonly RedlineChange[], comments: readonly RedlineComment[]): string {
  const unasked = changes.filter(({ asked }) => asked === 'unasked' || asked === 'possible').length;
  const open = comments.filter(isOpen).length;
  return [
    changes.length === 1 ? t('1 change') : t('{0} changes', changes.length),
    unasked > 0 && t('{0} nobody asked for', unasked),
    open > 0 && (open === 1 ? t('1 comment open') : t('{0} comments open', open)),
  ]
    .filter(Boolean)
    .join(' · ');
}

function fromEntries<K extends string>(keys: readonly K[], label: (key: K) => string): Record<K, string> {
  return Object.fromEntries(keys.map((key) => [key, label(key)])) as Record<K, string>;
}
