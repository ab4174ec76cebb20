import { seededRandom } from '../seededRandom';

/** Choices that are the same for the same seed. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** True in this share of the cases. */
  happens(share: number): boolean;
  one<T>(of: readonly [T, ...T[]]): T;
}

export function chanceOf(seed: number): Chance {
  const random = seededRandom(seed);
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  return {
    between,
    happens: (share) => random() < share,
    one: (of) => of[between(0, of.length - 1)] ?? of[0],
  };
}
