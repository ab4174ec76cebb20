import type { Rule } from '../rules';
import { IN_DOCUMENTS } from './document';
import { IN_FILES } from './files';
import type { Breakage } from './model';
import { IN_PAGES } from './pages';
import { IN_RECORDS } from './records';

/** For each rule a part of the product that is broken as the rule says: none is there that cannot be found to be broken. */
export const BROKEN: Readonly<Record<Rule, Breakage>> = {
  ...IN_DOCUMENTS,
  ...IN_RECORDS,
  ...IN_FILES,
  ...IN_PAGES,
};
