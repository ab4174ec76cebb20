import { isValid, parseISO } from 'date-fns';
import { dayOf, type Day } from '../core/calendar/days';
import { isWithin } from '../core/calendar/months';
import { timeEntries } from '../core/exchange/timeEntries';
import { TIME_TOOLS, timeCsv, type TimeTool, type Worker } from '../core/exchange/timeFormats';
import { oneOf, readArguments, required, UsageError, type Command } from './command';
import { clientDocuments } from './clientDocuments';
import { nodePorts } from './nodePorts';

/** The time in the records; what an editor still keeps beside them is not known here. */
export const exportTime: Command = {
  usage:
    'export-time [CLIENT] --for freshbooks|harvest|toggl [--email E] [--name N] [--since DAY] [--until DAY] [--in PATH]',
  about:
    'time by document and round as CSV (--email: you in Toggl; --name: your first and last name in Harvest; FreshBooks imports no time from files: its table is to go by)',
  async run(args) {
    const { positionals, values } = readArguments(args, ['for', 'email', 'name', 'since', 'until', 'in']);
    const tool = oneOf(TIME_TOOLS, required(values.for, '--for'), '--for');
    const worker = workerOf(tool, values);
    const period = {
      from: day(values.since, '--since') ?? EARLIEST,
      to: day(values.until, '--until') ?? LATEST,
    };
    const ports = nodePorts(values.root);
    const { documents, warnings } = await clientDocuments(ports, positionals, values.in);
    const today = dayOf(ports.clock.now()) ?? LATEST;
    const entries = timeEntries(documents, today).filter((entry) => isWithin(entry.day, period));
    return { json: { entries, warnings }, text: timeCsv(tool, entries, worker), warnings };
  },
};

const EARLIEST: Day = '0000-01-01';
const LATEST: Day = '9999-12-31';

function workerOf(
  tool: TimeTool,
  { email, name }: { readonly email?: string; readonly name?: string },
): Worker {
  if (tool === 'toggl') return { email: required(email, '--email (your address in Toggl)') };
  if (tool === 'freshbooks') return {};
  const [firstName = '', ...rest] = required(name, '--name (your first and last name in Harvest)')
    .trim()
    .split(/\s+/);
  return { firstName, lastName: rest.join(' ') };
}

function day(given: string | undefined, option: string): Day | undefined {
  if (given === undefined) return undefined;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given) || !isValid(parseISO(given)))
    throw new UsageError(`${option} takes a day such as 2026-11-05, not “${given}”.`);
  return given;
}
