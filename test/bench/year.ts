/**
 * A busy year of one writer: 40 clients, 600 documents, 2,500 rounds, made by a fixed seed. Prints how long it takes to index
 * it from cold against only reading the same files, by the clock and in work of all threads, and the same in a process that
 * did both before; to take in an edit, and to report on the client with 100 documents; the
 * same for a client with 500; and the memory that 5,000 documents take: the heap after collecting what nobody needs, with the
 * library and before it. Ends with what was wanted beside what was reached. Every first number is from a process of its own, as
 * a window that is opened finds it.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findDocuments } from '../../src/cli/findDocuments';
import { nodePorts } from '../../src/cli/nodePorts';
import { readTexts } from '../../src/cli/readTexts';
import { readAll } from '../../src/cli/status';
import { buildReport } from '../../src/core/report/build';
import { reportHtml } from '../../src/core/report/html';
import { reportMarkdown } from '../../src/core/report/markdown';
import { english } from '../../src/core/said';
import { DEFAULT_INCLUDED_ROUNDS } from '../../src/store/defaults';
import { createLibrary, type Library } from '../../src/store/library';
import { gatherReport } from '../../src/store/report';
import { allDocuments } from '../../src/store/state';
import { makeYear, YEAR, type Year, type YearSizes } from '../support/year/year';
import { writeYear } from '../support/year/write';

/** The middle of this many processes is told: the machine has other things to do as well. */
const PROCESSES = 9;
/** Reading and indexing in turn in one process; the first of them only make it warm. */
const TURNS = { warming: 5, counted: 15 };
const EDITS = 100;

/** What the product is to keep to. Times in milliseconds, that of a report for each 100 documents; memory in megabytes. */
const TARGETS = { ratio: 1.5, edit: 5, report: 1000, memory: 30 } as const;

const HOSTILE: YearSizes = { clients: 1, documents: 500, rounds: 2500, ofFirstClient: 500 };
/** Many years, as many rounds to a document as in one of them. */
const MANY: YearSizes = { clients: 300, documents: 5000, rounds: 20_833, ofFirstClient: 100 };

async function locations(): Promise<readonly string[]> {
  const found = await findDocuments(['.']);
  if (!found.ok) throw new Error(english(found.problem.message));
  return found.value;
}

/** What reading alone needs: every file found, read and decoded. */
async function read(): Promise<number> {
  const ports = nodePorts(undefined);
  let characters = 0;
  for await (const { text } of readTexts(ports, await locations())) {
    if (text.ok) characters += text.value.length;
  }
  return characters;
}

async function index(): Promise<Library> {
  const library = createLibrary(DEFAULT_INCLUDED_ROUNDS);
  const unread = await readAll(nodePorts(undefined), library, await locations());
  if (unread.length > 0 || library.state.problems.size === 0) throw new Error('not as it was made');
  return library;
}

async function report(): Promise<number> {
  const library = await index();
  const client = [...library.state.clients].sort(
    (a, b) => allDocuments(b).length - allDocuments(a).length,
  )[0];
  if (!client) throw new Error('no client');
  const started = performance.now();
  const input = await gatherReport(nodePorts(undefined), {
    client: client.name,
    folder: client.folder,
    documents: allDocuments(client).map(({ location }) => location),
    includedRounds: DEFAULT_INCLUDED_ROUNDS,
    shown: (location) => location,
  });
  if (!input.ok) throw new Error(english(input.problem.message));
  const made = buildReport(input.value);
  const markdown = reportMarkdown(made, { linkBase: '../' });
  const pages = [markdown, reportHtml(made, markdown)];
  if (pages.some((page) => page.length < 10_000)) throw new Error('too short to be true');
  return performance.now() - started;
}

/** Milliseconds from an edit in a document's front matter to the new state, one for each of some edits. */
async function edits(): Promise<number[]> {
  const library = await index();
  const all = [...library.state.documents.values()];
  return Array.from({ length: EDITS }, (_, i) => {
    const state = all[(i * 37) % all.length];
    if (!state) throw new Error('no document');
    const text = readFileSync(state.location, 'utf8').replace(
      'language: en',
      `language: en\ndue: 2026-12-${10 + (i % 20)}`,
    );
    const started = performance.now();
    library.setDocument(state.location, state.folder, text);
    const after = library.state;
    const time = performance.now() - started;
    if (after.documents.get(state.location)?.document.due === undefined)
      throw new Error('the edit is not seen');
    return time;
  });
}

/** Megabytes that the library holds after indexing, when everything that is not needed any more is gone. */
async function memory(): Promise<number> {
  const collect = (globalThis as { gc?: () => void }).gc;
  if (!collect) throw new Error('to be run with --expose-gc');
  const held = (): number => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return (heapUsed + external) / 2 ** 20;
  };
  const before = held();
  const library = await index();
  const after = held();
  return library.state.documents.size === MANY.documents ? after - before : NaN;
}

