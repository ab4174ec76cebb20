import { readerText, type KnownReading } from '../../prose/reader';
import type { MappedText } from '../../prose/mappedText';
import { FIRST_UNSPACED, foldText, isUnspaced, plainText, squashText, wordCharacterTest } from './fold';
import { once } from '../../once';

/** A word of the folded text: `[start, end)` in it, and a number that equal words share. */
export interface FoldedWord {
  readonly start: number;
  readonly end: number;
  readonly id: number;
  readonly text: string;
}

export interface WordIndex {
  readonly words: readonly FoldedWord[];
  /** For each word (folded), the places in `words` where it stands. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** A draft made ready for finding quotes in it. What only retyped quotes need is made when first asked for. */
export interface SearchableText {
  readonly source: string;
  /** What the reader sees. */
  readonly reader: MappedText;
  readonly folded: () => MappedText;
  readonly squashed: () => MappedText;
  /** The letters and digits of the Markdown source itself, those of link targets too. */
  readonly squashedSource: () => MappedText;
  readonly index: () => WordIndex;
}

export function searchableText(source: string, known?: KnownReading): SearchableText {
  const reader = readerText(source, known);
  const folded = once(() => foldText(reader));
  return {
    source,
    reader,
    folded,
    squashed: once(() => squashText(folded())),
    squashedSource: once(() => squashText(foldText(plainText(source)))),
    index: once(() => indexWords(folded().text)),
  };
}

function indexWords(text: string): WordIndex {
  const places = new Map<string, number[]>();
  const ids = new Map<string, number>();
  const words = foldedWords(text, ids);
  words.forEach((word, place) => {
    const known = places.get(word.text);
    if (known) known.push(place);
    else places.set(word.text, [place]);
  });
  return { words, places };
}

/** The words of a folded text; in scripts without spaces every character counts as one. */
export function foldedWords(text: string, ids = new Map<string, number>()): readonly FoldedWord[] {
  const words: FoldedWord[] = [];
  const isWord = wordCharacterTest();
  let start = -1;
  const close = (end: number): void => {
    if (start < 0) return;
    const word = text.slice(start, end);
    const id = ids.get(word) ?? ids.size;
    ids.set(word, id);
    words.push({ start, end, id, text: word });
    start = -1;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    if (!isWord(code)) close(at);
    else {
      const stands = code >= FIRST_UNSPACED && isUnspaced(String.fromCodePoint(code));
      if (stands) close(at);
      if (start < 0) start = at;
      if (stands) close(at + width);
    }
    at += width - 1;
  }
  close(text.length);
  return words;
}
