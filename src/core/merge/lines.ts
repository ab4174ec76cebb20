import { diffArrays } from 'diff';
import { asLeft, linesOf, type Conflict } from './pieces';

/** Three versions of a text: what both sides began with, and what each made of it. */
export interface ThreeTexts {
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

/** What both sides keep or only one changed, as it now is; or where both changed the same lines, and not alike. */
export type LinePiece = string | ThreeTexts;

interface Change {
  readonly side: 'mine' | 'theirs';
  /** Half-open, in lines of what both began with; empty where lines were put in. */
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/**
 * Beyond so many lines put in and taken out, a side counts as written anew: the comparison grows with their square, and takes a third of a
 * second at about as many. Two texts that have next to nothing in common are no merge.
 */
const MOST_EDITS = 2000;

/**
 * The usual merge of lines (S. Khanna, K. Kunal, B. C. Pierce, “A Formal Investigation of Diff3”, 2007): changes of one side are
 * taken; where changes of both overlap or touch, they are a conflict, unless they say the same. Put together, the pieces without a
 * conflict are the merged text. (A package that does this was measured: its time grows with the cube of the blank lines, which
 * drafts are full of.)
 */
export function mergedPieces({ base, mine, theirs }: ThreeTexts): readonly LinePiece[] {
  const lines = linesOf(base);
  const changes = [...changesOf(lines, mine, 'mine'), ...changesOf(lines, theirs, 'theirs')].sort(
    (a, b) => a.from - b.from || a.to - b.to,
  );
  const pieces: LinePiece[] = [];
  let at = 0;
  for (const group of grouped(changes)) {
    const from = group[0]?.from ?? at;
    const to = Math.max(...group.map((change) => change.to));
    pieces.push(lines.slice(at, from).join(''), pieceOf(lines.slice(from, to), group, from));
    at = to;
  }
  return [...pieces, lines.slice(at).join('')];
}

function changesOf(base: readonly string[], text: string, side: Change['side']): Change[] {
  const lines = linesOf(text);
  const parts = diffArrays([...base], lines, { maxEditLength: MOST_EDITS });
  // Not one line is known to be kept.
  if (!parts) return [{ side, from: 0, to: base.length, lines }];
  const changes: Change[] = [];
  let from = 0;
  let open: { from: number; to: number; lines: string[] } | null = null;
  for (const { added, removed, value } of parts) {
    const to = added ? from : from + value.length;
    if (added || removed) {
      open ??= { from, to, lines: [] };
      open.to = to;
      if (added) open.lines.push(...value);
    } else if (open) {
      changes.push({ side, ...open });
      open = null;
    }
    from = to;
  }
  return open ? [...changes, { side, ...open }] : changes;
}

/** Changes that overlap or touch: between them is no line that both sides keep. */
function grouped(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups: Change[][] = [];
  let end = -1;
  for (const change of changes) {
    if (change.from <= end) groups.at(-1)?.push(change);
    else groups.push([change]);
    end = Math.max(end, change.to);
  }
  return groups;
}

function pieceOf(base: readonly string[], group: readonly Change[], offset: number): LinePiece {
  const made = (side: Change['side']): string => {
    const lines: string[] = [];
    let at = 0;
    for (const change of group.filter((one) => one.side === side)) {
      lines.push(...base.slice(at, change.from - offset), ...change.lines);
      at = change.to - offset;
    }
    return [...lines, ...base.slice(at)].join('');
  };
  const [before, mine, theirs] = [base.join(''), made('mine'), made('theirs')];
  if (mine === theirs || theirs === before) return mine;
  return mine === before ? theirs : { base: before, mine, theirs };
}

/** A conflict with git's marks around it; with what both began with, where it is wanted (as git writes it for `diff3`). */
export function withMarks(conflict: ThreeTexts, withBase: boolean): string {
  const eol = Object.values(conflict).some((text: string) => text.includes('\r\n')) ? '\r\n' : '\n';
  // A last line without an end would swallow the mark below it.
  const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : text + eol);
  const [head, tail] = withBase ? ['', ''] : sharedEnds(conflict.mine, conflict.theirs);
  const inner = (text: string): string => ended(text.slice(head.length, text.length - tail.length));
  const marked: Conflict = {
    opening: `<<<<<<< ours${eol}`,
    mine: inner(conflict.mine),
    base: withBase ? { mark: `||||||| base${eol}`, text: inner(conflict.base) } : null,
    middle: `=======${eol}`,
    theirs: inner(conflict.theirs),
    closing: `>>>>>>> theirs${eol}`,
  };
  return head + asLeft(marked) + tail;
}

/** The whole lines that both sides begin and end with. */
export function sharedEnds(mine: string, theirs: string): readonly [head: string, tail: string] {
  const [a, b] = [linesOf(mine), linesOf(theirs)];
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return [a.slice(0, head).join(''), a.slice(a.length - tail).join('')];
}

/** The merged text, with marks around what both changed. */
export function mergeLines(
  texts: ThreeTexts,
  withBase = false,
): { readonly text: string; readonly conflicts: number } {
  const pieces = mergedPieces(texts);
  return {
    text: pieces.map((piece) => (typeof piece === 'string' ? piece : withMarks(piece, withBase))).join(''),
    conflicts: pieces.filter((piece) => typeof piece !== 'string').length,
  };
}
