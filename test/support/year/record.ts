import { createHash } from 'node:crypto';
import type { Chance } from './chance';
import { asText, revised, sentence, words, type Prose, type SentencePlace } from './prose';

/** A comment as the generator knows it. */
export interface MadeComment {
  readonly id: string;
  readonly class: string;
  readonly status: string;
  readonly at: string;
  readonly lines: readonly string[];
}

/** A draft as it was sent, and what came back. */
export interface MadeRound {
  readonly sent: string;
  readonly text: string;
  readonly draft: string;
  readonly comments: readonly MadeComment[];
  readonly late: readonly string[];
  readonly rating: number | null;
  readonly minutes: number | null;
  readonly extra: string | null;
}

const CLASSES = [
  'revision',
  'revision',
  'revision',
  'correction',
  'correction',
  'question',
  'praise',
  'scope',
  'rewrite',
] as const;
const SETTLED = ['done', 'done', 'done', 'declined', 'parked'] as const;
const PEOPLE = ['Jane', 'Ingrid', 'Núria', 'Petri', 'Åsa'] as const;

const DAY = 86_400_000;
const iso = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`;
export const day = (time: number): string => iso(time).slice(0, '2026-11-02'.length);
export const idOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

const asked = ({ comments }: MadeRound): readonly MadeComment[] =>
  comments.filter((comment) => comment.class === 'revision' || comment.class === 'rewrite');

export const counts = (round: MadeRound): boolean => asked(round).length > 0;

/** Past the limit such a round is agreed on: paid, given, or all that was asked for was declined. */
export const isAgreed = (round: MadeRound): boolean =>
  round.extra !== null || asked(round).every(({ status }) => status === 'declined');

export interface MadeHistory {
  readonly rounds: readonly MadeRound[];
  /** When the last draft had been answered. */
  readonly end: number;
  readonly now: string;
}

/** `count` drafts of one text with the feedback on each, from a moment (milliseconds) on. */
export function makeRounds(
  chance: Chance,
  first: Prose,
  { count, start }: { readonly count: number; readonly start: number },
): MadeHistory {
  const rounds: MadeRound[] = [];
  let prose = first;
  let time = start;
  let ids = 0;
  for (let number = 1; number <= count; number++) {
    const asked: SentencePlace[] = [];
    const answered = time + chance.between(1, 6) * DAY;
    const isLast = number === count;
    const comments = Array.from({ length: chance.between(1, 6) }, (_, i) => {
      const place = placeIn(chance, prose);
      asked.push(place);
      const at = answered + (i === 0 ? 0 : chance.between(0, 9) * DAY);
      const status = isLast && chance.happens(0.6) ? 'open' : chance.one(SETTLED);
      return makeComment(chance, {
        id: `c${++ids}`,
        at,
        status,
        quoted: prose[place.paragraph]?.[place.sentence] ?? '',
      });
    });
    const text = asText(prose);
    rounds.push({
      sent: iso(time),
      text,
      draft: idOf(text),
      comments,
      late: comments
        .slice(3)
        .filter(() => chance.happens(0.3))
        .map(({ id }) => id),
      rating: chance.happens(0.7) ? chance.between(1, 5) : null,
      minutes: chance.happens(0.8) ? chance.between(10, 180) : null,
      extra: number > 2 && chance.happens(0.5) ? chance.one(['paid', 'given']) : null,
    });
    prose = revised(chance, prose, asked);
    time = answered + chance.between(2, 12) * DAY;
  }
  return { rounds, end: time, now: asText(prose) };
}

function placeIn(chance: Chance, prose: Prose): SentencePlace {
  const paragraph = chance.between(1, prose.length - 1);
  return { paragraph, sentence: chance.between(0, Math.max(0, (prose[paragraph]?.length ?? 1) - 1)) };
}

interface CommentFacts {
  readonly id: string;
  readonly at: number;
  readonly status: string;
  readonly quoted: string;
}

function makeComment(chance: Chance, { id, at, status, quoted }: CommentFacts): MadeComment {
  const kind = chance.one(CLASSES);
  const date = chance.happens(0.5) ? iso(at) : day(at);
  const quote = quoted.replace(/[*#]/g, '').trim().split(' ').slice(0, chance.between(4, 9)).join(' ');
  const reply = status === 'open' ? null : sentence(chance);
  const lines = [
    `- id: ${id}`,
    `  from: ${chance.one(PEOPLE)}`,
    `  at: ${date}`,
    ...(chance.happens(0.4) ? ['  source: mail'] : []),
    `  text: ${sentence(chance)}${chance.happens(0.1) ? ` Could it say "${words(chance, 1, 3)}"?` : ''}`,
    ...(chance.happens(0.8) ? [`  quote: ${quote}`] : []),
    `  class: ${kind}`,
    `  status: ${status}`,
    ...(reply === null ? [] : replyLines(chance, reply)),
  ];
  return { id, class: kind, status, at: date, lines };
}

/** On one line, or folded as a person may write it. */
function replyLines(chance: Chance, reply: string): string[] {
  return chance.happens(0.05)
    ? ['  reply: >-', `    ${reply}`, `    ${sentence(chance)}`]
    : [`  reply: ${reply}`];
}
