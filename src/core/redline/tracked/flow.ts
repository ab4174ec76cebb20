import type { Marking, Placed } from './marks';
import type { Token } from './tokens';

/** Two texts without tables, as one: what is kept once, and what is gone before what came in its place. */
export function flow(old: readonly Token[], now: readonly Token[], marking: Marking): Placed[] {
  const placed: Placed[] = [];
  let [from, to] = [0, 0];
  for (const [i, j] of pairsOf(old, now, marking)) {
    placed.push(...old.slice(from, i).map(marking.gone), ...now.slice(to, j).map(marking.added));
    const [before, token] = [old[i], now[j]];
    if (before && token) placed.push({ token, mark: 'kept', move: null, before });
    [from, to] = [i + 1, j + 1];
  }
  return placed;
}

/** Indexes of a token of each side. */
type Pair = readonly [old: number, now: number];

/** The tokens that are kept, in order, at last the end of both lists. */
function pairsOf(old: readonly Token[], now: readonly Token[], marking: Marking): readonly Pair[] {
  const kept = keptCharacters(old, now, marking);
  const pairs: Pair[] = [];
  let last: Pair = [-1, -1];
  for (const pair of [...kept, [old.length, now.length] as const]) {
    const isEnd = pair[0] === old.length && pair[1] === now.length;
    pairs.push(...pairedEnds({ old, now, after: last, before: pair, isFirst: last[0] < 0, isEnd }), pair);
    last = pair;
  }
  return pairs;
}

function keptCharacters(old: readonly Token[], now: readonly Token[], { twin }: Marking): readonly Pair[] {
  const places = new Map(now.map((token, j) => [token, j]));
  const pairs: Pair[] = [];
  let last = -1;
  old.forEach((token, i) => {
    const other = token.ends ? undefined : twin(token);
    const j = other ? places.get(other) : undefined;
    // What crosses what was kept before is told of as gone and put in.
    if (j === undefined || j <= last) return;
    pairs.push([i, j]);
    last = j;
  });
  return pairs;
}

interface Gap {
  readonly old: readonly Token[];
  readonly now: readonly Token[];
  readonly after: Pair;
  readonly before: Pair;
  /** Nothing kept is before it, or after it. */
  readonly isFirst: boolean;
  readonly isEnd: boolean;
}

/**
 * The paragraph ends between two kept characters that are one: that of the paragraph which the first character is in, the very
 * last (it can be neither deleted nor put in), and those of headings and rules between them that are of one kind.
 */
function pairedEnds({ old, now, after, before, isFirst, isEnd }: Gap): readonly Pair[] {
  const olds = endsBetween(old, after[0], before[0]);
  const news = endsBetween(now, after[1], before[1]);
  const pairs: Pair[] = [];
  const last: Pair | null =
    isEnd && olds.length > 0 && news.length > 0 ? [olds.pop() ?? 0, news.pop() ?? 0] : null;
  if (!isFirst && olds.length > 0 && news.length > 0) pairs.push([olds.shift() ?? 0, news.shift() ?? 0]);
  for (const i of olds) {
    const at = news.findIndex((j) => isAlike(old[i], now[j]));
    if (at < 0) continue;
    pairs.push([i, news[at] ?? 0]);
    news.splice(0, at + 1);
  }
  return last ? [...pairs, last] : pairs;
}

function endsBetween(tokens: readonly Token[], after: number, before: number): number[] {
  const ends: number[] = [];
  for (let i = after + 1; i < before; i++) if (tokens[i]?.ends) ends.push(i);
  return ends;
}

/** A paragraph that was rewritten from end to end is easier to read as two. */
function isAlike(old: Token | undefined, now: Token | undefined): boolean {
  const [a, b] = [old?.ends, now?.ends];
  return !!a && a.kind === b?.kind && a.level === b.level && (a.kind === 'heading' || a.kind === 'rule');
}
