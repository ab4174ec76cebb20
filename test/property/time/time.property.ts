import assert from 'node:assert/strict';
import fc from 'fast-check';
import { composeEdits } from '../../../src/core/composeEdits';
import { applyEdits, type TextEdit } from '../../../src/core/text';
import { account, type Stamp } from '../../../src/core/time/ledger';
import { timeKept } from '../../../src/store/time/kept';
import { memoryKeptFiles } from '../../support/keptFiles';
import { activeMinutes, IDLE_MS, minuteOf } from '../../../src/core/time/minutes';

const RUNS = { seed: 20261120, numRuns: 500 };
const MINUTE = 60_000;

/** Moments as a clock gives them that may be set forward and back, and a machine that may sleep. */
const moments = fc
  .array(
    fc.oneof(fc.integer({ min: 0, max: 3 * MINUTE }), fc.integer({ min: -90 * MINUTE, max: 600 * MINUTE })),
    {
      maxLength: 60,
    },
  )
  .map((steps) => {
    let now = Date.parse('2026-11-20T10:00:00Z');
    return steps.map((step) => (now += step));
  });

describe('minutes of work, whatever happens', () => {
  it('are never more than the clock went through', () => {
    fc.assert(
      fc.property(moments, (all) => {
        const minutes = activeMinutes(all);
        if (all.length === 0) return assert.deepEqual(minutes, []);
        const [first, last] = [Math.min(...all), Math.max(...all)];
        assert.ok(minutes.length <= minuteOf(last) - minuteOf(first) + 1);
        assert.equal(new Set(minutes).size, minutes.length);
        assert.ok(minutes.every((minute) => minute >= minuteOf(first) && minute <= minuteOf(last)));
      }),
      RUNS,
    );
  });

  it('hold every minute with activity, and no minute further from one than a pause may be', () => {
    fc.assert(
      fc.property(moments, (all) => {
        const minutes = activeMinutes(all);
        const active = new Set(all.map(minuteOf));
        for (const minute of active) assert.ok(minutes.includes(minute));
        const reach = IDLE_MS / MINUTE;
        for (const minute of minutes)
          assert.ok([...active].some((one) => Math.abs(one - minute) < reach || one === minute));
      }),
      RUNS,
    );
  });

  it('of several windows are those of all together, in whatever order they are kept, and how often', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(moments, { maxLength: 3 }), fc.array(fc.nat()), async (windows, keys) => {
        const minutes = windows.flatMap((window) => activeMinutes(window));
        const twice = [...minutes, ...minutes]
          .map((minute, index) => ({ minute, key: keys[index % Math.max(keys.length, 1)] ?? 0 }))
          .sort((a, b) => a.key - b.key);
        const kept = timeKept(memoryKeptFiles(), 'time');
        for (const { minute } of twice) await kept.stamp('a.md', { round: 1, minute });
        const { pending } = account(await kept.read('a.md'), () => 0, 0);
        assert.deepEqual(
          pending.map(({ minute }) => minute),
          [...new Set(minutes)].sort((a, b) => a - b),
        );
      }),
      { ...RUNS, numRuns: 60 },
    );
  });

  it('are pending once each, whatever order the files come in', () => {
    const stamp = fc.record(
      { round: fc.nat(3), minute: fc.integer({ min: 100, max: 120 }) },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(fc.array(stamp), (stamps: readonly Stamp[]) => {
        const pending = (list: readonly Stamp[]): readonly Stamp[] =>
          account({ stamps: list, notes: [] }, () => 0, 0).pending;
        assert.equal(pending(stamps).length, new Set(stamps.map(({ minute }) => minute)).size);
        assert.deepEqual(pending(stamps), pending([...stamps].reverse()));
      }),
      RUNS,
    );
  });
});

describe('two edits as one', () => {
  /** Edits of a text of this length that do not overlap. */
  const edits = (length: number): fc.Arbitrary<TextEdit[]> =>
    fc
      .array(fc.tuple(fc.nat(length), fc.nat(3), fc.string({ maxLength: 4 })), { maxLength: 5 })
      .map((wanted) => {
        const taken: TextEdit[] = [];
        let free = 0;
        for (const [at, size, text] of [...wanted].sort(([a], [b]) => a - b)) {
          if (at < free || at + size > length) continue;
          taken.push({ span: { start: at, end: at + size }, text });
          free = at + size + 1;
        }
        return taken;
      });

  it('lead to the same text, and touch nothing between', () => {
    const cases = fc.string({ minLength: 0, maxLength: 30 }).chain((text) =>
      edits(text.length).chain((first) => {
        const middle = applyEdits(text, first);
        return edits(middle.length).map((second) => ({ text, first, middle, second }));
      }),
    );
    fc.assert(
      fc.property(cases, ({ text, first, middle, second }) => {
        const final = applyEdits(middle, second);
        const composed = composeEdits(first, second, final);
        assert.equal(applyEdits(text, composed), final);
        assert.ok(composed.length <= first.length + second.length);
        const replaced = (list: readonly TextEdit[]): number =>
          list.reduce((sum, { span }) => sum + span.end - span.start, 0);
        assert.ok(replaced(composed) <= replaced(first) + replaced(second));
      }),
      { ...RUNS, numRuns: 3000 },
    );
  });
});