/** Milliseconds by the clock, and of work of all threads, which what else runs on the machine disturbs less. */
interface Time {
  readonly clock: number;
  readonly work: number;
}

async function timed(task: () => Promise<unknown>): Promise<Time> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  await task();
  const { user, system } = process.cpuUsage(before);
  return { clock: performance.now() - started, work: (user + system) / 1000 };
}

interface Turn {
  readonly reading: Time;
  readonly indexing: Time;
}

async function turns(): Promise<Turn[]> {
  const all: Turn[] = [];
  for (let i = 0; i < TURNS.warming + TURNS.counted; i++)
    all.push({ reading: await timed(read), indexing: await timed(index) });
  return all.slice(TURNS.warming);
}

const TASKS: Readonly<Record<string, () => Promise<unknown>>> = {
  read: () => timed(read),
  index: () => timed(index),
  turns,
  report,
  edits,
  memory,
};

const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
const ms = (time: number): string => `${time.toFixed(time < 10 ? 2 : 0)} ms`;

/** A figure beside its target; empty where it has none. */
interface Row {
  readonly target: string;
  readonly reached: string;
  readonly met: 'yes' | 'no' | '';
}

const row = (reached: string, number?: number, target?: number, unit = ''): Row =>
  number === undefined || target === undefined
    ? { target: '', reached, met: '' }
    : { target: `under ${target}${unit}`, reached, met: number < target ? 'yes' : 'no' };

function ratioRow(runs: readonly Turn[], what: keyof Time): Row {
  const ratio = middle(runs.map(({ reading, indexing }) => indexing[what] / reading[what]));
  return row(ratio.toFixed(2), ratio, TARGETS.ratio);
}

/** The bundle that is running, which is one file. */
const BUNDLE = process.argv[1] ?? '';

function inProcess<T>(task: string, folder: string): T {
  const options = { cwd: folder, encoding: 'utf8' } as const;
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', BUNDLE, task], options)) as T;
}

/** A year on disk while `use` runs. */
function onDisk<T>(year: Pick<Year, 'files'>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'rounds-year-'));
  try {
    writeYear(year, folder);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measure(folder: string, { ofFirstClient }: YearSizes): Record<string, Row> {
  const reportTarget = (TARGETS.report * ofFirstClient) / 100;
  const runs = Array.from({ length: PROCESSES }, () => {
    // One after the other: what else the machine does slows them alike.
    const reading = inProcess<Time>('read', folder);
    const indexing = inProcess<Time>('index', folder);
    return { reading, indexing, report: inProcess<number>('report', folder) };
  });
  const warm = inProcess<Turn[]>('turns', folder);
  const report = middle(runs.map((run) => run.report));
  const times = inProcess<number[]>('edits', folder);
  return {
    'only reading': row(ms(middle(runs.map(({ reading }) => reading.clock)))),
    indexing: row(ms(middle(runs.map(({ indexing }) => indexing.clock)))),
    'indexing : reading': ratioRow(runs, 'clock'),
    'indexing : reading, work': ratioRow(runs, 'work'),
    'indexing : reading, again': ratioRow(warm, 'clock'),
    'indexing : reading, work, again': ratioRow(warm, 'work'),
    'an edit, middle': row(ms(middle(times)), middle(times), TARGETS.edit, ' ms'),
    'an edit, longest': row(ms(Math.max(...times))),
    'report of the largest client': row(ms(report), report, reportTarget, ' ms'),
  };
}

/** The documents alone: drafts are not read before somebody asks for one. */
function measureMemory(): Record<string, Row> {
  const files = new Map([...makeYear(MANY).files].filter(([path]) => !path.startsWith('.rounds/drafts/')));
  const held = onDisk({ files }, (folder) => inProcess<number>('memory', folder));
  return { memory: row(`${held.toFixed(0)} MB`, held, TARGETS.memory, ' MB') };
}

function printAll(): void {
  const tables = [
    [
      '40 clients, 600 documents, 2,500 rounds',
      () => onDisk(makeYear(YEAR), (folder) => measure(folder, YEAR)),
    ],
    [
      '1 client, 500 documents, 2,500 rounds',
      () => onDisk(makeYear(HOSTILE), (folder) => measure(folder, HOSTILE)),
    ],
    ['300 clients, 5,000 documents', measureMemory],
  ] as const;
  const wanted: Record<string, Row> = {};
  for (const [title, measured] of tables) {
    const table = measured();
    console.log(title);
    console.table(table);
    for (const [name, figures] of Object.entries(table))
      if (figures.met !== '') wanted[`${title}: ${name}`] = figures;
  }
  console.log('What was wanted, and what was reached');
  console.table(wanted);
}

async function main(task: string | undefined): Promise<void> {
  const work = task === undefined ? undefined : TASKS[task];
  if (work) console.log(JSON.stringify(await work()));
  else printAll();
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
