import { activeMinutes, minuteOf, type Minute } from './minutes';

/** What one window sees of the work on one document. */
export interface Activity {
  /** Something was done at this moment. It happens on every keystroke: two numbers are all that is kept of it. */
  notice(this: void, moment: number): void;
  /** The minutes worked since it was last asked, but for the last one that it gave. Asked less than every two minutes, some may be missed. */
  take(this: void): readonly Minute[];
}

export function createActivity(): Activity {
  let first: number | null = null;
  let last = 0;
  let before: number | null = null;
  return {
    notice(moment) {
      first ??= moment;
      last = moment;
    },
    take() {
      if (first === null) return [];
      const moments = before === null ? [first, last] : [before, first, last];
      const known = before === null ? null : minuteOf(before);
      before = last;
      first = null;
      return activeMinutes(moments).filter((minute) => minute !== known);
    },
  };
}
