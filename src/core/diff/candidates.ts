import type { Vocabulary } from '../prose/wordsVocabulary';
import type { Signature } from './signature';

/** A word in more blocks than this says little about which of them is meant, and would make the search quadratic. */
const RARE_IN_BLOCKS = 8;
/** How many of the blocks with the most rare words in common are worth comparing in full. */
const COMPARED = 3;

/**
 * Finds, among some blocks, those that share rare words with another, by an inverted index: the work is bounded by the
 * number of words, whatever the texts. Holds the index, hence a class.
 */
export class RareWords {
  /** Postings of word w: `items[starts[w] .. starts[w + 1])`. Words in too many blocks have none. */
  private readonly starts: Int32Array;
  private readonly items: Int32Array;
  private readonly votes: Int32Array;

  constructor(
    signatures: readonly Signature[],
    private readonly vocabulary: Vocabulary,
  ) {
    const frequency = frequencies(signatures, vocabulary.size);
    this.starts = new Int32Array(vocabulary.size + 1);
    for (let word = 0, total = 0; word < vocabulary.size; word++) {
      const count = frequency[word] as number;
      total += count <= RARE_IN_BLOCKS ? count : 0;
      this.starts[word + 1] = total;
    }
    this.items = new Int32Array(this.starts.at(-1) ?? 0);
    this.votes = new Int32Array(signatures.length);
    this.fill(signatures, frequency);
  }

  /** The places, in the list given to the constructor, of the few blocks that share most; the best first. */
  best({ words }: Signature): number[] {
    const { starts, items, votes } = this;
    const voted: number[] = [];
    for (let k = 0; k < words.length; k++) {
      const word = words[k] as number;
      if (word === words[k - 1] || word + 1 >= starts.length) continue;
      const weight = this.vocabulary.weight(word);
      for (let i = starts[word] as number; i < (starts[word + 1] as number); i++) {
        const item = items[i] as number;
        if (votes[item] === 0) voted.push(item);
        votes[item] = (votes[item] as number) + weight;
      }
    }
    const most = mostVoted(voted, votes);
    for (let i = 0; i < voted.length; i++) votes[voted[i] as number] = 0;
    return most;
  }

  private fill(signatures: readonly Signature[], frequency: Int32Array): void {
    const next = this.starts.slice();
    signatures.forEach(({ words }, item) => {
      for (let k = 0; k < words.length; k++) {
        const word = words[k] as number;
        if (word === words[k - 1] || (frequency[word] as number) > RARE_IN_BLOCKS) continue;
        const at = next[word] as number;
        this.items[at] = item;
        next[word] = at + 1;
      }
    });
  }
}

/** The few with the most votes, the most first; of as many votes the one that stands first. */
function mostVoted(voted: readonly number[], votes: Int32Array): number[] {
  const most: number[] = [];
  // By index: the results of an iterator would be much to collect.
  for (let i = 0; i < voted.length; i++) {
    const item = voted[i] as number;
    let place = most.length;
    while (place > 0 && isBefore(item, most[place - 1] as number, votes)) place--;
    if (place === COMPARED) continue;
    most.splice(place, 0, item);
    if (most.length > COMPARED) most.pop();
  }
  return most;
}

function isBefore(a: number, b: number, votes: Int32Array): boolean {
  const more = (votes[a] as number) - (votes[b] as number);
  return more > 0 || (more === 0 && a < b);
}

/** In how many of the blocks each word occurs. */
function frequencies(signatures: readonly Signature[], size: number): Int32Array {
  const frequency = new Int32Array(size);
  for (const { words } of signatures)
    for (let k = 0; k < words.length; k++) {
      const word = words[k] as number;
      if (word !== words[k - 1]) frequency[word] = (frequency[word] as number) + 1;
    }
  return frequency;
}
