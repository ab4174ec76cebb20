import { KIND_MASK, PUNCTUATION } from '../prose/words';
import type { Vocabulary } from '../prose/wordsVocabulary';
import type { TokenAlignment } from './alignTexts';
import type { ScannedText } from './document';
import type { Sides } from './frames';

/** Tokens `[old, old + length)` stand as `[new, new + length)` elsewhere. */
export interface MovedPassage {
  readonly old: number;
  readonly new: number;
  readonly length: number;
}

const P = (globalThis as any).process?.env ?? {};
/** Tokens in a row that are looked up: fewer turn up in unrelated texts as well. */
const SHINGLE = 6;
/** A passage of fewer words, or of short words only, is a turn of phrase and no move. */
const LEAST_WORDS = Number(P.PW ?? 7);
const LEAST_WEIGHT = Number(P.PG ?? 30);
const AMBIGUOUS = -1;

/**
 * Sentences that went elsewhere: stretches of words without a partner, found by shingles that occur once. Linear in the words left over.
 */
export function findMovedPassages(alignment: TokenAlignment, vocabulary: Vocabulary): MovedPassage[] {
  const { old, new: changed } = alignment;
  const { oldFree, newFree } = freeTokens(alignment);
  const places = shinglePlaces(old.tokens.words, oldFree, old.tokens.count);
  if (places.size === 0) return [];
  const found: MovedPassage[] = [];
  const { words, count } = changed.tokens;
  forEachShingle(words, newFree, count, (hash, at) => {
    if (newFree[at] === 0) return;
    const place = places.get(hash);
    if (place === undefined || place === AMBIGUOUS || oldFree[place] === 0) return;
    const passage = extended({ old, new: changed }, oldFree, newFree, { old: place, new: at });
    if (!isPassage(old, passage, vocabulary)) return;
    oldFree.fill(0, passage.old, passage.old + passage.length);
    newFree.fill(0, passage.new, passage.new + passage.length);
    found.push(passage);
  });
  return found;
}

/** Tokens without a partner that lie in no passage already known to have moved. */
function freeTokens({ old, new: changed, partners, moves }: TokenAlignment) {
  const oldFree = new Uint8Array(old.tokens.count);
  const newFree = new Uint8Array(changed.tokens.count).fill(1);
  for (let i = 0; i < partners.length; i++) {
    const partner = partners[i] as number;
    if (partner < 0) oldFree[i] = 1;
    else newFree[partner] = 0;
  }
  for (const { frame } of moves) {
    oldFree.fill(0, frame.oldFrom, frame.oldTo);
    newFree.fill(0, frame.newFrom, frame.newTo);
  }
  return { oldFree, newFree };
}

/** As far as the words agree and are free on both sides. */
function extended(
  { old, new: changed }: Sides,
  oldFree: Uint8Array,
  newFree: Uint8Array,
  from: { readonly old: number; readonly new: number },
): MovedPassage {
  const isSame = (i: number, j: number): boolean =>
    oldFree[i] === 1 && newFree[j] === 1 && old.tokens.words[i] === changed.tokens.words[j];
  let start = 0;
  while (isSame(from.old + start - 1, from.new + start - 1)) start--;
  let end = 0;
  while (from.old + end < oldFree.length && isSame(from.old + end, from.new + end)) end++;
  return { old: from.old + start, new: from.new + start, length: end - start };
}

function isPassage({ tokens }: ScannedText, { old, length }: MovedPassage, vocabulary: Vocabulary): boolean {
  let words = 0;
  let weight = 0;
  for (let i = old; i < old + length; i++) {
    if (((tokens.kinds[i] as number) & KIND_MASK) !== PUNCTUATION) words++;
    weight += vocabulary.weight(tokens.words[i] as number);
  }
  return words >= LEAST_WORDS && weight >= LEAST_WEIGHT;
}

function shinglePlaces(words: Int32Array, free: Uint8Array, count: number): Map<number, number> {
  const places = new Map<number, number>();
  forEachShingle(words, free, count, (hash, at) => places.set(hash, places.has(hash) ? AMBIGUOUS : at));
  return places;
}

/** The free stretches' shingles, with a hash and the place of the first token. */
function forEachShingle(
  words: Int32Array,
  free: Uint8Array,
  count: number,
  use: (hash: number, at: number) => void,
): void {
  let run = 0;
  for (let i = 0; i < count; i++) {
    run = free[i] === 1 ? run + 1 : 0;
    if (run < SHINGLE) continue;
    let hash = 0;
    for (let k = i - SHINGLE + 1; k <= i; k++)
      hash = Math.imul(hash ^ (words[k] as number), 0x9e3779b1) ^ (hash >>> 15);
    use(hash, i - SHINGLE + 1);
  }
}
