import { readDocument } from '../../../src/core/frontMatter/read';
import { splitFrontMatter } from '../../../src/core/frontMatter/split';
import type { Comment, CommentStatus, TrackedDocument } from '../../../src/core/model';
import type { Result } from '../../../src/core/problem';
import {
  recordApproval,
  recordRating,
  recordReopening,
  recordStatus,
  recordTracking,
} from '../../../src/core/record/record';
import { edit, logFeedback, sendDraft } from '../../../src/store/actions';
import type { Location, Ports } from '../../../src/store/ports';
import { chanceOf, type Chance } from '../year/chance';
import { words } from '../year/prose';

/** A writer's day, or many: actions on a few documents, the same for the same seed, made through any ports. */

export const DOCUMENTS = ['mill.md', 'harbour.md', 'bread.md', 'winter.md'] as const;

/** A document before the first day. */
export const firstText = (name: string): string =>
  `---\ntitle: ${name}\n# the site reads these\ntags: [long, "new"]\n---\n# ${name}\n\nThe first paragraph.\n`;

/** What is done at one moment of the day. It follows from its number, the seed, and what the document says. */
export interface Step {
  readonly document: (typeof DOCUMENTS)[number];
  run(ports: Ports, location: Location): Promise<Result<unknown>>;
}

const MINUTE = 60_000;

/** Each step has a moment of its own: two replays of a day write the same. */
const timeOf = (index: number): string =>
  `${new Date(Date.UTC(2026, 10, 2, 8) + index * MINUTE).toISOString().slice(0, 19)}Z`;

/** Neighbours need seeds that are far apart: the first numbers of a generator go with its seed. */
export function stepOf(seed: number, index: number, at = timeOf(index)): Step {
  const chance = chanceOf(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const document = chance.one(DOCUMENTS);
  return {
    document,
    async run(ports, location) {
      const there = { ...ports, clock: { now: () => at } };
      const text = await ports.documents.read(location);
      if (!text.ok) return text;
      const { document: tracked } = readDocument(text.value);
      if (!tracked) return edit(there, location, (now) => recordTracking(now, { client: 'Northwind' }));
      return act({ chance, at, ports: there, location, tracked, name: document, index });
    },
  };
}

interface Moment {
  readonly chance: Chance;
  readonly at: string;
  readonly ports: Ports;
  readonly location: Location;
  readonly tracked: TrackedDocument;
  readonly name: string;
  readonly index: number;
}

const STATUSES: readonly [CommentStatus, ...CommentStatus[]] = ['done', 'declined', 'parked'];

function act(moment: Moment): Promise<Result<unknown>> {
  const { chance, at, ports, location, tracked } = moment;
  const rounds = tracked.rounds.length;
  const open = tracked.rounds.flatMap((round) => round.comments).filter((one) => one.status === 'open');
  const kind =
    rounds === 0
      ? 'send'
      : chance.one(['write', 'send', 'log', 'log', 'resolve', 'resolve', 'rate', 'close']);
  if (kind === 'send') return sendDraft(ports, location, { name: moment.name.replace('.md', '') });
  if (kind === 'log') return log(moment);
  if (kind === 'resolve' && open.length > 0) return resolve(moment, open);
  if (kind === 'rate')
    return edit(ports, location, (text) =>
      recordRating(text, chance.between(1, rounds), chance.between(1, 5)),
    );
  if (kind === 'close')
    return edit(ports, location, (text) =>
      tracked.approved === undefined ? recordApproval(text, at) : recordReopening(text),
    );
  return write(moment);
}

/** Words that no other comment has, so that anyone can count them. */
export const commentMark = (index: number): string => `Remark number ${index}:`;

function log({ chance, at, ports, location, index }: Moment): Promise<Result<unknown>> {
  const text = `${commentMark(index)} ${words(chance, 3, 12)}?`;
  return logFeedback(ports, location, [{ text, at, class: chance.one(['revision', 'scope']), from: 'Jane' }]);
}

function resolve({ chance, ports, location }: Moment, open: readonly Comment[]): Promise<Result<unknown>> {
  const id = open[chance.between(0, open.length - 1)]?.id ?? '';
  const status = chance.one(STATUSES);
  return edit(ports, location, (text) => recordStatus(text, id, { status, reply: words(chance, 2, 8) }));
}

/** The writer writes: a paragraph more, at the end or in front. */
function write({ chance, ports, location }: Moment): Promise<Result<unknown>> {
  return edit(ports, location, (text) => {
    const start = chance.happens(0.5) ? text.length : splitFrontMatter(text).proseStart;
    return { ok: true, value: [{ span: { start, end: start }, text: `${words(chance, 5, 60)}\n\n` }] };
  });
}
