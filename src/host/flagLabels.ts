import * as vscode from 'vscode';
import type { CommentFlags } from '../core/feedback/flags';

/** The flags of a comment in a few words each, the same in every view. */
export function flagLabels({ late, contradicts, question }: CommentFlags): string[] {
  return [
    ...(late === null ? [] : [lateLabel(late)]),
    ...(contradicts.length === 0 ? [] : [vscode.l10n.t('to be settled')]),
    ...(question === null ? [] : [vscode.l10n.t('vague')]),
  ];
}

/** What the flags mean and what can be done, a sentence or two each. */
export function flagMeanings({ late, contradicts, question }: CommentFlags): string[] {
  return [
    ...(late === null ? [] : [lateMeaning(late)]),
    ...(contradicts.length === 0
      ? []
      : [
          vscode.l10n.t(
            'To be settled by the approver: it contradicts comment {0}. “Settle Contradiction” keeps the answer.',
            contradicts.join(', '),
          ),
        ]),
    ...(question === null
      ? []
      : [
          vscode.l10n.t(
            'It names no passage and no change. “Ask What a Comment Means” has a question ready.',
          ),
        ]),
  ];
}

/** For `when` clauses: `late`, `contradicts`, `vague`. */
export function flagContexts({ late, contradicts, question }: CommentFlags): string[] {
  return [
    ...(late === null ? [] : ['late']),
    ...(contradicts.length === 0 ? [] : ['contradicts']),
    ...(question === null ? [] : ['vague']),
  ];
}

function lateLabel(late: NonNullable<CommentFlags['late']>): string {
  switch (late) {
    case 'this':
      return vscode.l10n.t('late, counted here');
    case 'next':
      return vscode.l10n.t('late, left for the next round');
    case 'undecided':
      return vscode.l10n.t('late');
  }
}

function lateMeaning(late: NonNullable<CommentFlags['late']>): string {
  switch (late) {
    case 'this':
      return vscode.l10n.t('It came after the feedback window, and you chose to answer it in this round.');
    case 'next':
      return vscode.l10n.t('It came after the feedback window, and you left it for the next round.');
    case 'undecided':
      return vscode.l10n.t(
        'It came after the feedback window. It counts in this round unless you choose the next one.',
      );
  }
}
