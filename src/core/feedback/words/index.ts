import { CA } from './ca';
import { EN } from './en';
import { FI } from './fi';
import type { FeedbackWords } from './model';
import { NB } from './nb';
import { SV } from './sv';

export const LANGUAGES: readonly FeedbackWords[] = [EN, NB, SV, FI, CA];
