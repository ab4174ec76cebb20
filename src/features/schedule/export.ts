import * as vscode from 'vscode';
import { say } from '../../core/said';
import { calendarFile, type CalendarEntry } from '../../core/schedule/calendarFile';
import type { DueEvent } from '../../core/schedule/model';
import { tell } from '../../host/actions';
import { showProblem, type App } from '../../host/app';
import { reasonOf } from '../../host/editorFiles';
import { writeFile } from '../../host/trust';
import { hashOf } from '../../store/drafts';
import type { DocumentState } from '../../store/state';
import type { UpNext } from './upNext';
import { eventLabel, reasonFor } from './words';

/** Saves what is due as a file that calendar programs import. */
export async function exportSchedule(app: App, upNext: UpNext): Promise<void> {
  await app.library.ready;
  const { events, now } = upNext.state;
  if (events.length === 0) return tell(vscode.l10n.t('Nothing is due.'));
  const target = await askForFile();
  if (!target) return;
  const entries = await Promise.all(events.map((event) => entryOf(app, event)));
  const text = calendarFile(
    entries.filter((entry) => entry !== null),
    { name: 'Revision Rounds', stamp: now.moment },
  );
  try {
    await writeFile(target, new TextEncoder().encode(text));
  } catch (error) {
    const message = say('The calendar could not be written: {0}', reasonOf(error));
    return showProblem({ code: 'cannot-write', severity: 'error', message });
  }
  tell(vscode.l10n.t('Calendar saved as {0}', vscode.workspace.asRelativePath(target)));
}

const FILE_NAME = 'revision-rounds.ics';

function askForFile(): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export What Is Due as a Calendar'),
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, FILE_NAME) }),
    filters: { [vscode.l10n.t('Calendar')]: ['ics'] },
  });
}

async function entryOf(app: App, event: DueEvent): Promise<CalendarEntry | null> {
  const state = app.library.state.documents.get(event.document);
  if (!state) return null;
  const { day, moment } = event;
  const client = event.kind === 'checkIn' ? [] : [state.document.client];
  const description = [...client, reasonFor(event)].join('\n');
  return { id: await idOf(event, state), day, moment, summary: eventLabel(event, state), description };
}

/**
 * The same on another day and another machine, so that a calendar knows the entry again; and nothing that tells of the writer's
 * folders. The day is not part of it: what is put off moves.
 */
async function idOf(event: DueEvent, { folder, location, document }: DocumentState): Promise<string> {
  const path = (of: string): string => vscode.workspace.asRelativePath(vscode.Uri.parse(of), true);
  const about = event.kind === 'checkIn' ? [path(folder), document.client] : [path(location), event.round];
  const hash = await hashOf(new TextEncoder().encode(JSON.stringify([event.kind, ...about])));
  return hash.slice(0, ID_LENGTH);
}

/** Hex digits: 128 bits. */
const ID_LENGTH = 32;
