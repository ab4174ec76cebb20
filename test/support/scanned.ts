import assert from 'node:assert/strict';

/** How many signs of texts are looked at, one by one or by `indexOf`, while something runs: what its time grows with, without a clock. */
export function scanned(run: () => void): number {
  const own = String.prototype;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- each is called with its text
  const { charCodeAt, indexOf } = own;
  let count = 0;
  own.charCodeAt = function (at) {
    count++;
    return charCodeAt.call(this, at);
  };
  own.indexOf = function (part, from = 0) {
    const found = indexOf.call(this, part, from);
    count += (found < 0 ? this.length : found) - from;
    return found;
  };
  try {
    run();
  } finally {
    Object.assign(own, { charCodeAt, indexOf });
  }
  return count;
}

/** How many times as much is looked at in an input eight times as long: 8 where it grows with it, 64 with its square. */
const growthOf = (input: (size: number) => string, read: (text: string) => void, size: number): number =>
  scanned(() => read(input(8 * size))) / scanned(() => read(input(size)));

/** Grows with the length, and a little faster at most. */
const MOST_GROWTH = 12;

/** What is looked at grows with the length of the input, and not with its square. `input`: of a size; `size`: the smaller one. */
export function growsWithLength(
  input: (size: number) => string,
  read: (text: string) => void,
  size: number,
): void {
  const growth = growthOf(input, read, size);
  assert.ok(growth > 4 && growth < MOST_GROWTH, `${growth} times as much for an input 8 times as long`);
}
