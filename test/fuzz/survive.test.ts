import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEST_OUT } from '../support/root';
import { emptyTally, runCase } from './drive';
import { isTooFast } from './growth';
import type { Target } from './model';
import { Worker } from './parent';
import { scanWords } from './oracles';

/** A program that is asked for cases as the real child is, and comes to the third one. */
function child(name: string, then: string): string {
  const folder = join(TEST_OUT, 'fuzz');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.cjs`);
  const answer =
    '{ tried: asked.cases, accepted: 0, refused: 0, own: 0, reference: 0, slowest: { ratio: 0, number: 0 }, faults: [], memory: 0, worked: 0, rules: {} }';
  writeFileSync(
    file,
    `process.on('message', (asked) => {
      if (asked.from > 2) return process.send(${answer});
      require('node:fs').writeFileSync(asked.progress, '2');
      ${then}
    });`,
  );
  return file;
}

const WANTED = { target: 'none', seed: 1, cases: 5, seconds: 60, timed: false, short: true };

const target = (run: Target['run']): Target => ({
  name: 'none',
  landmarks: [],
  make: () => 'word '.repeat(1000),
  run,
  reference: (input) => void scanWords(input as string),
  mostRatio: 2,
});

async function faultsOf(run: Target['run']): Promise<string[]> {
  const tally = emptyTally();
  await runCase({ target: target(run), seed: 1, timed: true, short: true }, 0, tally);
  return tally.faults.map(({ message }) => message);
}

describe('a case that is not survived', function () {
  this.timeout(60_000);

  for (const [name, then, message] of [
    ['hangs', 'for (;;);', 'does not come back'],
    ['ends its process', 'process.exit(1);', 'ended the process (out of memory?)'],
  ] as const)
    it(`is told by its number where it ${name}, and the next ones are tried`, async () => {
      const worker = new Worker(child(name.replaceAll(' ', '-'), then), 1000);
      const { tried, faults } = await worker.fuzz(WANTED);
      worker.close();
      assert.deepEqual(faults, [{ number: 2, message, file: '' }]);
      assert.equal(tried, 5);
    });

  it('is told where it throws, with what and where', async () => {
    const [message] = await faultsOf(() => {
      throw new RangeError('no such place');
    });
    assert.match(message ?? '', /^threw RangeError: no such place at /);
  });

  it('is told where it takes out of proportion longer than a plain reading', async () => {
    const faults = await faultsOf((input) => {
      for (let i = 0; i < 2000; i++) scanWords(input as string);
      return 'accepted';
    });
    assert.deepEqual(faults, ['takes more than 2 times as long as the reference']);
  });

  it('grows too fast where its time grows with the square of its input', () => {
    assert.ok(isTooFast([10, 40, 160, 640]));
    assert.ok(!isTooFast([80, 160, 320, 640]));
    assert.ok(!isTooFast([0, 0, 1, 40]), 'too short to be measured');
  });
});
