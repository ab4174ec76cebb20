import { createDiffSession, diffProse } from '../../src/core/diff';
import { createTraceSession, trace } from '../../src/core/trace';
import type { QuotedComment } from '../../src/core/trace/model';
import { type BenchPair, KINDS, type Kind } from './engineTexts';

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

/** One letter typed at a random place, over and over: the session against the same from scratch. */
export function incrementalTables(words: number, pairOf: (words: number, kind: Kind) => BenchPair): void {
  for (const [what, start] of Object.entries(STARTS)) {
    console.log(`\none edit in ms, ${words} words: ${what}`);
    console.log(`${''.padEnd(24)}   session      p95   scratch     ratio`);
    for (const kind of KINDS) {
      const pair = pairOf(words, kind);
      console.log(kind.padEnd(24) + incrementalRow(pair.new, start(pair)));
    }
  }
}

function incrementalRow(first: string, { update, scratch }: Work): string {
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
  const [median, late, whole] = [quantile(updates, 0.5), quantile(updates, 0.95), quantile(scratches, 0.5)];
  const cells = [median.toFixed(2), late.toFixed(2), whole.toFixed(2), (median / whole).toFixed(3)];
  return cells.map((cell) => cell.padStart(10)).join('');
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
