import assert from 'node:assert/strict';
import { BROKEN } from './broken';
import type { Breakage } from './broken/model';
import { attempt } from './attempt';
import { product, withBroken } from './product';
import { chanceOfCase } from './random';
import { RULES } from './rules';
import { TARGETS } from './targets';

/** What is done with an input follows from chance: as many choices are tried, with one input, until the broken part was met. */
const CHOICES = 60;
/** As many show that there is no fault in what is whole: the runs of the targets themselves are for that. */
const WHOLE = 10;

/** The first fault that `isIt`, or else the last of the faults that one input leads to. */
async function faultOf(
  { target, input }: Pick<Breakage, 'target' | 'input'>,
  choices: number,
  isIt: (message: string) => boolean,
): Promise<string | null> {
  const found = TARGETS.find(({ name }) => name === target);
  assert.ok(found, target);
  let last: string | null = null;
  for (let number = 0; number < choices; number++) {
    const { message } = await attempt(found, input, () => chanceOfCase(1, target, number));
    if (message !== null) last = message;
    if (message !== null && isIt(message)) break;
  }
  return last;
}

describe('a rule of the fuzzing', function () {
  this.timeout(60_000);

  afterEach(() => {
    Reflect.deleteProperty(Object.prototype, 'polluted');
  });

  for (const rule of RULES)
    it(`finds that ${rule}`, async () => {
      const breakage = BROKEN[rule];
      const isIt = (message: string): boolean => message === rule || message.startsWith(`${rule} (`);
      assert.equal(await faultOf(breakage, WHOLE, isIt), null, 'the whole product has a fault');
      const found = await withBroken(breakage.by({ ...product }), () => faultOf(breakage, CHOICES, isIt));
      assert.ok(found !== null && isIt(found), found ?? 'no fault');
    });
});
