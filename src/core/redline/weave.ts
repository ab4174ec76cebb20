import type { Alignment } from '../trace/follow/matchIndex';
import type { TracedChange } from '../trace/model';
import type { RedlineBlock, Run } from './model';
import type { Leaf } from './outline';
import { keptOf, leafAt, leavesIn, placeInNew, placeOfDeleted } from './places';
import { containerMap } from './containers';
import { blockOf, deletedRun, movedAwayRun, newRun, noteRun, paragraphEnd } from './runs';
import { cutter, type Passage, type Segment } from './segments';

export interface Weaving {
  readonly aligned: Alignment;
  readonly oldLeaves: readonly Leaf[];
  readonly newLeaves: readonly Leaf[];
  /** Those that are to be seen. */
  readonly changes: readonly TracedChange[];
  /** Passages of the new text to be marked although nothing changed in them. */
  readonly passages: readonly Passage[];
}

/** Runs to be put into a leaf of the new text. */
interface Insert {
  readonly at: number;
  readonly runs: readonly Run[];
}

interface State extends Weaving {
  readonly inserts: Map<number, Insert[]>;
  /** Blocks that are gone, after the leaf of the new text with that index (-1: before all). */
  readonly gone: Map<number, RedlineBlock[]>;
  /** For the text itself (null) and for each move: the leaf of the new text that we have come to. */
  readonly cursors: Map<TracedChange | null, number>;
  readonly containers: ReturnType<typeof containerMap>;
  readonly movesShown: Set<string>;
  /** Changes with words to be seen. */
  readonly seen: Set<string>;
}

export interface Woven {
  readonly blocks: readonly RedlineBlock[];
  /** For each leaf of the new text, the index of its block. */
  readonly blockOfLeaf: readonly number[];
}

/** The blocks of the new text, with what was deleted from the old one in its place. */
export function weave(weaving: Weaving): Woven {
  const state: State = {
    ...weaving,
    inserts: new Map(),
    gone: new Map(),
    cursors: new Map([[null, -1]]),
    containers: containerMap(),
    movesShown: new Set(),
    seen: new Set(),
  };
  const cutOld = cutter(weaving.changes, 'old');
  for (const leaf of weaving.oldLeaves) weaveOldLeaf(state, leaf, cutOld(leaf));
  const cutNew = cutter(weaving.changes, 'new', weaving.passages);
  for (const leaf of weaving.newLeaves)
    for (const { change } of cutNew(leaf)) if (change) state.seen.add(change.id);
  for (const change of weaving.changes) if (!state.seen.has(change.id)) addNote(state, change);
  const blocks = [...(state.gone.get(-1) ?? [])];
  const blockOfLeaf = weaving.newLeaves.map((leaf, i) => {
    const at = blocks.push(newBlock(leaf, state.inserts.get(i) ?? [], cutNew)) - 1;
    blocks.push(...(state.gone.get(i) ?? []));
    return at;
  });
  return { blocks, blockOfLeaf };
}

function weaveOldLeaf(state: State, leaf: Leaf, segments: readonly Segment[]): void {
  const moves = new Set(segments.map(({ move }) => move));
  if (!moves.has(null)) moves.add(null);
  for (const move of moves) {
    const kept = keptOf(state.aligned, leaf, move);
    const home = kept[0] ? leafAt(state.newLeaves, kept[0].new.start) : pairedHeading(state, leaf, segments);
    const runs = move ? deletedRuns(segments, move) : deletedRuns(segments, null, state.movesShown);
    for (const { segment } of runs) if (segment.change) state.seen.add(segment.change.id);
    if (home < 0) addGone(state, leaf, move, runs);
    else {
      const isJoined = kept.length > 0 && state.cursors.get(move) === home;
      state.cursors.set(move, home);
      state.containers.connect(leaf.within, state.newLeaves[home]?.within ?? []);
      runs.forEach(({ segment, run }, i) => {
        const runsHere = isJoined && i === 0 && isStart(leaf, segment) ? [paragraphEnd(run), run] : [run];
        insert(state, placeIn(state, home, kept, segment), runsHere);
      });
    }
  }
}

const isStart = (leaf: Leaf, { piece }: Segment): boolean => piece.start === leaf.pieces[0]?.start;

