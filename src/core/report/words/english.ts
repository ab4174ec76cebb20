import type { CommentClass, CommentStatus, ExtraAgreement } from '../../model';
import type { Fate } from '../../trace/model';
import { countingIn } from './counting';

const { many } = countingIn('en');

/** What a report says in its own words, in Markdown. The other languages have the same keys. What it quotes from the files goes through `escape.ts` instead. */
export const ENGLISH = {
  /** Between a label and what it says. */
  colon: ':',
  quoted: (text: string) => `“${text}”`,
  title: (client: string) => `Client report: ${client}`,
  counted: (what: { documents: number; drafts: number; rounds: number; comments: number; minutes: number }) =>
    [
      many(what.documents, 'document', 'documents'),
      `${many(what.drafts, 'draft', 'drafts')} sent`,
      `${many(what.rounds, 'round', 'rounds')} used`,
      many(what.comments, 'comment', 'comments'),
      minutes(what.minutes),
    ].join(', '),
  howToRead:
    'A number in brackets leads to the file and the line that says so; the list at the end names them all. Passages before and after are taken from the drafts as they were sent, word for word. Dates and times are as they stand in the files.',

  agreement: 'What was agreed',
  noTerms: 'No terms for this client are on file.',
  approver: 'Who approves',
  includedRounds: 'Rounds included in each document',
  extraRound: 'An extra round costs',
  hourly: (rate: string) => `${rate} an hour`,
  /** `share`: a percentage, as the language writes it. */
  ofFee: (share: string) => `${share} of the fee`,
  feedbackDays: 'Feedback on a draft within',
  businessDays: (days: number) => many(days, 'business day', 'business days'),
  goals: 'The client’s goals',
  project: 'Project',
  fee: 'Fee',
  totalRounds: 'Rounds over all its documents',

  overview: 'Overview',
  columns: ['Document', 'Drafts sent', 'Rounds used', 'Rounds included', 'Minutes', 'Outcome'],
  noLimit: 'no limit of its own',
  approvedOn: (date: string) => `approved ${date}`,
  endedOn: (date: string) => `ended without approval ${date}`,
  underWay: 'under way',
  notSent: 'not sent yet',

  extras: 'Rounds past the limit',
  noExtras: 'No round is past the agreed number.',
  roundOf: (title: string, number: number) => `${title}, round ${number}`,
  extra: { paid: 'agreed, paid', given: 'agreed, given without charge' } satisfies Record<
    ExtraAgreement,
    string
  >,
  unagreed: 'nothing about it is on record',

  due: 'Due',
  included: 'Rounds included',
  byDefault: 'by default: no file says otherwise',
  used: 'Rounds used',
  time: 'Time',
  minutes,
  approved: 'Approved',
  ended: 'Ended without approval',
  noDraft: 'No draft has been sent.',

  round: (number: number) => `Round ${number}`,
  draftSent: (number: number) => `Draft ${number} sent`,
  undated: 'the file does not say when',
  received: 'Feedback received',
  from: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
  comments: (count: number) => many(count, 'comment', 'comments'),
  noFeedback: 'none on record',
  satisfaction: 'The client’s satisfaction',
  ofFive: (rating: number) => `${rating} of 5`,
  uses: 'Uses up a round',
  yes: 'yes',
  no: 'no: nothing in it asks for a revision or a rewrite',
  pastLimit: 'Past the limit',

  class: {
    correction: 'correction',
    revision: 'revision',
    rewrite: 'rewrite',
    scope: 'new scope',
    question: 'question',
    praise: 'praise',
  } satisfies Record<CommentClass, string>,
  status: { open: 'open', done: 'done', declined: 'declined', parked: 'parked' } satisfies Record<
    CommentStatus,
    string
  >,
  late: 'came after the feedback window',
  about: 'About',
  goal: 'For the goal',
  reply: 'Answer',
  passage: 'The passage',
  fate: {
    untouched: 'stands as it was',
    edited: 'was edited',
    moved: 'was moved',
    'moved-edited': 'was moved and edited',
    removed: 'was removed',
    orphan: 'is not in the draft in these words, so that no change can be tied to it',
  } satisfies Record<Fate, string>,
  unsureFate: 'unsure: too little of it is left to tell',
  unsurePlace: 'unsure: the words stand at more than one place of the draft, and this is the likeliest',
  noPassage: 'none is named, so that no change can be tied to this comment',
  changed: 'Changed',
  put: 'Put in',
  taken: 'Taken out',
  moved: 'Moved',
  perhaps: 'Unsure, in the same paragraph',
  before: 'Before',
  after: 'After',
  restores: (draft: number) => `goes back to the words of draft ${draft}`,

  unasked: 'Changed without a comment',
  unaskedNow: 'Changed since, without a comment',
  placeless: (ids: string) =>
    `Unsure: ${ids} asked for something without naming a passage that can be found. These changes may be the answer.`,
  nothingUnasked: 'Nothing.',
  notCompared: 'What this round changed cannot be shown: ',
  draftProblem: (number: number) => ({
    'not-kept': `draft ${number} was not kept.`,
    missing: `the stored draft ${number} is missing.`,
    damaged: `the stored draft ${number} has been changed since it was sent.`,
    unreadable: `the stored draft ${number} could not be read.`,
  }),

  sources: 'Sources',
};

function minutes(count: number): string {
  return many(count, 'minute', 'minutes');
}

export type ReportWords = typeof ENGLISH;
