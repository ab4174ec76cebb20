import fc from 'fast-check';
import { COMMENT_CLASSES, COMMENT_STATUSES, EXTRA_AGREEMENTS } from '../../../src/core/model';
import { anyValue, textValue } from './values';
import type { Value, ValueMap } from './values';

/** Tracked documents as values, and what reading them should give (without places and problems). */

const words = textValue.filter((text) => text.trim() !== '');
const date = fc.constantFrom('2026-11-02', '2026-11-05T16:20:00+01:00', '2024-02-29', '2026-11-07 18:02:00Z');
const short = { minLength: 0, maxLength: 3 };

const commentValue = fc.record(
  {
    text: words,
    from: words,
    at: date,
    quote: words,
    prefix: words,
    suffix: words,
    reply: words,
    goal: words,
    source: words,
    class: fc.constantFrom(...COMMENT_CLASSES),
    status: fc.constantFrom(...COMMENT_STATUSES),
    other: anyValue,
  },
  { requiredKeys: ['text'] },
);
const roundValue = fc.record(
  {
    sent: date,
    draft: fc.constantFrom('8c1f0a2e5b7d', '123456789012', '12e456789012'),
    rating: fc.integer({ min: 1, max: 5 }),
    minutes: fc.integer({ min: 0, max: 600 }),
    extra: fc.constantFrom(...EXTRA_AGREEMENTS),
    late: fc.array(fc.constantFrom('c1', 'c9'), short),
    comments: fc.array(fc.oneof(commentValue, words), short),
    other: anyValue,
  },
  { requiredKeys: [] },
);
type RoundValue = typeof roundValue extends fc.Arbitrary<infer T> ? T : never;
type CommentValue = typeof commentValue extends fc.Arbitrary<infer T> ? T : never;

export const documentValue = fc.record(
  {
    title: words,
    client: words.filter((name) => name.trim() === name),
    project: words,
    language: fc.constantFrom('nb', 'en-GB', 'no'),
    due: date,
    included_rounds: fc.nat(9),
    minutes: fc.nat(600),
    approved: date,
    ended: date,
    tags: anyValue,
    rounds: fc.array(fc.oneof({ weight: 4, arbitrary: roundValue }, date, fc.constant(null)), short),
  },
  { requiredKeys: ['client'] },
);
type DocumentValue = typeof documentValue extends fc.Arbitrary<infer T> ? T : never;

/** The document as a value to be written in some style; ids are added to comments at `withId`. */
export function asValue(document: DocumentValue): ValueMap {
  return { entries: Object.entries(document).map(([key, value]) => [key, toValue(value)]) };
}

function toValue(value: unknown): Value {
  if (Array.isArray(value)) return value.map(toValue);
  if (typeof value !== 'object' || value === null) return value as Value;
  if ('entries' in value) return value as ValueMap;
  return { entries: Object.entries(value).map(([key, entry]) => [key, toValue(entry)]) };
}

/** What `readDocument` should find, by the format's own words. */
export function expectedReading({ included_rounds, rounds = [], tags, ...rest }: DocumentValue) {
  void tags;
  return {
    ...rest,
    ...(included_rounds !== undefined && { includedRounds: included_rounds }),
    rounds: rounds.map((round, index) => expectedRound(round, index + 1)),
  };
}

function expectedRound(round: RoundValue | string | null, number: number) {
  if (round === null) return { number, short: true, late: [], comments: [] };
  if (typeof round === 'string') return { number, short: true, sent: round, late: [], comments: [] };
  const { comments = [], late = [], other, ...rest } = round;
  void other;
  const found = comments.map((comment, index) => expectedComment(comment, index, number));
  return { number, short: false, late, ...rest, comments: found };
}

function expectedComment(comment: CommentValue | string, index: number, round: number) {
  const base = { id: `${round}.${index + 1}`, hasId: false, index, class: 'revision', status: 'open' };
  if (typeof comment === 'string') return { ...base, short: true, text: comment };
  const { other, ...rest } = comment;
  void other;
  return { ...base, short: false, ...rest };
}
