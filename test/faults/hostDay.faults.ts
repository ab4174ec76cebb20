import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENTS, firstText } from '../support/faults/day';
import { isSame, newModel, type Model } from '../support/faults/model';
import { runs, seed, tallyOf, timed } from '../support/faults/table';
import { WorkingHost, type Order, type ReadyHost, type Shown } from '../support/faults/workingHost';
import { chanceOf } from '../support/year/chance';

/**
 * The extension host of a real VS Code, killed by the system (SIGKILL) at random moments of a day of work that the product's own ports do in it. The
 * server and the window live on, and start another. After each kill every document is byte for byte as an undisturbed day in memory has it: after
 * the last step that was said to be done, or after the one that was interrupted. What was interrupted between the edit and its saving stands in the
 * editor as unsaved text.
 */

/** A new host takes some seconds. */
const KILLS = Math.ceil(runs / 5);

/** From the beginning of the first step to the kill, in milliseconds: some steps. */
const LONGEST_WORK = 1500;

/** A day's record; then a new one begins, so that documents stay as long as they are in real work. */
const STEPS_OF_A_DAY = 100;

interface Day {
  readonly folder: string;
  readonly seed: number;
  readonly model: Model;
}

describe('an extension host that is killed', () => {
  let host: WorkingHost;
  before(async () => {
    host = await WorkingHost.open();
  });
  after(() => host.workbench.close());

  function newDay(daySeed: number): Day {
    const name = `day-${daySeed}`;
    for (const document of DOCUMENTS) host.workspace.write(`${name}/${document}`, firstText(document));
    return { folder: join(host.workspace.folder, name), seed: daySeed, model: newModel(daySeed) };
  }

  const reader =
    ({ folder }: Day) =>
    (file: string): string | null => {
      const whole = join(folder, file);
      return existsSync(whole) ? host.workspace.read(whole.slice(host.workspace.folder.length + 1)) : null;
    };

  const order = (day: Day, pid: number, last = STEPS_OF_A_DAY): Order => ({
    ...{ pid, folder: day.folder, seed: day.seed },
    ...{ first: day.model.done, last },
  });

  it(`${KILLS} times at random moments of a day of work: what was done is there, what was not is not begun`, async () => {
    const tally = tallyOf('kill -9 of the extension host, a day of work');
    const chance = chanceOf(seed);
    let day = newDay(seed);
    let ready: ReadyHost = await host.ready();
    let [interrupted, working] = [0, 0];
    while (tally.tried < KILLS) {
      const { pid } = ready;
      await tally.attempt(async () => {
        let said = '';
        working += await timed(async () => {
          said = await host.killedAtWork(order(day, pid), chance.between(0, LONGEST_WORK));
        });
        ready = await host.ready(pid);
        interrupted += Number(await check(day, said, ready.shown));
      });
      assert.notEqual(ready.pid, pid, 'there is no extension host any more');
      if (day.model.done >= STEPS_OF_A_DAY) day = newDay(seed + tally.tried);
    }
    const [last, steps] = [newDay(seed - 1), 20];
    const reference = await timed(() => host.undisturbed(order(last, ready.pid, steps)));
    while (last.model.done < steps) await last.model.next();
    assert.ok(isSame(reader(last), last.model), 'a day without kills differs from the same day in memory');
    tally.close({ ratio: working / tally.tried / (reference / steps), reference: 'a step without kills' });
    // A kill between the steps only would show nothing.
    assert.ok(interrupted > KILLS / 4, `only ${interrupted} of ${KILLS} kills interrupted a step`);
  });

  /** Brings the model up to what was said to be done, and looks whether disk and editor are there or one step on. Answers whether a step was interrupted. */
  async function check(day: Day, said: string, shown: readonly Shown[]): Promise<boolean> {
    const { model } = day;
    assert.doesNotMatch(said, /^failed/m);
    const lines = said.split('\n').slice(0, -1);
    for (const line of lines) if (line.startsWith('d ')) await model.next();
    const isInterrupted = lines.at(-1)?.startsWith('b ') === true;
    assert.deepEqual(brokenDrafts(day.folder), []);
    const read = reader(day);
    for (const { name, text } of shown)
      assert.equal(text, read(name), `${name} differs between the editor and the disk`);
    if (isSame(read, model)) return isInterrupted;
    const done = model.done;
    await model.next();
    assert.ok(
      isInterrupted && isSame(read, model),
      `after step ${done} the disk is neither before nor after the next`,
    );
    return true;
  }
});

function brokenDrafts(folder: string): string[] {
  const rounds = join(folder, '.rounds');
  if (!existsSync(rounds)) return [];
  return readdirSync(rounds, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .filter((file) => {
      const id = /\.([0-9a-f]{12})\.md$/.exec(file)?.[1] ?? '-';
      return !createHash('sha256')
        .update(readFileSync(join(rounds, file)))
        .digest('hex')
        .startsWith(id);
    });
}
