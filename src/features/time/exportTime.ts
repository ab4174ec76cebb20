import * as vscode from 'vscode';
import { dayOf, type Day } from '../../core/calendar/days';
import { isWithin, monthOf, type Period } from '../../core/calendar/months';
import { timeEntries, type TimeEntry } from '../../core/exchange/timeEntries';
import { timeCsv, type TimeTool, type Worker } from '../../core/exchange/timeFormats';
import { registerCommand, type App } from '../../host/app';
import { documentName } from '../../host/editorFiles';
import { COMMANDS } from '../../host/ids';
import { dayLabel } from '../../host/labels';
import { inform } from '../../host/messages';
import { ask, askText } from '../../host/steps';
import { upToDate } from '../../store/time/account';
import { saveCsv } from './save';
import { scopeOf, type Scope } from './scope';

/** The time of one client, or of all, as a table that a time or invoice tool reads. */
export function registerExportTime(app: App): void {
  registerCommand(app, COMMANDS.exportTime, async (argument) => {
    const scope = await scopeOf(app, argument, title());
    if (!scope) return;
    const today = dayOf(app.ports.clock.now()) ?? '';
    const period = await askForPeriod(today);
    if (period === undefined) return;
    const entries = (await entriesOf(app, scope, today)).filter(
      ({ day }) => period === null || isWithin(day, period),
    );
    if (entries.length === 0) {
      void inform(vscode.l10n.t('There is no time to export: {0} has none in this period.', scope.name));
      return;
    }
    const tool = await askForTool();
    const worker = tool && (await askForWorker(app, tool));
    if (!tool || !worker) return;
    await saveCsv({ title: title(), name: `${scope.name} ${tool}`, csv: timeCsv(tool, entries, worker) });
  });
}

const title = (): string => vscode.l10n.t('Export Time as CSV');

async function entriesOf(app: App, { documents }: Scope, today: Day): Promise<TimeEntry[]> {
  const named = documents.map(async (state) => ({
    name: documentName(state.location),
    document: await upToDate(app.worked, state),
  }));
  return timeEntries(await Promise.all(named), today);
}

/** Null: all of the time. */
function askForPeriod(today: Day): Promise<Period | null | undefined> {
  const days = ({ from, to }: Period): string => `${dayLabel(from)} – ${dayLabel(to)}`;
  const [last, current] = [monthOf(today, -1), monthOf(today)];
  return ask<Period | null>(title(), vscode.l10n.t('Of which time?'), [
    { label: vscode.l10n.t('Last month'), description: days(last), value: last },
    { label: vscode.l10n.t('This month'), description: days(current), value: current },
    { label: vscode.l10n.t('All of it'), value: null },
  ]);
}

function askForTool(): Promise<TimeTool | undefined> {
  return ask<TimeTool>(title(), vscode.l10n.t('For which tool?'), [
    { label: 'Harvest', description: vscode.l10n.t('imports it as time'), value: 'harvest' },
    { label: 'Toggl Track', description: vscode.l10n.t('imports it as time entries'), value: 'toggl' },
    {
      label: 'FreshBooks',
      description: vscode.l10n.t('imports no time from files: a table with its fields, to go by'),
      value: 'freshbooks',
    },
  ]);
}

/** Asks once who worked, as the tool knows the writer; the answer is what stands there the next time. */
async function askForWorker(app: App, tool: TimeTool): Promise<Worker | null> {
  if (tool === 'freshbooks') return {};
  const key = `time.worker.${tool}`;
  const prompt =
    tool === 'toggl'
      ? vscode.l10n.t('Your e-mail address in Toggl Track, by which it knows you')
      : vscode.l10n.t('Your first and last name in Harvest, exactly as they stand there');
  const { answer, value } = await askText({
    title: title(),
    step: 0,
    totalSteps: 0,
    value: app.context.globalState.get(key, ''),
    prompt,
    check: (text) => (text.trim() === '' ? prompt : undefined),
  });
  if (answer !== 'next') return null;
  await app.context.globalState.update(key, value.trim());
  return tool === 'toggl' ? { email: value.trim() } : nameOf(value);
}

function nameOf(text: string): Worker {
  const [firstName = '', ...rest] = text.trim().split(/\s+/);
  return { firstName, lastName: rest.join(' ') };
}
