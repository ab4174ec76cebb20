import * as vscode from 'vscode';
import type { TrackedDocument } from '../../core/model';
import { findComment } from '../../core/record/record';
import { classLabel, oneLine, quotedLabel } from '../../host/labels';
import type { Mark } from './model';

/** What a mark says when it is pointed at, or asked by keyboard (Show Hover): what was there before, and who asked. */
export function hoverOf(mark: Mark, draft: number, document: TrackedDocument): vscode.MarkdownString {
  const hover = new vscode.MarkdownString();
  hover.appendMarkdown(`**${whatHappened(mark, draft)}**`);
  if (mark.before !== '') hover.appendMarkdown('\n\n').appendText(quoted(mark.before));
  hover.appendMarkdown('\n\n').appendText(whoAsked(mark));
  for (const id of mark.comments) {
    const said = whatWasSaid(document, id);
    if (said !== null) hover.appendMarkdown('\n\n- ').appendText(said);
  }
  return hover;
}

function whatHappened({ kind, difference, before }: Mark, draft: number): string {
  if (difference === 'space')
    return vscode.l10n.t('Other paragraphs or lines, the same words, since draft {0}', draft);
  if (difference === 'marks')
    return vscode.l10n.t('Only formatting or the target of a link changed since draft {0}. Before:', draft);
  switch (kind) {
    case 'insert':
      return vscode.l10n.t('Inserted since draft {0}', draft);
    case 'delete':
      return vscode.l10n.t('Deleted here since draft {0}:', draft);
    case 'replace':
      return vscode.l10n.t('Changed since draft {0}. Before:', draft);
    case 'move':
      return before === ''
        ? vscode.l10n.t('Moved here since draft {0}, from the beginning', draft)
        : vscode.l10n.t('Moved here since draft {0}. It stood after:', draft);
  }
}

function whoAsked({ asking, comments }: Mark): string {
  switch (asking) {
    case 'asked':
      return vscode.l10n.t('Asked by:');
    case 'likely':
      return vscode.l10n.t('Probably asked by:');
    case 'possibly':
      return comments.length === 1
        ? vscode.l10n.t('Unsure whether anybody asked. This paragraph was commented on:')
        : vscode.l10n.t('Unsure whether anybody asked. This paragraph was commented on, more than once:');
    case 'nobody':
      return vscode.l10n.t('Nobody asked for this.');
  }
}

function whatWasSaid(document: TrackedDocument, id: string): string | null {
  const found = findComment(document, id);
  if (!found) return null;
  const { comment, round } = found;
  const about = [
    ...(comment.from === undefined ? [] : [comment.from]),
    vscode.l10n.t('round {0}', round.number),
    classLabel(comment.class),
  ];
  return `${about.join(' · ')}: ${oneLine(comment.text)}`;
}

/** A hover is no place to read a chapter: what is longer is in the comparison. */
const LONGEST = 600;

function quoted(text: string): string {
  const characters = Array.from(text);
  return quotedLabel(characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text);
}
