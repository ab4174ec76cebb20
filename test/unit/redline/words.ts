import { ENGLISH } from '../../../src/cli/redlineWords';
import type { Words } from '../../../src/core/redline/words';

/** English, and for tests plainer where it has forms. */
export const WORDS: Words = {
  ...ENGLISH,
  fates: {
    untouched: 'untouched',
    edited: 'edited',
    moved: 'moved',
    'moved-edited': 'moved and edited',
    removed: 'removed',
    orphan: 'not found',
  },
  day: (iso) => iso,
  changes: (count) => `${count} changes`,
  likelyChanges: (count) => `likely ${count} changes`,
  possibleChanges: (count) => `perhaps ${count} changes`,
  unsure: 'unsure',
  movedAway: 'Moved away',
};
