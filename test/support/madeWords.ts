import fc from 'fast-check';

const STEMS = 'the a of and river mill boat winter morning line draws slept løype älv yö plaça'.split(' ');

/** Words of which some recur and others do not: of numbers up to `most`, those from `alone` on make a word of their own. */
export const madeWord = (most: number, alone: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...STEMS), fc.nat(most))
    .map(([stem, number]) => (number < alone ? stem : `${stem}${number}`));
