import type { Vocabulary } from '../prose/wordsVocabulary';
import { type Comparison, sharedByBlocks } from './comparison';
import { type Signature, likeness } from './signature';

/** Two blocks that look like versions of one another. */
export interface Likeness {
  readonly old: number;
  readonly new: number;
  readonly shared: number;
  readonly likeness: number;
}

/** Blocks still without a partner, with what they are about. */
export interface Unpaired {
  readonly blocks: readonly number[];
  readonly signatures: readonly Signature[];
}

/** A word in more blocks than this says little about which of them is meant, and would make the search quadratic. */
const RARE_IN_BLOCKS = 8;
/** How many of the blocks with the most rare words in common are compared in full. */
const COMPARED = 3;

/**
 * For each new block the old blocks that share rare words with it, by an inverted index: the work is bounded by
 * the number of words, whatever the texts.
 */
export function likelyPairs(
  texts: Comparison,
  old: Unpaired,
  changed: Unpaired,
  atLeast: number,
): Likeness[] {
  const { vocabulary } = texts.memory;
  const index = rareWordIndex(old.signatures, vocabulary.size);
  const votes = new Int32Array(old.blocks.length);
  const pairs: Likeness[] = [];
  changed.signatures.forEach((signature, n) => {
    for (const o of bestVoted(signature, index, votes, vocabulary)) {
      const pair = { old: old.blocks[o] as number, new: changed.blocks[n] as number };
      const shared = sharedByBlocks(texts, pair.old, pair.new);
      const like = likeness(shared, old.signatures[o] as Signature, signature);
      if (like >= atLeast) pairs.push({ ...pair, shared, likeness: like });
    }
  });
  return pairs;
}

/** Postings of word w: `items[starts[w] .. starts[w + 1])`. Words in too many blocks have none. */
interface WordIndex {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

function rareWordIndex(signatures: readonly Signature[], size: number): WordIndex {
  const frequency = new Int32Array(size + 1);
  for (const { words } of signatures)
    forEachDifferent(words, (word) => {
      frequency[word] = (frequency[word] as number) + 1;
    });
  const starts = new Int32Array(size + 1);
  for (let word = 0, total = 0; word < size; word++) {
    const count = frequency[word] as number;
    total += count <= RARE_IN_BLOCKS ? count : 0;
    starts[word + 1] = total;
  }
  const items = new Int32Array(starts[size] as number);
  const filled = starts.slice();
  signatures.forEach(({ words }, item) => {
    forEachDifferent(words, (word) => {
      if ((frequency[word] as number) > RARE_IN_BLOCKS) return;
      const at = filled[word] as number;
      items[at] = item;
      filled[word] = at + 1;
    });
  });
  return { starts, items };
}

function bestVoted(
  signature: Signature,
  index: WordIndex,
  votes: Int32Array,
  vocabulary: Vocabulary,
): number[] {
  const voted: number[] = [];
  forEachDifferent(signature.words, (word) => {
    for (let i = index.starts[word] ?? 0; i < (index.starts[word + 1] ?? 0); i++) {
      const item = index.items[i] as number;
      if (votes[item] === 0) voted.push(item);
      votes[item] = (votes[item] as number) + vocabulary.weight(word);
    }
  });
  voted.sort((a, b) => (votes[b] as number) - (votes[a] as number) || a - b);
  for (const item of voted) votes[item] = 0;
  return voted.slice(0, COMPARED);
}

function forEachDifferent(words: Int32Array, use: (word: number) => void): void {
  for (let i = 0; i < words.length; i++) if (i === 0 || words[i] !== words[i - 1]) use(words[i] as number);
}
