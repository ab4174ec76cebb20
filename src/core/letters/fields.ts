import type { TemplateName } from './kinds';

/**
 * What a template may name. `text`: shown with `{{name}}`, and as a section only where there is something to show. `flag`: for
 * sections. `count`: a number, with `.one` and `.other` for the form of the word after it, and `.some` and `.none`. An
 * object: a list, whose section is repeated with these fields for each entry.
 */
export type Shape = 'text' | 'flag' | 'count' | Fields;
export interface Fields {
  readonly [name: string]: Shape;
}

const CHANGE = { before: 'text', after: 'text' } as const;
const COMMENT = {
  text: 'text',
  from: 'text',
  date: 'text',
  quote: 'text',
  reply: 'text',
  changes: CHANGE,
  anyChanges: 'flag',
} as const satisfies Fields;
const EXTRA = { text: 'text', from: 'text', date: 'text', isRound: 'flag', isScope: 'flag' } as const;
const DOCUMENT = {
  title: 'text',
  project: 'text',
  drafts: 'count',
  sent: 'text',
  comments: 'count',
  done: 'count',
  open: 'count',
  due: 'text',
  approved: 'text',
  isNotSent: 'flag',
  isWaiting: 'flag',
  isRevising: 'flag',
} as const satisfies Fields;

/** What every template may name. A list `done` has a flag `anyDone` beside it. */
export const FIELDS = {
  name: 'text',
  client: 'text',
  project: 'text',
  title: 'text',
  today: 'text',
  signature: 'text',
  formal: 'flag',
  draft: 'text',
  round: 'text',
  included: 'count',
  total: 'count',
  used: 'count',
  left: 'count',
  due: 'text',
  feedbackBy: 'text',
  replyHours: 'count',
  replyDay: 'text',
  replyTime: 'text',
  comments: 'count',
  done: COMMENT,
  anyDone: 'flag',
  declined: COMMENT,
  anyDeclined: 'flag',
  parked: COMMENT,
  anyParked: 'flag',
  open: COMMENT,
  anyOpen: 'flag',
  answers: COMMENT,
  anyAnswers: 'flag',
  changed: COMMENT,
  anyChanged: 'flag',
  vague: COMMENT,
  anyVague: 'flag',
  contradictions: { first: 'text', firstFrom: 'text', second: 'text', secondFrom: 'text', quote: 'text' },
  anyContradictions: 'flag',
  extras: EXTRA,
  anyExtras: 'flag',
  isOver: 'flag',
  isOverTotal: 'flag',
  isScope: 'flag',
  price: 'text',
  rate: 'text',
  estimate: 'text',
  time: 'text',
  documents: DOCUMENT,
  anyDocuments: 'flag',
  delivered: DOCUMENT,
  anyDelivered: 'flag',
  unfinished: DOCUMENT,
  anyUnfinished: 'flag',
  goals: 'text',
  lastContact: 'text',
  days: 'count',
  fees: { project: 'text', amount: 'text' },
  anyFees: 'flag',
  paidRounds: { title: 'text', round: 'text', amount: 'text' },
  anyPaidRounds: 'flag',
  given: 'count',
  sum: 'text',
  timeline: {
    date: 'text',
    title: 'text',
    sent: 'text',
    received: 'count',
    approved: 'flag',
    mistake: 'text',
  },
  anyTimeline: 'flag',
} as const satisfies Fields;

/** What is asked of the writer before the letter is written. */
export const ASKED = { what: 'text', error: 'text', fix: 'text', offer: 'text' } as const satisfies Fields;

/** What a template of this name may say. */
export const fieldsOf = (name: TemplateName): Fields =>
  name === 'own-mistake' ? { ...FIELDS, ...ASKED } : FIELDS;

/** What can be said of a number besides the number itself. */
export const COUNT_FIELDS: Fields = { n: 'text', one: 'flag', other: 'flag', some: 'flag', none: 'flag' };
