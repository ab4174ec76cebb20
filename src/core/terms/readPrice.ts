import { noteShape, numberField, textField, type Reading } from '../yaml/fields';
import { say } from '../said';
import { memberOf } from '../yaml/locate';
import type { CollectionNode } from '../yaml/tree';
import type { ExtraRoundPrice } from './model';

const PERCENT = /^(\d+(?:\.\d+)?)\s*%$/;
const AMOUNT = /^\d+(?:\.\d+)?$/;

/** `extra_round: 120`, `extra_round: 10%`, or `rate: 60` per hour. Where both are given, the price of a round wins. */
export function readPrice(reading: Reading, map: CollectionNode): ExtraRoundPrice | undefined {
  const written = textField(reading, map, 'extra_round')?.trim();
  const rate = numberField(reading, map, 'rate', { min: 0, whole: false });
  if (written !== undefined) {
    const percent = PERCENT.exec(written)?.[1];
    if (percent !== undefined) return { kind: 'percent', percent: Number(percent) };
    if (AMOUNT.test(written)) return { kind: 'flat', amount: Number(written) };
    const node = memberOf(map, 'extra_round')?.value ?? map;
    noteShape(
      reading,
      node,
      say(
        '`extra_round` should be an amount such as 120, or a share of the fee such as 10%. It is left out until it is corrected.',
      ),
    );
  }
  return rate === undefined ? undefined : { kind: 'hourly', rate };
}
