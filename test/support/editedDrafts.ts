import { madeArticle } from './madeArticle';
import { seededRandom } from './seededRandom';

/** A sentence of a draft, and what became of it. Offsets in UTF-16 code units. */
export interface TrueFate {
  readonly id: string;
  readonly start1: number;
  readonly end1: number;
  readonly fate: 'untouched' | 'edited' | 'moved' | 'moved+edited' | 'deleted';
  /** Its place in the second draft; not given when it was deleted. */
  readonly start2?: number;
  readonly end2?: number;
}

/** Two drafts, and the truth about every sentence of the first. */
export interface EditedDraft {
  readonly draft1: string;
  readonly draft2: string;
  readonly sentences: readonly TrueFate[];
}

/** What one sentence in so many has to expect. The rest stays as it is. */
const SENTENCE_SHARES = { words: 0.25, rewritten: 0.12, deleted: 0.08 };
const PARAGRAPH_SHARES = { moved: 0.08, deleted: 0.04, put: 0.06 };
/** Of the words of an edited sentence, and of a rewritten one, so many become others. */
const EDITED_WORDS = 0.2;
const REWRITTEN_WORDS = 0.7;

interface Sentence {
  /** Its number in the first draft; -1 when it was put in. */
  readonly number: number;
  text: string;
  fate: 'untouched' | 'edited' | 'deleted';
}

interface Paragraph {
  readonly sentences: readonly Sentence[];
  isMoved: boolean;
}

/**
 * A made article of at least `words` words and the same revised: words changed, sentences rewritten and taken out, paragraphs
 * moved, taken out and put in, as `seed` says.
 */
export function editedDraft(words: number, seed: number): EditedDraft {
  const random = seededRandom(seed);
  const before = paragraphsOf(madeArticle(words, seed), 0);
  const strangers = paragraphsOf(madeArticle(words, seed + 1), -Infinity);
  const otherWords = textOf(strangers).replaceAll(/[.\n]/g, ' ').split(/ +/);
  const anyWord = (): string => (otherWords[Math.floor(random() * otherWords.length)] ?? '').toLowerCase();
  const draft1 = textOf(before);
  const starts = placesIn(before);
  const after = before.map(({ sentences }) => ({
    sentences: sentences.map((sentence) => editedSentence(sentence, random, anyWord)),
    isMoved: false,
  }));
  const now = rearranged(after, strangers, random);
  const ends = placesIn(now);
  const isMoved = new Map(
    now.flatMap(({ sentences, isMoved: moved }) => sentences.map((one) => [one.number, moved])),
  );
  const edited = new Map(after.flatMap(({ sentences }) => sentences.map((one) => [one.number, one])));
  const sentences = [...starts].map(([number, place]): TrueFate => {
    const passage = { id: `s${number}`, start1: place.start, end1: place.end };
    const there = ends.get(number);
    if (!there) return { ...passage, fate: 'deleted' };
    const fate = edited.get(number)?.fate === 'edited' ? 'edited' : 'untouched';
    const moved = fate === 'edited' ? 'moved+edited' : 'moved';
    return { ...passage, fate: isMoved.get(number) ? moved : fate, start2: there.start, end2: there.end };
  });
  return { draft1, draft2: textOf(now), sentences };
}

function paragraphsOf(article: string, first: number): Paragraph[] {
  let number = first;
  return article
    .trim()
    .split('\n\n')
    .map((paragraph) => ({
      sentences: paragraph.split(/(?<=\.) /).map((text) => ({ number: number++, text, fate: 'untouched' })),
      isMoved: false,
    }));
}

function editedSentence(sentence: Sentence, random: () => number, anyWord: () => string): Sentence {
  const chance = random();
  const { words, rewritten, deleted } = SENTENCE_SHARES;
  if (chance < deleted) return { ...sentence, fate: 'deleted' };
  if (chance > deleted + rewritten + words) return { ...sentence };
  const share = chance < deleted + rewritten ? REWRITTEN_WORDS : EDITED_WORDS;
  const text = `${sentence.text
    .slice(0, -1)
    .split(' ')
    .map((word) => (random() < share ? anyWord() : word))
    .join(' ')}.`;
  return { ...sentence, text, fate: text === sentence.text ? 'untouched' : 'edited' };
}

function rearranged(
  after: readonly Paragraph[],
  strangers: readonly Paragraph[],
  random: () => number,
): readonly Paragraph[] {
  const now: Paragraph[] = [];
  const moved: Paragraph[] = [];
  const { moved: move, deleted, put } = PARAGRAPH_SHARES;
  for (const { sentences } of after) {
    const left = sentences.filter(({ fate }) => fate !== 'deleted');
    const chance = random();
    if (random() < put) now.push(strangers[Math.floor(random() * strangers.length)] as Paragraph);
    if (left.length === 0 || chance < deleted) continue;
    if (chance < deleted + move) moved.push({ sentences: left, isMoved: true });
    else now.push({ sentences: left, isMoved: false });
  }
  for (const one of moved) now.splice(Math.floor(random() * now.length), 0, one);
  return now;
}

const textOf = (paragraphs: readonly Paragraph[]): string =>
  paragraphs.map(({ sentences }) => sentences.map(({ text }) => text).join(' ')).join('\n\n');

/** Where each sentence that has a number stands. */
function placesIn(paragraphs: readonly Paragraph[]): Map<number, { start: number; end: number }> {
  const places = new Map<number, { start: number; end: number }>();
  let at = 0;
  for (const { sentences } of paragraphs) {
    for (const { number, text } of sentences) {
      if (number >= 0) places.set(number, { start: at, end: at + text.length });
      at += text.length + 1;
    }
    at += 1;
  }
  return places;
}
