import type { Comment, CommentClass, ExtraAgreement, Round, TrackedDocument } from '../../src/core/model';
import { NO_TERMS, type Terms } from '../../src/core/terms/model';
import { computeState } from '../../src/store/computeState';
import type { DocumentState } from '../../src/store/state';
import { DEFAULT_FEEDBACK } from '../../src/core/terms/limits';

/** Rounds, agreements and closings put together in every way, with what the words of the product say of where that stands. */

/** What a round brought, each by a letter. */
export const FEEDBACK = {
  '-': 'no feedback',
  p: 'corrections, questions, praise and new scope',
  r: 'a revision',
  w: 'a rewrite among corrections',
  d: 'revisions that dripped in, the last after the window',
  h: 'a revision after the window, counted here',
  n: 'a revision after the window, left for the next round',
  x: 'a revision that was declined',
  b: 'a revision, and one after the window that was left for the next round',
} as const;
export type Feedback = keyof typeof FEEDBACK;

export interface Case {
  readonly rounds: readonly { readonly feedback: Feedback; readonly extra?: ExtraAgreement }[];
  /** Per document; null: nothing but a total was agreed. */
  readonly included: number | null;
  readonly total: number | null;
  readonly closed?: 'approved' | 'ended';
}

const NOWHERE = { start: 0, end: 0 };
const IN_TIME = '2026-11-03';
/** More than five business days later. */
const AFTER = '2026-11-20';

type Said = readonly [CommentClass, at: string, decision?: 'this' | 'next' | 'declined'];

const SAID: Readonly<Record<Feedback, readonly Said[]>> = {
  '-': [],
  p: [
    ['correction', IN_TIME],
    ['question', IN_TIME],
    ['praise', AFTER],
    ['scope', AFTER, 'this'],
  ],
  r: [['revision', IN_TIME]],
  w: [
    ['correction', IN_TIME],
    ['rewrite', IN_TIME],
  ],
  d: [
    ['praise', IN_TIME],
    ['revision', IN_TIME],
    ['revision', AFTER],
  ],
  h: [
    ['question', IN_TIME],
    ['revision', AFTER, 'this'],
  ],
  n: [
    ['question', IN_TIME],
    ['revision', AFTER, 'next'],
  ],
  x: [['revision', IN_TIME, 'declined']],
  b: [
    ['revision', IN_TIME],
    ['revision', AFTER, 'next'],
  ],
};

function roundOf({ feedback, extra }: Case['rounds'][number], index: number): Round {
  const number = index + 1;
  const comments = SAID[feedback].map(([commentClass, at, decision], place): Comment => ({
    id: `${number}-${place}`,
    hasId: true,
    short: false,
    index: place,
    text: 'Please.',
    class: commentClass,
    status: decision === 'declined' ? 'declined' : 'open',
    at,
    span: NOWHERE,
    ...(decision === 'next' && { round: decision }),
  }));
  const late = SAID[feedback].flatMap(([, , decision], place) =>
    decision === 'this' || decision === 'next' ? [`${number}-${place}`] : [],
  );
  return { number, short: false, late, comments, span: NOWHERE, sent: '2026-11-02', ...(extra && { extra }) };
}

/** The state of the one document of a project in which all this happened. */
export function stateOf({ rounds, included, total, closed }: Case): DocumentState {
  const document: TrackedDocument = {
    client: 'Northwind',
    project: 'Series',
    rounds: rounds.map(roundOf),
    clientSpan: NOWHERE,
    roundsKey: NOWHERE,
    ...(included !== null && { includedRounds: included }),
    ...(closed && { [closed]: '2026-12-01' }),
  };
  const reading = { document, readable: true, proseStart: 0, problems: [] };
  const project = total === null ? {} : { totalRounds: total };
  const client = {
    goals: [],
    lessons: [],
    mistakes: [],
    holidays: [],
    projects: new Map([['Series', project]]),
  };
  const terms: Terms = total === null ? NO_TERMS : { clients: new Map([['Northwind', client]]) };
  const { documents } = computeState(
    new Map([['a.md', { folder: '.rounds', length: 0, fingerprint: 0, beginning: '', reading }]]),
    new Map([
      ['.rounds', { file: 'clients.yaml', text: '', reading: { terms, readable: true, problems: [] } }],
    ]),
    { includedRounds: 2, feedback: DEFAULT_FEEDBACK },
  );
  const state = documents.get('a.md');
  if (!state) throw new Error('the document is not in the state');
  return state;
}

export interface Expected {
  readonly used: number;
  readonly level: string;
  readonly unagreed: readonly number[];
}

/** Where a case stands, as a person would work it out: round by round, ticking off what the agreement covers. */
export function expectedOf({ rounds, included, total }: Case): Expected {
  let brought = false;
  const counted = rounds.flatMap(({ feedback, extra }, index) => {
    const uses = brought || 'rwdhbx'.includes(feedback);
    const asksForWork = brought || feedback !== 'x';
    brought = 'nb'.includes(feedback);
    return uses ? [{ number: index + 1, agreed: extra !== undefined || !asksForWork }] : [];
  });
  const past = new Set(counted.slice(included ?? Infinity));
  // What is past the document's own limit and agreed on is nothing that the fee of the project has to cover.
  const covered = counted.filter((round) => !past.has(round) || !round.agreed);
  for (const round of covered.slice(total ?? Infinity)) past.add(round);
  const unagreed = [...past]
    .filter(({ agreed }) => !agreed)
    .map(({ number }) => number)
    .sort((a, b) => a - b);
  const isExtra = included !== null && counted.length > included;
  const isLast =
    (included !== null && included > 0 && counted.length === included) ||
    (total !== null && total > 0 && covered.length === total && !isExtra);
  const level = unagreed.length > 0 ? 'over' : isLast ? 'last' : past.size > 0 ? 'agreed' : 'within';
  return { used: counted.length, level, unagreed };
}

export const actualOf = (one: Case): Expected => {
  const { standing, level, unagreed } = stateOf(one);
  return { used: standing.used, level, unagreed };
};

/** `r b+paid -` of 2 */
export const nameOf = ({ rounds, included, total, closed }: Case): string =>
  [
    rounds.map(({ feedback, extra }) => `${feedback}${extra ? `+${extra}` : ''}`).join(' ') || 'nothing sent',
    `of ${included ?? 'any'}, ${total ?? 'any'} in all`,
    closed ?? '',
  ].join(' ');
