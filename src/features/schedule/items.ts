import * as vscode from 'vscode';
import { grouped, type DueGroup } from '../../core/schedule/groups';
import type { DueEvent, DueKind } from '../../core/schedule/model';
import type { App } from '../../host/app';
import type { CarriesSubject } from '../../host/subject';
import type { DocumentState } from '../../store/state';
import type { UpNextState } from './upNext';
import { eventLabel, groupLabel, reasonFor, whenLabel } from './words';

/** The rows of Up next: groups, and what is due in each. */
export type Row = GroupRow | EventRow;

export interface GroupRow {
  readonly kind: 'group';
  readonly group: DueGroup;
  readonly rows: readonly EventRow[];
  /** Nothing is due sooner. */
  readonly isFirst: boolean;
}

export interface EventRow extends CarriesSubject {
  readonly kind: 'event';
  readonly group: DueGroup;
  readonly event: DueEvent;
  readonly state: DocumentState;
}

export function rowsOf(app: App, { events, now }: UpNextState): readonly GroupRow[] {
  return grouped(events, now).map(([group, members], i) => {
    const rows = members.flatMap((event): EventRow[] => {
      const state = app.library.state.documents.get(event.document);
      return state ? [{ kind: 'event', group, event, state, subject: { document: event.document } }] : [];
    });
    return { kind: 'group', group, rows, isFirst: i === 0 };
  });
}

export function itemOf(row: Row): vscode.TreeItem {
  return row.kind === 'group' ? groupItem(row) : eventItem(row);
}

function groupItem({ group, rows, isFirst }: GroupRow): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  // What is far away is put away, unless there is nothing else to see.
  const item = new vscode.TreeItem(groupLabel(group), group === 'later' && !isFirst ? Collapsed : Expanded);
  item.id = `group ${group}`;
  item.description = String(rows.length);
  item.contextValue = 'group';
  item.accessibilityInformation = { label: `${groupLabel(group)}, ${rows.length}` };
  return item;
}

function eventItem({ event, group, state }: EventRow): vscode.TreeItem {
  const item = new vscode.TreeItem(eventLabel(event, state));
  const when = whenLabel(event);
  // The name of a check-in's row is the client already.
  const client = event.kind === 'checkIn' ? [] : [state.document.client];
  const uri = vscode.Uri.parse(state.location);
  item.id = `${event.kind} ${event.document}`;
  item.description = [when, ...client].join(' · ');
  item.iconPath = new vscode.ThemeIcon(
    ICONS[event.kind],
    group === 'overdue' ? new vscode.ThemeColor('list.warningForeground') : undefined,
  );
  item.tooltip = `${reasonFor(event)}\n${vscode.workspace.asRelativePath(uri)}`;
  item.contextValue = `due.${event.kind}`;
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri] };
  const spokenWhen = group === 'overdue' ? vscode.l10n.t('overdue since {0}', when) : when;
  item.accessibilityInformation = { label: [eventLabel(event, state), spokenWhen, ...client].join(', ') };
  return item;
}

const ICONS: Readonly<Record<DueKind, string>> = {
  reply: 'reply',
  document: 'calendar',
  feedback: 'inbox',
  checkIn: 'coffee',
};
