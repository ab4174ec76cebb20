import type { Words } from '../core/redline/words';
import { ENGLISH as REPORT } from '../core/report/words/english';

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** The words around a redline in English, where no editor gives them in another language. */
export const ENGLISH: Words = {
  classes: REPORT.class,
  statuses: REPORT.status,
  fates: {
    untouched: 'passage untouched',
    edited: 'passage edited',
    moved: 'passage moved',
    'moved-edited': 'passage moved and edited',
    removed: 'passage removed',
    orphan: 'passage not found in the draft',
  },
  comment: (number) => `Comment ${number}`,
  round: (number) => `round ${number}`,
  day: (iso) => iso.slice(0, 10),
  changes: (count) => many(count, 'change'),
  likelyChanges: (count) => `likely ${many(count, 'change')}`,
  possibleChanges: (count) => `perhaps ${many(count, 'change')}`,
  restores: (draft) => `restores draft ${draft}`,
  noChange: 'no change',
  unsure: 'unsure: the words occur more than once',
  wholeText: 'About the whole text',
  nobodyAsked: 'nobody asked',
  perhaps: 'perhaps',
  likely: 'likely',
  reply: 'Reply',
  movedHere: 'Moved here',
  movedAway: 'Moved: it now stands elsewhere',
  paragraphs: 'Paragraphs or lines split or joined',
  looks: 'Formatting or the target of a link',
  taskDone: 'done',
  taskOpen: 'not done',
  showInText: 'show in the text',
};

export const ENGLISH_LEGEND = [
  { mark: 'inserted', label: 'inserted' },
  { mark: 'deleted', label: 'deleted' },
  { mark: 'moved', label: 'moved' },
  { mark: 'unasked', label: 'nobody asked' },
] as const;
