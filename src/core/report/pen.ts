import { onceForEach } from '../once';
import { createCitations, type Citations } from './citations';
import { shownDate, shownDay } from './dates';
import { inline } from './escape';
import { wordsFor, type ReportWords } from './words';
import { countingIn } from './words/counting';

/** What a part of the report is written with. */
export interface Pen extends Citations {
  readonly words: ReportWords;
  /** BCP 47, of the words, numbers and amounts. */
  readonly language: string;
  /** As the language writes it; the next ones escaped, too. */
  readonly plainDate: (iso: string) => string;
  readonly date: (iso: string) => string;
  readonly day: (iso: string) => string;
  readonly number: (value: number) => string;
}

/** A pen for a report in a language (BCP 47); `linkBase` as in `createCitations`. */
export function createPen(language: string, linkBase: string | null): Pen {
  const known = wordsFor(language);
  // Thousands of dates lie on the days of a few years.
  const plainDate = onceForEach((iso: string) => shownDate(iso, known.language));
  return {
    ...createCitations(linkBase),
    ...known,
    plainDate,
    date: (iso) => inline(plainDate(iso)),
    day: onceForEach((iso: string) => inline(shownDay(iso, known.language))),
    number: countingIn(known.language).number,
  };
}
