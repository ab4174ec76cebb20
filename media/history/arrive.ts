import type {
  CommentClass,
  Period,
  StandingLevel,
  ToPanel,
  Words,
} from '../../src/features/history/protocol';
import {
  isList,
  isNumber,
  isText,
  isTruth,
  listOf,
  oneOf,
  orNull,
  shaped,
  isFields,
  type Check,
} from '../shared/checks';

/** A message of the extension, or null for anything else. */
export function readToPanel(message: unknown): ToPanel | null {
  if (!isFields(message)) return null;
  switch (message['type']) {
    case 'show':
      return isShow(message) ? (message as unknown as ToPanel) : null;
    case 'figures':
      return isFigures(message['figures']) ? (message as unknown as ToPanel) : null;
    case 'tell':
      return isText(message['client']) && isText(message['message']) ? (message as unknown as ToPanel) : null;
    default:
      return null;
  }
}

// The types hold these lists complete.
const CLASSES: Readonly<Record<CommentClass, true>> = {
  correction: true,
  revision: true,
  rewrite: true,
  scope: true,
  question: true,
  praise: true,
};
const LEVELS: Readonly<Record<StandingLevel, true>> = { within: true, last: true, over: true, agreed: true };
const PERIODS: Readonly<Record<Period, true>> = {
  round: true,
  month: true,
  quarter: true,
  year: true,
  years: true,
};
const EXTRAS = { paid: true, given: true } as const;
const CONTACTS = { sent: true, comment: true, approved: true, ended: true } as const;

const isTurn = shaped({ days: isNumber, running: isTruth });
const isContact = shaped({ day: isText, what: oneOf(CONTACTS), location: isText, round: orNull(isNumber) });

const isRound = shaped({
  number: isNumber,
  sent: orNull(isText),
  rating: orNull(isNumber),
  comments: isNumber,
  open: isNumber,
  counts: isTruth,
  extra: orNull(oneOf(EXTRAS)),
  client: orNull(isTurn),
  writer: orNull(isTurn),
});

const isDocument = shaped({
  location: isText,
  title: orNull(isText),
  approved: orNull(isText),
  closed: isTruth,
  used: isNumber,
  included: orNull(isNumber),
  level: oneOf(LEVELS),
  open: isNumber,
  rounds: listOf(isRound),
  lastContact: orNull(isContact),
});

const isProject = shaped({
  name: orNull(isText),
  used: isNumber,
  included: orNull(isNumber),
  documents: listOf(isDocument),
});

const isOpenComment = shaped({
  location: isText,
  round: isNumber,
  id: isText,
  text: isText,
  from: orNull(isText),
  day: orNull(isText),
  class: oneOf(CLASSES),
});

const isHistory = shaped({
  client: isText,
  projects: listOf(isProject),
  openComments: listOf(isOpenComment),
  lastContact: orNull(isContact),
});

const isRoundFigures = shaped({
  location: isText,
  round: isNumber,
  inserted: isNumber,
  deleted: isNumber,
  unaskedWords: isNumber,
  changes: isNumber,
  unasked: isNumber,
});

const isColumn = shaped({
  from: isText,
  period: oneOf(PERIODS),
  rounds: isNumber,
  location: orNull(isText),
  round: orNull(isNumber),
  rating: orNull(isNumber),
  clientDays: orNull(isNumber),
  writerDays: orNull(isNumber),
  words: orNull(isNumber),
  unaskedWords: orNull(isNumber),
  changes: orNull(isNumber),
  unasked: orNull(isNumber),
});

const isTotals = shaped({
  documents: isNumber,
  unfinished: isNumber,
  over: isNumber,
  used: isNumber,
  included: orNull(isNumber),
  firstSent: orNull(isText),
  rating: orNull(isNumber),
  ratings: isNumber,
  lastRating: orNull(isNumber),
  clientDays: orNull(isNumber),
  writerDays: orNull(isNumber),
  changes: isNumber,
  unasked: isNumber,
  unsent: isNumber,
});

const isFigures = shaped({
  rounds: listOf(isRoundFigures),
  columns: listOf(isColumn),
  totals: isTotals,
  done: isNumber,
  of: isNumber,
});

const isCounted: Check = (value) => isList(value, isText) && (value as readonly unknown[]).length === 2;
const all = (names: Readonly<Record<string, true>>, isOne: Check): Check =>
  shaped(Object.fromEntries(Object.keys(names).map((name) => [name, isOne])));

/** Which words there are, so that one that is missing is noticed and not shown as `undefined`. */
const WORDS: Readonly<Record<keyof Words, Check>> = {
  title: isText,
  round: isText,
  documentName: isText,
  documents: isCounted,
  unfinished: isText,
  since: isText,
  roundsUsed: isText,
  ofIncluded: isText,
  usedOf: isText,
  noLimit: isText,
  overLimit: isCounted,
  noneOver: isText,
  satisfaction: isText,
  ofFive: isText,
  lastRating: isText,
  notRated: isText,
  clientTook: isText,
  youTook: isText,
  days: isCounted,
  soFar: isText,
  untilFeedback: isText,
  untilDraft: isText,
  unasked: isText,
  ofChanges: isText,
  ofChangesUnsent: isText,
  noChanges: isText,
  comparing: isText,
  openComments: isText,
  oldest: isText,
  lastContact: isText,
  today: isText,
  yesterday: isText,
  daysAgo: isText,
  sent: isText,
  comment: isText,
  approved: isText,
  ended: isText,
  byRound: isText,
  byMonth: isText,
  byQuarter: isText,
  byYear: isText,
  perRound: isText,
  asTable: isText,
  wordsChanged: isText,
  words: isCounted,
  wordsInOut: isText,
  unaskedWords: isText,
  asked: isText,
  nobodyAsked: isText,
  daysTaken: isText,
  client: isText,
  you: isText,
  rounds: isCounted,
  roundsColumn: isText,
  when: isText,
  documentsHeading: isText,
  notSent: isText,
  sort: isText,
  sortNewest: isText,
  sortName: isText,
  sortRounds: isText,
  sortUnhappy: isText,
  show: isText,
  showAll: isText,
  showUnfinished: isText,
  showOver: isText,
  showOpen: isText,
  noneShown: isText,
  withoutProject: isText,
  projectRounds: isText,
  more: isText,
  approvedOn: isText,
  closed: isText,
  clientsTurn: isText,
  yourTurn: isText,
  comments: isCounted,
  extraPaid: isText,
  extraGiven: isText,
  nothing: isText,
  nothingSent: isText,
  chartHelp: isText,
};

const isShow = shaped({
  state: shaped({ client: isText, folder: isText }),
  language: isText,
  today: isText,
  words: shaped(WORDS),
  classes: all(CLASSES, isText),
  levels: all(LEVELS, isText),
  history: isHistory,
  figures: isFigures,
});
