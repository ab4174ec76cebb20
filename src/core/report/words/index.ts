import { ENGLISH, type ReportWords } from './english';

export type { ReportWords } from './english';

/** By the first part of a language tag. */
const LANGUAGES: ReadonlyMap<string, ReportWords> = new Map([['en', ENGLISH]]);

/** The words of a report for a language (BCP 47), and the language they are in: English where there are none. */
export function wordsFor(language: string): { readonly language: string; readonly words: ReportWords } {
  const words = LANGUAGES.get(language.toLowerCase().split('-')[0] ?? '');
  return words ? { language, words } : { language: 'en', words: ENGLISH };
}
