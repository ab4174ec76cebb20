import type { Citations } from './citations';
import type { ReportWords } from './words';

/** What a part of the report is written with. */
export interface Pen extends Citations {
  readonly words: ReportWords;
  /** BCP 47, of the words, numbers and amounts. */
  readonly language: string;
}
