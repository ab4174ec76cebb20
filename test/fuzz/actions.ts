import {
  COMMENT_CLASSES,
  COMMENT_STATUSES,
  EXTRA_AGREEMENTS,
  type Comment,
  type TrackedDocument,
} from '../../src/core/model';
import { type Recorded } from '../../src/core/record/record';
import type { Chance } from '../support/year/chance';
import { oneOf } from './random';
import { CHARACTERS, NAMES, PATHS, YAML } from './tokens';
import { product } from './product';

export interface Acted {
  readonly name: string;
  readonly edits: Recorded;
  /** Whether the document that was read afterwards says what was asked for. */
  readonly check: (now: TrackedDocument) => boolean;
}

interface Given {
  readonly text: string;
  readonly chance: Chance;
  /** An id that may be there, and the number of a round that may be. */
  readonly id: string;
  readonly round: number;
  readonly words: string;
}

const AT = '2026-11-20T10:00:00+01:00';
const always = (): boolean => true;

/** What a person may type or paste, and what they should not be able to do harm with. */
export function anyWords(chance: Chance): string {
  const some = (): string =>
    oneOf(chance, [...YAML, ...NAMES, ...PATHS, ...CHARACTERS, 'Too long.', 'Jane', 'two\nlines', ' ', '']);
  return Array.from({ length: chance.between(1, 4) }, some).join(chance.happens(0.5) ? '' : ' ');
}

/** Halves of characters are written as the sign for what is missing, line ends as the file's own. */
const kept = (words: string): string => words.replace(/\r\n?/g, '\n').replace(/\p{Cs}/gu, '\ufffd');

const commentIn = ({ rounds }: TrackedDocument, id: string): Comment | undefined =>
  rounds.flatMap(({ comments }) => comments).find((comment) => comment.id === id);

type Action = (given: Given) => Omit<Acted, 'name'>;

const ACTIONS: Readonly<Record<string, Action>> = {
  track: ({ text, words, chance }) => ({
    edits: product.recordTracking(text, { client: words, ...(chance.happens(0.5) && { project: words }) }),
    check: (now) => now.client === kept(words).trim(),
  }),
  send: ({ text }) => ({
    edits: product.recordSending(text, { at: AT, draft: '123e45678901' }),
    check: ({ rounds }) => rounds.at(-1)?.draft === '123e45678901',
  }),
  feedback: ({ text, words, chance }) => ({
    edits: product.recordFeedback(
      text,
      Array.from({ length: chance.between(0, 3) }, () => ({
        text: words,
        at: AT,
        from: words,
        quote: words,
        class: 'revision' as const,
      })),
    ),
    check: always,
  }),
  status: ({ text, id, words, chance }) => {
    const status = oneOf(chance, COMMENT_STATUSES);
    return { edits: product.recordStatus(text, id, { status, reply: words }), check: always };
  },
  reply: ({ text, id, words }) => ({
    edits: product.recordReply(text, id, words),
    check: (now) => !commentIn(now, id) || commentIn(now, id)?.reply === kept(words),
  }),
  class: ({ text, id, chance }) => {
    const chosen = oneOf(chance, COMMENT_CLASSES);
    return {
      edits: product.recordClass(text, id, chosen),
      check: (now) => !commentIn(now, id) || commentIn(now, id)?.class === chosen,
    };
  },
  passage: ({ text, id, words }) => ({
    edits: product.recordPassage(text, id, { quote: words, prefix: words }),
    check: always,
  }),
  rating: ({ text, round, chance }) => {
    const rating = oneOf(chance, [1, 5, 0, 2.5, NaN, Infinity]);
    return {
      edits: product.recordRating(text, round, rating),
      check: ({ rounds }) => rounds[round - 1]?.rating === rating,
    };
  },
  agreement: ({ text, round, chance }) => {
    const extra = oneOf(chance, EXTRA_AGREEMENTS);
    return {
      edits: product.recordAgreement(text, round, extra),
      check: ({ rounds }) => rounds[round - 1]?.extra === extra,
    };
  },
  promise: ({ text, round }) => ({
    edits: product.recordPromise(text, round, AT),
    check: ({ rounds }) => rounds[round - 1]?.promised === AT,
  }),
  approval: ({ text }) => ({
    edits: product.recordApproval(text, AT),
    check: ({ approved }) => approved === AT,
  }),
  reopening: ({ text }) => ({
    edits: product.recordReopening(text),
    check: ({ approved, ended }) => approved === undefined && ended === undefined,
  }),
  minutes: ({ text, round, chance }) => ({
    edits: product.recordMinutes(
      text,
      new Map([
        [round, chance.between(1, 500)],
        [0, 7],
      ]),
    ),
    check: always,
  }),
  'round choice': ({ text, id, chance }) => ({
    edits: product.recordRoundChoice(text, [id], oneOf(chance, ['this', 'next'])),
    check: always,
  }),
  settlement: ({ text, id, words, chance }) => ({
    edits: product.recordSettlement(text, {
      stands: id,
      other: 'c1',
      both: chance.happens(0.5),
      reply: words,
    }),
    check: always,
  }),
  trade: ({ text, id, words, round }) => ({
    edits: product.recordTrade(text, {
      taken: id,
      takenReply: words,
      dropped: { id: 'c2', reply: words },
      round,
    }),
    check: always,
  }),
};

export const ACTION_NAMES: readonly string[] = Object.keys(ACTIONS);

/** One of the actions on a document, with what is in it or what is not. */
export function anyAction(text: string, document: TrackedDocument | null, chance: Chance): Acted {
  const rounds = document?.rounds ?? [];
  const ids = rounds.slice(-50).flatMap(({ comments }) => comments.slice(0, 20).map(({ id }) => id));
  const id = oneOf(chance, [...ids, 'c1', '1.1', '__proto__', '']);
  const round = chance.happens(0.8)
    ? chance.between(1, Math.max(1, rounds.length))
    : oneOf(chance, [0, -1, 1e9, 1.5, NaN]);
  const name = oneOf(chance, ACTION_NAMES);
  return act(name, { text, chance, id, round, words: anyWords(chance) });
}

export function act(name: string, given: Given): Acted {
  const acted = ACTIONS[name]?.(given);
  if (!acted) throw new RangeError(name);
  return { name, ...acted };
}
