import fs from 'node:fs';
import path from 'node:path';
import { splitWords } from '../../src/core/prose/words';

/** Two versions of a text, and which old word (by its number) each new word is; -1 for a new one. */
export interface BenchPair {
  readonly old: string;
  readonly new: string;
  readonly truth: Int32Array;
}

export const KINDS = ['light', 'typical', 'heavy', 'moved', 'full'] as const;
export type Kind = (typeof KINDS)[number];

interface Rates {
  /** Share of words replaced, put in or taken out. */
  readonly words: number;
  /** Share of sentences rewritten: half of their words are others. */
  readonly sentences: number;
  /** Share of paragraphs that go elsewhere. */
  readonly moved: number;
}

const RATES: Readonly<Record<Exclude<Kind, 'full'>, Rates>> = {
  light: { words: 0.02, sentences: 0, moved: 0 },
  typical: { words: 0.03, sentences: 0.08, moved: 0.02 },
  heavy: { words: 0.12, sentences: 0.5, moved: 0.05 },
  moved: { words: 0, sentences: 0, moved: 0.15 },
};
const WORDS_PER_PARAGRAPH = 60;
const WORDS_PER_SENTENCE = 15;
const VOCABULARY = 8000;

/** A text of `words` words: a novel of the corpora where it is there, else generated words by Zipf's law. */
export function baseText(corpora: string, name: 'pp' | 'moby', words: number): string {
  const file = path.join(corpora, 'books', `${name}-${words}.txt`);
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : generated(words, name === 'pp' ? 1 : 2);
}

/** Edits a text in the way of `kind` with a fixed seed; a full rewrite is another text of the same length. */
export function editedPair(old: string, other: string, kind: Kind): BenchPair {
  if (kind === 'full') return { old, new: other, truth: new Int32Array(splitWords(other).length).fill(-1) };
  const next = random(7);
  const rates = RATES[kind];
  const vocabulary = splitWords(old).map(({ start, end }) => old.slice(start, end));
  const anyWord = (): string => vocabulary[Math.floor(next() * vocabulary.length)] ?? '';
  const paragraphs = paragraphsOf(old).map((paragraph) => editedParagraph(paragraph, rates, next, anyWord));
  for (let i = 0; i < paragraphs.length * rates.moved; i++) {
    const [moved] = paragraphs.splice(Math.floor(next() * paragraphs.length), 1);
    if (moved) paragraphs.splice(Math.floor(next() * paragraphs.length), 0, moved);
  }
  const text = paragraphs.map((paragraph) => paragraph.map((token) => token.text).join('')).join('\n\n');
  const numbers = paragraphs.flat().filter((token) => token.isWord && token.text !== '');
  return { old, new: text, truth: Int32Array.from(numbers, (token) => token.number) };
}

interface Token {
  readonly text: string;
  readonly isWord: boolean;
  readonly number: number;
}

/** Words with their numbers, and what stands between them. */
function paragraphsOf(text: string): Token[][] {
  const paragraphs: Token[][] = [];
  let current: Token[] = [];
  let at = 0;
  splitWords(text).forEach(({ start, end }, number) => {
    const between = text.slice(at, start);
    if (/\n\s*\n/.test(between)) {
      current.push({ text: between.split(/\n\s*\n/)[0] ?? '', isWord: false, number: -1 });
      paragraphs.push(current);
      current = [{ text: between.split(/\n\s*\n/).at(-1) ?? '', isWord: false, number: -1 }];
    } else current.push({ text: between, isWord: false, number: -1 });
    current.push({ text: text.slice(start, end), isWord: true, number });
    at = end;
  });
  current.push({ text: text.slice(at), isWord: false, number: -1 });
  paragraphs.push(current);
  return paragraphs;
}

function editedParagraph(
  paragraph: Token[],
  rates: Rates,
  next: () => number,
  anyWord: () => string,
): Token[] {
  let isRewritten = next() < rates.sentences;
  return paragraph.flatMap((token): Token[] => {
    if (!token.isWord) {
      if (/[.!?]/.test(token.text)) isRewritten = next() < rates.sentences;
      return [token];
    }
    const fresh = { text: anyWord(), isWord: true, number: -1 };
    if (isRewritten) return [next() < 0.5 ? fresh : token];
    const chance = next() / rates.words;
    if (chance < 1 / 3) return [];
    if (chance < 2 / 3) return [fresh];
    return chance < 1 ? [token, { text: ' ', isWord: false, number: -1 }, fresh] : [token];
  });
}

function generated(words: number, seed: number): string {
  const next = random(seed);
  let text = '';
  for (let i = 0; i < words; i++) {
    const rank = Math.floor(VOCABULARY ** next());
    const isEnd = i % WORDS_PER_SENTENCE === WORDS_PER_SENTENCE - 1;
    const gap = (i + 1) % WORDS_PER_PARAGRAPH === 0 ? '\n\n' : ' ';
    text += `${'abcdefghijklmnopqrstuvwxyz'[rank % 26] ?? ''}${(rank * seed).toString(36)}${isEnd ? '.' : ''}${gap}`;
  }
  return text.trim();
}

/** A linear congruential generator: the bench must edit the same words on every machine. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}
