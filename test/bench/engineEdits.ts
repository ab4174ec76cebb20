import { createDiffSession, diffProse } from '../../src/core/diff';
import { createTraceSession, trace } from '../../src/core/trace';
import type { QuotedComment } from '../../src/core/trace/model';
import { type BenchPair, KINDS, type Kind } from './engineTexts';
import type { Figures } from './figures';

/** A letter typed at another place each time, so often. */
const EDITS = 200;
/** From scratch only after every so manieth edit: it takes long. */
const SCRATCH_EVERY = 4;
/** The first edits warm up the compiler. */
const WARMING = 20;
const COMMENTS = 200;
const SHORTEST_QUOTE = 20;

interface Work {
  readonly update: (text: string) => unknown;
  readonly scratch: (text: string) => unknown;
}

type Start = (pair: BenchPair) => Work;

const STARTS: Readonly<Record<string, Start>> = {
  'the diff alone': ({ old }) => {
    const session = createDiffSession(old);
    return { update: (text) => session.update(text), scratch: (text) => diffProse(old, text) };
  },
  [`the whole trace: diff, places of ${COMMENTS} comments, links`]: ({ old }) => {
    const session = createTraceSession(old);
    const comments = commentsOn(old);
    return {
      update: (text) => session.update(text, comments),
      scratch: (text) => trace(old, text, { comments }),
    };
  },
};

/**
 * One letter typed at a random place, over and over: the session against the same from scratch. Gives the figures of the whole
 * trace: the slowest median, and each kind's share of from scratch.
 */
export function incrementalTables(words: number, pairOf: (words: number, kind: Kind) => BenchPair): Figures {
  const rows = Object.entries(STARTS).map(([what, start]) => {
    console.log(`\none edit in ms, ${words} words: ${what}`);
    console.log(`${''.padEnd(24)}   session      p95   scratch     ratio`);
    return KINDS.map((kind) => {
      const pair = pairOf(words, kind);
      const row = incrementalRow(pair.new, start(pair));
      const { median, late, scratch } = row;
      const cells = [median, late, scratch].map((value) => value.toFixed(2).padStart(10));
      console.log(`${kind.padEnd(24)}${cells.join('')}${(median / scratch).toFixed(3).padStart(10)}`);
      return row;
    });
  });
  const whole = rows.at(-1) ?? [];
  return {
    'edit ms': Math.max(...whole.map(({ median }) => median)),
    ...Object.fromEntries(whole.map(({ median, scratch }, i) => [`edit ${KINDS[i]}`, median / scratch])),
  };
}

interface Row {
  /** Milliseconds: the median and the 95th percentile of a session's updates, the median of the same from scratch. */
  readonly median: number;
  readonly late: number;
  readonly scratch: number;
}

function incrementalRow(first: string, { update, scratch }: Work): Row {
  let current = first;
  update(current);
  const updates: number[] = [];
  const scratches: number[] = [];
  for (let i = 0; i < EDITS + WARMING; i++) {
    const at = (i * 7919) % current.length;
    current = `${current.slice(0, at)}x${current.slice(at)}`;
    // Reading a character makes one flat string of the pieces, as an editor's text is.
    current.charCodeAt(0);
    const updated = timed(() => update(current));
    const made = i % SCRATCH_EVERY === 0 ? timed(() => scratch(current)) : null;
    if (i < WARMING) continue;
    updates.push(updated);
    if (made !== null) scratches.push(made);
  }
  return { median: quantile(updates, 0.5), late: quantile(updates, 0.95), scratch: quantile(scratches, 0.5) };
}

/** Sentences of the draft, from its beginning to its end. */
export function commentsOn(draft: string): readonly QuotedComment[] {
  const sentences = draft.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.length > SHORTEST_QUOTE);
  return Array.from({ length: COMMENTS }, (_, i) => ({
    id: `c${i}`,
    text: 'Can you look at this again?',
    quote: sentences[Math.floor((i * sentences.length) / COMMENTS)] ?? '',
  }));
}

/** Milliseconds of processor time: what other programs take away meanwhile does not count. */
function timed(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function quantile(list: readonly number[], share: number): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length * share)] ?? NaN;
}
