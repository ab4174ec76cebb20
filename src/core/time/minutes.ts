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
