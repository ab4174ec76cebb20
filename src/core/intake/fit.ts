import { readerText } from '../prose/reader';
import { splitWords } from '../prose/words';
import type { Incoming } from './model';

/**
 * How well a file fits each of some documents, 0 to 1: the share of its different pairs of neighbouring words that the document's
 * prose has too. For a file without a copy of the text, of the pairs in the passages that it quotes. Only a guess at which of a
 * writer's documents is meant: a person is asked.
 */
export function fitOf(incoming: Incoming, prose: string): number {
  const wanted = pairsIn([incoming.text ?? '', ...quotesOf(incoming)]);
  if (wanted.size === 0) return 0;
  const there = pairsIn([readerText(prose).text]);
  let shared = 0;
  for (const pair of wanted) if (there.has(pair)) shared++;
  return shared / wanted.size;
}

const quotesOf = ({ text, comments }: Incoming): readonly string[] =>
  text === null ? comments.flatMap(({ quote }) => quote ?? []) : [];

function pairsIn(texts: readonly string[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const text of texts) {
    let before: string | null = null;
    for (const { start, end } of splitWords(text)) {
      const word = text.slice(start, end).toLowerCase();
      if (before !== null) pairs.add(`${before} ${word}`);
      before = word;
    }
  }
  return pairs;
}
