import * as vscode from 'vscode';
import { isOpen } from '../../core/openComments';
import type { RedlineChange, RedlineComment } from '../../core/redline';
import type { Words } from '../../core/redline/words';
import { oneLine } from '../../host/labels';
import { redlineLegend } from '../../host/redlineWords';
import type { Choice, PanelLabels, Version } from './protocol';

const { t } = vscode.l10n;

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
    legend: redlineLegend(),
  };
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
