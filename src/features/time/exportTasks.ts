import * as vscode from 'vscode';
import { tasksCsv } from '../../core/exchange/taskFormats';
import type { Board } from '../../core/exchange/taskFormats';
import { tasksOf } from '../../core/exchange/tasks';
import { registerCommand, type App } from '../../host/app';
import { documentName } from '../../host/editorFiles';
import { COMMANDS } from '../../host/ids';
import { inform } from '../../host/messages';
import { translated } from '../../host/said';
import { ask } from '../../host/steps';
import { wholeDocuments } from '../../host/wholeDocuments';
import { saveCsv } from './save';
import { scopeOf } from './scope';

/** A client's comments as tasks, for the board on which a writer plans the day. */
export function registerExportTasks(app: App): void {
  registerCommand(app, COMMANDS.exportTasks, async (argument) => {
    const title = vscode.l10n.t('Export Comments as Tasks');
    const scope = await scopeOf(app, argument, title);
    if (!scope) return;
    const which = await ask<'waiting' | 'all'>(title, vscode.l10n.t('Which comments?'), [
      {
        label: vscode.l10n.t('Those that wait'),
        description: vscode.l10n.t('open or parked'),
        value: 'waiting',
      },
      { label: vscode.l10n.t('All'), description: vscode.l10n.t('done and declined too'), value: 'all' },
    ]);
    if (!which) return;
    const whole = await wholeDocuments(app.library).of(scope.documents);
    const documents = whole.map(({ location, document }) => ({ name: documentName(location), document }));
    const tasks = tasksOf(documents, { which, inWords: translated });
    if (tasks.length === 0) {
      void inform(vscode.l10n.t('There is no such comment: {0}.', scope.name));
      return;
    }
    const board = await ask<Board>(title, vscode.l10n.t('For which board?'), [
      { label: 'Trello', description: vscode.l10n.t('through one of its CSV importers'), value: 'trello' },
      { label: 'Asana', description: vscode.l10n.t('Notion reads it too'), value: 'asana' },
      { label: 'Todoist', value: 'todoist' },
    ]);
    if (board) await saveCsv({ title, name: `${scope.name} ${board}`, csv: tasksCsv(board, tasks) });
  });
}
