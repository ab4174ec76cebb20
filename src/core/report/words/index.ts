import { CATALAN } from './catalan';
import { ENGLISH, type ReportWords } from './english';
import { FINNISH } from './finnish';
import { FRENCH } from './french';
import { GERMAN } from './german';
import { NORWEGIAN } from './norwegian';
import { SPANISH } from './spanish';
import { SWEDISH } from './swedish';

export type { ReportWords } from './english';

/** By the first part of a language tag. Whoever writes Nynorsk reads Bokmål, and `no` means it. */
const LANGUAGES: ReadonlyMap<string, ReportWords> = new Map([
  ['en', ENGLISH],
  ['nb', NORWEGIAN],
  ['no', NORWEGIAN],
  ['nn', NORWEGIAN],
  ['sv', SWEDISH],
  ['fi', FINNISH],
  ['ca', CATALAN],
  ['es', SPANISH],
  ['de', GERMAN],
  ['fr', FRENCH],
]);

/** The languages that a report can be written in. */
export const REPORT_LANGUAGES: readonly string[] = [...LANGUAGES.keys()];

/** The words of a report for a language (BCP 47), and the language they are in: English where there are none. */
export function wordsFor(language: string): { readonly language: string; readonly words: ReportWords } {
  const words = LANGUAGES.get(language.toLowerCase().split('-')[0] ?? '');
  return words ? { language, words } : { language: 'en', words: ENGLISH };
}
