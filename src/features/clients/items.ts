import * as vscode from 'vscode';
import { isOpen, openComments, shownStatus } from '../../core/openComments';
import { flagContexts, flagLabels, flagMeanings } from '../../host/flagLabels';
import { documentName } from '../../host/editorFiles';
import type { Comment, RoundSummary } from '../../core/model';
import { totalMinutes } from '../../core/record/minutes';
import type { StandingLevel } from '../../core/terms/standing';
import {
  classLabel,
  commentCount,
  commentIcon,
  dayLabel,
  levelLabel,
  oneLine,
  quotedLabel,
  roundLabel,
  statusLabel,
  timeLabel,
} from '../../host/labels';
import { flagsOf, NO_FLAGS } from '../../store/flags';
import {
  allDocuments,
  type ClientState,
  type DocumentState,
  type ProjectState,
  type WholeState,
} from '../../store/state';
import type { Node } from './nodes';
import { talkReasons } from './picture';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** How each row looks and what a screen reader says of it. Shapes differ as well as colours. */
export function itemOf(node: Node): vscode.TreeItem {
  const item = bareItem(node);
  item.id = node.id;
  item.accessibilityInformation = { label: spokenOf(item) };
  return item;
}

function spokenOf({ label, description }: vscode.TreeItem): string {
  const parts = [label, description];
  return parts.filter((part): part is string => typeof part === 'string' && part !== '').join(', ');
}

function bareItem(node: Node): vscode.TreeItem {
  switch (node.kind) {
    case 'client':
      return clientItem(node.client);
    case 'project':
      return projectItem(node.project);
    case 'document':
      return documentItem(node.state);
    case 'round':
      return roundItem(node.round);
    case 'comment':
      return commentItem(node.comment, node.state);
  }
}

function clientItem(client: ClientState): vscode.TreeItem {
  const documents = allDocuments(client);
  const over = documents.filter((document) => document.level === 'over' && !document.closed).length;
  const reasons = talkReasons(client);
  return item(client.name, Expanded, {
    icon: new vscode.ThemeIcon('account'),
    description: join(
      // First: in a narrow side bar the end is cut off.
      reasons.length > 0 && vscode.l10n.t('time for a talk'),
      documentCount(documents.length),
      over > 0 && vscode.l10n.t('{0} over', over),
    ),
    context: reasons.length > 0 ? 'client talk' : 'client',
  });
}

function projectItem(project: ProjectState): vscode.TreeItem {
  const { used, included, level } = project.standing;
  const total = included !== null && vscode.l10n.t('{0} of {1} rounds', used, included);
  return item(project.name, Expanded, {
    icon: new vscode.ThemeIcon('project', level === 'over' ? color('over') : undefined),
    description: join(documentCount(project.documents.length), total, level === 'over' && levelLabel(level)),
    context: 'project',
  });
}

function documentItem(state: DocumentState): vscode.TreeItem {
  const { document, closed, level, location } = state;
  const sent = document.rounds.length > 0;
  const open = openComments(document).length;
  const row = item(document.title ?? documentName(location), sent ? Collapsed : None, {
    icon: closed ? new vscode.ThemeIcon('check-all') : new vscode.ThemeIcon(LEVEL_ICONS[level], color(level)),
    description: join(documentStanding(state), open > 0 && vscode.l10n.t('{0} open', open)),
    context: ['document', closed ? 'closed' : 'open', level, ...(sent ? ['sent'] : [])].join(' '),
  });
  row.resourceUri = vscode.Uri.parse(location);
  row.tooltip = [
    vscode.workspace.asRelativePath(row.resourceUri),
    levelLabel(level),
    ...(totalMinutes(document) > 0 ? [vscode.l10n.t('time: {0}', timeLabel(totalMinutes(document)))] : []),
    ...(document.due === undefined ? [] : [vscode.l10n.t('due {0}', dayLabel(document.due))]),
  ].join('\n');
  row.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [row.resourceUri] };
  return row;
}