interface DeletedRun {
  readonly segment: Segment;
  readonly run: Run;
}

/** The deleted words of a leaf, within a move or outside of moves; a move is told of by its beginning, once. */
function deletedRuns(
  segments: readonly Segment[],
  within: TracedChange | null,
  movesShown?: Set<string>,
): readonly DeletedRun[] {
  return segments.flatMap((segment): DeletedRun[] => {
    const { move } = segment;
    if (move === within) return segment.change ? [{ segment, run: deletedRun(segment) }] : [];
    if (!move || !movesShown || movesShown.has(move.id)) return [];
    movesShown.add(move.id);
    const moved = segments.filter((other) => other.move === move);
    return [{ segment, run: movedAwayRun(moved, move.id) }];
  });
}

/** A heading or a cell that was rewritten from end to end stays one; a paragraph is easier to read as two. */
function pairedHeading(state: State, leaf: Leaf, segments: readonly Segment[]): number {
  const [first] = segments;
  const change = first?.change;
  if (!change?.old || !change.new || segments.some((other) => other.change !== change)) return -1;
  if (leaf.kind !== 'heading' && leaf.kind !== 'cell') return -1;
  const before = state.oldLeaves[leavesIn(state.oldLeaves, change.old).from];
  const at = leavesIn(state.newLeaves, change.new).from;
  const after = state.newLeaves[at];
  return before === leaf && after?.kind === leaf.kind && after.level === leaf.level ? at : -1;
}

interface Place {
  readonly leaf: number;
  readonly at: number;
}

function placeIn(
  state: State,
  home: number,
  kept: Parameters<typeof placeOfDeleted>[1],
  segment: Segment,
): Place {
  const at = placeOfDeleted(segment.piece, kept) ?? state.newLeaves[home]?.start ?? 0;
  const leaf = Math.max(0, leafAt(state.newLeaves, at));
  const put = segment.change?.new;
  const target = state.newLeaves[leaf];
  // What replaces the words comes right after them.
  const isHere = put && target && put.start >= target.start && put.start <= target.end;
  return { leaf, at: isHere ? put.start : at };
}

function insert({ inserts }: State, { leaf, at }: Place, runs: readonly Run[]): void {
  const list = inserts.get(leaf) ?? [];
  list.push({ at, runs });
  inserts.set(leaf, list);
}

function addGone(state: State, leaf: Leaf, move: TracedChange | null, runs: readonly DeletedRun[]): void {
  if (runs.length === 0) return;
  const start = move?.new ? leavesIn(state.newLeaves, move.new).from - 1 : -1;
  const cursor = state.cursors.get(move) ?? start;
  const blocks = state.gone.get(cursor) ?? [];
  const within = state.containers.translate(leaf.within);
  blocks.push(
    blockOf(
      { ...leaf, within },
      runs.map(({ run }) => run),
    ),
  );
  state.gone.set(cursor, blocks);
}

/** A change that shows no words: a paragraph was split, a link leads elsewhere. */
function addNote(state: State, change: TracedChange): void {
  if (change.kind === 'move' || state.newLeaves.length === 0) return;
  const { oldText, newText } = state.aligned;
  const at = placeInNew(state.aligned, change, state.changes).start;
  const before = Math.max(0, leafAt(state.newLeaves, at));
  const next = state.newLeaves[before + 1];
  // The mark of a list or a quote stands before its block, in the same line.
  const isAhead = change.new && next && !/[\r\n]/.test(newText.slice(at, next.start));
  insert(state, isAhead ? { leaf: before + 1, at: next.start } : { leaf: before, at }, [
    noteRun(change, oldText, newText),
  ]);
}

function newBlock(leaf: Leaf, inserts: readonly Insert[], cut: ReturnType<typeof cutter>): RedlineBlock {
  const waiting = [...inserts].sort((a, b) => a.at - b.at);
  const runs: Run[] = [];
  const putIn = (until: number): void => {
    while (waiting[0] && waiting[0].at <= until) runs.push(...(waiting.shift()?.runs ?? []));
  };
  for (const segment of cut(
    leaf,
    inserts.map(({ at }) => at),
  )) {
    putIn(segment.piece.start);
    runs.push(newRun(segment));
  }
  putIn(Infinity);
  return blockOf(leaf, runs);
}
