import { chanceOf, type Chance } from '../support/year/chance';

/** The choices of one case: the same for the same seed, target and number, and unlike those of its neighbours. */
export function chanceOfCase(seed: number, target: string, number: number): Chance {
  let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  for (const letter of `${target} ${number}`)
    mixed = Math.imul(mixed ^ letter.charCodeAt(0), 0x01000193) ^ (mixed >>> 15);
  const chance = chanceOf(mixed);
  // Generators of this kind begin alike for seeds that are alike.
  for (let i = 0; i < 8; i++) chance.between(0, 1);
  return chance;
}

/** One of a list that is known to hold something. */
export function oneOf<T>(chance: Chance, of: readonly T[]): T {
  if (of.length === 0) throw new RangeError('a list of choices is empty');
  return of[chance.between(0, of.length - 1)] as T;
}
