import assert from 'node:assert/strict';
import { BROKEN } from './broken';
import { attempt } from './attempt';
import { product, withBroken } from './product';
import { chanceOfCase } from './random';
import { RULES } from './rules';
import { TARGETS } from './targets';

/** What is done with an input follows from chance: as many choices are tried, with one input, until the broken part was met. */
const CHOICES = 60;

/** The messages of the faults that one input leads to. */
async function faultsOf(target: string, input: string): Promise<string[]> {
  const found = TARGETS.find(({ name }) => name === target);
  assert.ok(found, target);
  const messages: string[] = [];
  for (let number = 0; number < CHOICES; number++) {
    const { message } = await attempt(found, input, () => chanceOfCase(1, target, number));
    if (message !== null) messages.push(message);
  }
  return messages;
}

describe('a rule of the fuzzing', function () {
  this.timeout(60_000);

  afterEach(() => {
    Reflect.deleteProperty(Object.prototype, 'polluted');
  });

  for (const rule of RULES)
    it(`finds that ${rule}`, async () => {
      const { target, input, by } = BROKEN[rule];
      assert.deepEqual(await faultsOf(target, input), [], 'the whole product has no fault');
      const messages = await withBroken(by({ ...product }), () => faultsOf(target, input));
      assert.ok(
        messages.some((message) => message === rule || message.startsWith(`${rule} (`)),
        `${messages.length} faults: ${[...new Set(messages)].join('; ')}`,
      );
    });
});
