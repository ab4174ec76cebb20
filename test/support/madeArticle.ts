import { longArticle } from './longArticle';
import { seededRandom } from './seededRandom';

/** Words of a sentence, and sentences of a paragraph, as in ordinary articles. */
const SENTENCE = { least: 6, most: 22 };
const PARAGRAPH = { least: 3, most: 6 };

/** How much of the sample the words are taken from. */
const VOCABULARY_WORDS = 3000;

/**
 * An article of at least this many words in which no two sentences are alike: the sample has too little text for one, and
 * text that repeats itself is no fair test of finding passages. Words of the sample, in sentences and paragraphs.
 */
export function madeArticle(words: number, seed = 1): string {
  const random = seededRandom(seed);
  const between = ({ least, most }: typeof SENTENCE): number => least + Math.floor(random() * (most - least));
  const vocabulary = longArticle(VOCABULARY_WORDS).match(/[\p{L}’']{2,}/gu) ?? [];
  const word = (): string => (vocabulary[Math.floor(random() * vocabulary.length)] ?? '').toLowerCase();
  const sentence = (): string => {
    const said = Array.from({ length: between(SENTENCE) }, word).join(' ');
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  };
  const paragraphs: string[] = [];
  for (let count = 0; count < words;) {
    const paragraph = Array.from({ length: between(PARAGRAPH) }, sentence).join(' ');
    paragraphs.push(paragraph);
    count += paragraph.split(' ').length;
  }
  return `${paragraphs.join('\n\n')}\n`;
}
