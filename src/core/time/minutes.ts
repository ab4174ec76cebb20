/**
 * Minutes of work, from moments of activity. A moment is in milliseconds since 1970, as the machine's clock says. What is counted are
 * minutes of that clock: one in which there was activity counts whole and once, in however many windows it was.
 */

/** Minutes since 1970. */
export type Minute = number;

const MINUTE_MS = 60_000;

/** A writer who looks up a word or thinks a sentence over is at work; one who is away for longer has left the desk. */
export const IDLE_MS = 2 * MINUTE_MS;

export const minuteOf = (moment: number): Minute => Math.floor(moment / MINUTE_MS);

/**
 * The minutes worked, sorted, for moments in the order in which they happened. A pause of up to `IDLE_MS` counts as work; a longer one (a
 * break, the machine asleep, the clock set forward) does not, nor does a step back in time when the clock is set back.
 */
export function activeMinutes(moments: readonly number[]): Minute[] {
  const minutes = new Set<Minute>();
  let before = -Infinity;
  for (const moment of moments) {
    const pause = moment - before;
    const workedOn = pause >= 0 && pause <= IDLE_MS;
    const start = minuteOf(workedOn ? before : moment);
    for (let minute = start; minute <= minuteOf(moment); minute++) minutes.add(minute);
    before = moment;
  }
  return [...minutes].sort((a, b) => a - b);
}

/** More than anybody works on one text: a slip of the keyboard. */
const MOST_MINUTES = 60 * 1000;

/**
 * Whole minutes from what a writer types: `45`, `45 min`, `1:30`, `1 h 30`, `1.5 h`, `1,5 h`. Null for anything else, and for nothing at
 * all.
 */
export function readMinutes(text: string): number | null {
  const match =
    /^(?:(?<hours>\d+) *(?::|h) *(?<rest>[0-5]?\d) *(?:m|min)?|(?<decimal>\d+(?:[.,]\d+)?) *h|(?<minutes>\d+) *(?:m|min)?)$/i.exec(
      text.trim(),
    );
  if (!match?.groups) return null;
  const { hours, rest, decimal, minutes } = match.groups;
  const total =
    decimal === undefined
      ? Number(hours ?? 0) * 60 + Number(rest ?? minutes ?? 0)
      : Math.round(Number(decimal.replace(',', '.')) * 60);
  return total >= 1 && total <= MOST_MINUTES ? total : null;
}