function documentStanding(state: DocumentState): string {
  const { document, level } = state;
  if (document.approved !== undefined) return vscode.l10n.t('approved {0}', dayLabel(document.approved));
  if (document.ended !== undefined) return vscode.l10n.t('ended {0}', dayLabel(document.ended));
  if (document.rounds.length === 0) return vscode.l10n.t('not sent yet');
  return level === 'within' ? roundLabel(state) : `${roundLabel(state)} · ${levelLabel(level)}`;
}

function roundItem(round: RoundSummary): vscode.TreeItem {
  const { comments } = round;
  const sent = round.sent !== undefined && vscode.l10n.t('sent {0}', dayLabel(round.sent));
  const worked = round.minutes !== undefined && timeLabel(round.minutes);
  const rating = round.rating !== undefined && vscode.l10n.t('satisfaction {0} of 5', round.rating);
  if (comments.length === 0) {
    return item(vscode.l10n.t('Draft {0}', round.number), None, {
      icon: new vscode.ThemeIcon('send'),
      description: join(sent, worked, vscode.l10n.t('no feedback yet'), rating),
      context: 'round',
    });
  }
  const open = comments.filter(isOpen).length;
  const extra =
    round.extra === 'paid'
      ? vscode.l10n.t('extra, paid')
      : round.extra === 'given' && vscode.l10n.t('extra, given');
  return item(vscode.l10n.t('Round {0}', round.number), open > 0 ? Expanded : Collapsed, {
    icon: new vscode.ThemeIcon('comment-discussion'),
    description: join(
      sent,
      worked,
      commentCount(comments.length),
      open > 0 && vscode.l10n.t('{0} open', open),
      extra,
      rating,
    ),
    context: 'round',
  });
}

function commentItem(comment: Comment, state: WholeState): vscode.TreeItem {
  const flags = flagsOf(state).get(comment.id) ?? NO_FLAGS;
  const status = shownStatus(comment);
  const row = item(oneLine(comment.text), None, {
    icon: new vscode.ThemeIcon(commentIcon(status), status === 'open' ? color('last') : undefined),
    description: join(
      // First: a narrow side bar cuts off what comes last.
      ...flagLabels(flags),
      status !== null && statusLabel(status),
      classLabel(comment.class),
      comment.from,
      comment.at !== undefined && dayLabel(comment.at),
    ),
    context: [`comment.${status ?? 'praise'}`, ...flagContexts(flags)].join(' '),
  });
  const { text, quote, reply } = comment;
  row.tooltip = [text, quote && quotedLabel(quote), reply && `→ ${reply}`, ...flagMeanings(flags)]
    .filter(Boolean)
    .join('\n\n');
  const uri = vscode.Uri.parse(state.location);
  row.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri] };
  return row;
}

interface Look {
  readonly icon: vscode.ThemeIcon;
  readonly description: string;
  readonly context: string;
}

function item(label: string, state: vscode.TreeItemCollapsibleState, look: Look): vscode.TreeItem {
  const row = new vscode.TreeItem(label, state);
  row.iconPath = look.icon;
  row.description = look.description;
  row.contextValue = look.context;
  return row;
}

const LEVEL_ICONS: Readonly<Record<StandingLevel, string>> = {
  within: 'edit',
  last: 'warning',
  over: 'error',
  agreed: 'verified',
};

function color(level: StandingLevel): vscode.ThemeColor | undefined {
  switch (level) {
    case 'last':
      return new vscode.ThemeColor('list.warningForeground');
    case 'over':
      return new vscode.ThemeColor('list.errorForeground');
    case 'within':
    case 'agreed':
      return undefined;
  }
}

const documentCount = (count: number): string =>
  count === 1 ? vscode.l10n.t('1 document') : vscode.l10n.t('{0} documents', count);

const join = (...parts: readonly (string | false | undefined)[]): string =>
  parts.filter((part) => typeof part === 'string' && part !== '').join(' · ');
