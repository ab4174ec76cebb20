import { fail, type Result } from '../../../core/problem';
import { english, say, type Said } from '../../../core/said';

/**
 * What a file may cost at most. A book of 400 pages with every page edited has some 20 MB of XML, 1 million characters and
 * 10,000 paragraphs; these leave several times as much, and what they allow is read in seconds and some hundred MB.
 */
export const LIMITS = {
  fileBytes: 256 * 2 ** 20,
  entries: 20_000,
  /** All the parts that are read, unpacked. */
  xmlBytes: 64 * 2 ** 20,
  depth: 400,
  characters: 5_000_000,
  paragraphs: 200_000,
  /** Stretches of tracked changes. */
  stretches: 400_000,
  comments: 50_000,
} as const;

/** Word's XML shrinks to a tenth or so, the same words over and over to a hundredth; beyond it is made to burst. */
export const LARGEST_RATIO = 250;

/** Smaller parts may shrink as they like: they cannot do harm. */
export const RATIO_MATTERS_FROM = 8 * 2 ** 20;

/** Stops reading from within a handler. Caught where the part is read, and turned into a value there. */
export class Refusal extends Error {
  constructor(readonly said: Said) {
    super(english(said));
  }
}

export const refused = (message: Said): Result<never> => fail('cannot-read', message);

/** `most`: the number that is read at most, with what is counted. */
export const tooLarge = (most: Said): Said =>
  say('The file has more than {0}: more than Revision Rounds reads. Ask for it in parts.', most);
