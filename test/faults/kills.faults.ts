import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { findDocuments } from '../../src/cli/findDocuments';
import { nodePorts } from '../../src/cli/nodePorts';
import { LEFTOVER_AGE_MS } from '../../src/store/leftovers';
import { DOCUMENTS, firstText } from '../support/faults/day';
import { draftFaults, isTemporary, newDesk, type Desk } from '../support/faults/desk';
import { isSame, newModel, type Model } from '../support/faults/model';
import { runs, seed, tallyOf, timed } from '../support/faults/table';
import { bundleProgram } from '../support/program';
import { chanceOf } from '../support/year/chance';

/**
 * A process that writes with the command line's ports, killed by the system (SIGKILL) at random moments of its work; the next one goes on where
 * it was. After every kill each document is byte for byte as an undisturbed day in memory has it: after the last step that was said to be done, or
 * after the one that was interrupted.
 */

/** From the start of the work to the kill, in milliseconds: some steps, of some milliseconds each. */
const LONGEST_WORK = 60;

/** A day's record; then a new one begins, so that documents stay as long as they are in real work. */
const STEPS_OF_A_DAY = 150;

/** A process that is ready to work. */
interface Worker {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ready: Promise<void>;
  readonly ended: Promise<unknown>;
}

describe('a process that is killed', () => {
  let tools: Desk;
  let program: string;
  before(() => {
    tools = newDesk();
    program = tools.file('worker.cjs');
    bundleProgram(program, { entryPoints: ['test/support/faults/worker.ts'] });
  });
  after(() => tools.remove());

  function start(desk: Desk, daySeed: number): Worker {
    const args = [program, desk.path, String(daySeed), String(STEPS_OF_A_DAY)];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    let said = '';
    const ready = new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (data: Buffer) => {
        said += data.toString();
        if (said.startsWith('ready')) resolve();
      });
      child.on('error', reject);
    });
    child.stdin.on('error', () => undefined); // it was killed before it read
    return { child, ready, said: () => said, ended: new Promise((resolve) => child.on('close', resolve)) };
  }

  it(`at ${runs} random moments of a day of work: what was done is there, what was not is not begun`, async () => {
    const tally = tallyOf('kill -9 of a process that writes');
    const chance = chanceOf(seed);
    let day = await newDay(seed);
    let next = start(day.desk, day.seed);
    let [leftovers, interrupted, working] = [0, 0, 0];
    while (tally.tried < runs) {
      const worker = next;
      await worker.ready;
      const isLast = day.model.done >= STEPS_OF_A_DAY;
      await tally.attempt(async () => {
        working += await timed(() =>
          killAfter(worker, day.model.done, chance.between(0, LONGEST_WORK * 1000) / 1000),
        );
        interrupted += Number(await check(day, worker.said()));
        leftovers = Math.max(leftovers, day.desk.names().filter(isTemporary).length);
      });
      if (isLast || day.model.done >= STEPS_OF_A_DAY) {
        await cleaned(day.desk);
        day.desk.remove();
        day = await newDay(seed + tally.tried);
      }
      next = start(day.desk, day.seed);
    }
    await next.ready;
    next.child.kill('SIGKILL');
    await next.ended;
    await cleaned(day.desk);
    day.desk.remove();
    const reference = await undisturbed();
    tally.close({ ratio: working / tally.tried / reference, reference: 'a step of a day without kills' });
    // A kill between the steps only would show nothing.
    assert.ok(interrupted > runs / 10, `only ${interrupted} of ${runs} kills interrupted a step`);
    assert.ok(leftovers > 0 || runs < 100, 'no kill left a temporary file: they come too late or too early');
  });

  /** Milliseconds of a step, over a day without kills that must end as the model does. */
  async function undisturbed(): Promise<number> {
    const day = await newDay(seed);
    const worker = start(day.desk, day.seed);
    await worker.ready;
    const time = await timed(async () => {
      worker.child.stdin?.end('0\n');
      await worker.ended;
    });
    while (day.model.done < STEPS_OF_A_DAY) await day.model.next();
    assert.ok(isSame(day.desk.read, day.model), 'a day without kills differs from the same day in memory');
    assert.deepEqual(day.desk.names().filter(isTemporary), []);
    day.desk.remove();
    return time / STEPS_OF_A_DAY;
  }
});

interface Day {
  readonly desk: Desk;
  readonly seed: number;
  readonly model: Model;
}

function newDay(daySeed: number): Promise<Day> {
  const desk = newDesk(Object.fromEntries(DOCUMENTS.map((name) => [name, firstText(name)])));
  mkdirSync(desk.file('.rounds'));
  return Promise.resolve({ desk, seed: daySeed, model: newModel(daySeed) });
}

async function killAfter(worker: Worker, first: number, milliseconds: number): Promise<void> {
  worker.child.stdin?.write(`${first}\n`);
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  worker.child.kill('SIGKILL');
  await worker.ended;
}

/** Brings the model up to what was said to be done, and looks whether the disk is there or one step on. Answers whether a step was interrupted. */
async function check({ desk, model }: Day, said: string): Promise<boolean> {
  const lines = said.split('\n').slice(0, -1);
  for (const line of lines) if (line.startsWith('d ')) await model.next();
  const isInterrupted = lines.at(-1)?.startsWith('b ') === true;
  assert.deepEqual(draftFaults(desk), []);
  if (isSame(desk.read, model)) return isInterrupted;
  const done = model.done;
  await model.next();
  assert.ok(
    isInterrupted && isSame(desk.read, model),
    `after step ${done} the disk is neither before nor after the next`,
  );
  return true;
}

/** What was left behind is no document, no draft, and gone with the next writing once it is old. */
async function cleaned(desk: Desk): Promise<void> {
  const left = desk.names().filter(isTemporary);
  const found = await findDocuments([desk.path]);
  assert.ok(found.ok);
  assert.deepEqual(found.value.map((file) => path.basename(file)).sort(), [...DOCUMENTS].sort());
  const long = (Date.now() - 2 * LEFTOVER_AGE_MS) / 1000;
  for (const name of left) utimesSync(desk.file(name), long, long);
  const { files } = nodePorts(desk.path);
  const folders = new Set(left.map((name) => path.dirname(name)));
  for (const folder of folders)
    await files.create(desk.file(path.join(folder, 'next.txt')), new Uint8Array());
  assert.deepEqual(desk.names().filter(isTemporary), []);
}
