import { Vocabulary } from '../prose/wordsVocabulary';
import { cutLoose } from '../text';
import { TwoAges } from '../twoAges';
import { WordAligner } from './alignWords';
import type { GroupWords } from './groupWordsModel';
import type { RareWords } from './candidates';
import type { Numbers, ScannedText } from './document';
import type { ShinglePlaces } from './shinglePlaces';
import type { Likeness, Signature } from './signature';

/** Keys stay below this, so that a pair of them makes one exact number. */
const KEY_RANGE = 2 ** 26;
/** Contents of blocks are forgotten when so many times more are known than were used last. */
const SPARE_CONTENTS = 4;

/** One of the blocks that an index of rare words is of, and how much it is like a block that was asked for. */
export interface LikeBlock extends Likeness {
  /** Its place in the list that the index was made of. */
  readonly place: number;
}

/** An index of rare words, the blocks that it is of, and those that are like each block that was asked for. */
interface RareWordsMemory {
  readonly keys: readonly number[];
  readonly index: RareWords;
  readonly like: TwoAges<number, readonly LikeBlock[]>;
}

/** The shingles of a text's free tokens, and which these are. */
interface Shingles {
  readonly text: ScannedText;
  readonly free: readonly number[];
  readonly places: ShinglePlaces;
}

/**
 * What one comparison learns that the next one, after an edit, can use: all of it depends on the contents of blocks alone, so
 * that a comparison gives the same with and without. What a comparison did not use is forgotten after the next.
 */
export class Memory implements Numbers {
  readonly vocabulary = new Vocabulary();
  readonly aligner = new WordAligner(this.vocabulary);
  readonly signatures = new TwoAges<number, Signature>();
  readonly likenesses = new TwoAges<number, Likeness>();
  readonly groups = new TwoAges<number | string, GroupWords>();
  private rareWords: RareWordsMemory | null = null;
  private shingles: Shingles | null = null;
  private readonly keys = new Map<string, number>();
  private nextKey = 0;

  /** `outlivesTexts`: whether it is kept while texts that it was given are replaced by others. */
  constructor(private readonly outlivesTexts = false) {}

  keyOf(content: string): number {
    const known = this.keys.get(content);
    if (known !== undefined) return known;
    const key = this.nextKey++ % KEY_RANGE;
    this.keys.set(this.outlivesTexts ? cutLoose(content) : content, key);
    return key;
  }

  pair(old: number, changed: number): number {
    return old * KEY_RANGE + changed;
  }

  /** The index of the rare words of blocks with these keys. */
  rareWordsAmong(keys: readonly number[], make: () => RareWords): RareWordsMemory {
    if (this.rareWords === null || !isEqual(this.rareWords.keys, keys))
      this.rareWords = { keys, index: make(), like: new TwoAges() };
    return this.rareWords;
  }

  /** The shingles of the tokens of a text that are free: those of the draft are mostly the same after an edit of the other text. */
  shinglesOf(text: ScannedText, free: readonly number[], make: () => ShinglePlaces): ShinglePlaces {
    if (this.shingles?.text !== text || !isEqual(this.shingles.free, free))
      this.shingles = { text, free, places: make() };
    return this.shingles.places;
  }

  /** Call between comparisons, with the contents of all blocks that are still compared. */
  turn(old: readonly number[], changed: readonly number[]): void {
    this.signatures.turn();
    this.likenesses.turn();
    this.groups.turn();
    this.rareWords?.like.turn();
    if (this.keys.size <= (old.length + changed.length) * SPARE_CONTENTS) return;
    const used = new Set([...old, ...changed]);
    for (const [content, key] of this.keys) if (!used.has(key)) this.keys.delete(content);
  }
}

function isEqual(a: readonly number[], b: readonly number[]): boolean {
  return a === b || (a.length === b.length && a.every((item, i) => item === b[i]));
}
