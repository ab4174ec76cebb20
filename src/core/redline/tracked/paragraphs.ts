import { containerMap } from '../containers';
import type { Style } from '../model';
import type { Edges } from './anchors';
import type { Side } from './items';
import type { Placed } from './marks';
import { isEdge, type Inline, type Shape, type TrackedParagraph, type TrackedRun } from './model';

/** What paragraphs are made with. */
export interface Making {
  readonly old: Side;
  readonly now: Side;
  readonly edges: Edges;
  readonly containers: ReturnType<typeof containerMap>;
  /** The index of the footnote that a reference refers to; null where it is text. */
  note(placed: Placed): number | null;
}

/** Tells which lists of the older text are those of the newer one, from the paragraphs that are kept. */
export function connectContainers(placed: readonly Placed[]): Making['containers'] {
  const containers = containerMap();
  for (const { token, mark, before } of placed) {
    if (mark === 'kept' && token.ends && before?.ends)
      containers.connect(before.ends.within, token.ends.within);
  }
  return containers;
}

/** Tokens as paragraphs; the last of them ends one. */
export function paragraphsOf(placed: readonly Placed[], making: Making): TrackedParagraph[] {
  const paragraphs: TrackedParagraph[] = [];
  let inlines: Inline[] = [];
  for (const one of placed) {
    inlines.push(...making.edges.before(one));
    if (!one.token.ends) addTo(inlines, runOf(one, making));
    inlines.push(...making.edges.after(one));
    if (!one.token.ends) continue;
    paragraphs.push(paragraphOf(one, inlines, making));
    inlines = [];
  }
  return paragraphs;
}

function paragraphOf(
  { token, mark, move, before }: Placed,
  inlines: readonly Inline[],
  { old, now, containers }: Making,
): TrackedParagraph {
  if (!token.ends) throw new Error('A paragraph ends with its end.');
  const isGone = mark === 'deleted' || mark === 'moved-from';
  const own = (isGone ? old : now).shapeOf(token.ends);
  const shape = isGone ? { ...own, within: containers.translate(own.within) } : own;
  const earlier = before?.ends ? old.shapeOf(before.ends) : null;
  const was = earlier && lookOf(earlier) !== lookOf(shape) ? earlier : null;
  const translated = was && { ...was, within: containers.translate(was.within) };
  return { kind: 'paragraph', shape, was: translated, mark, move, inlines };
}

/** Which list it is does not count: only how it looks. */
function lookOf({ kind, level, within, first }: Shape): string {
  return JSON.stringify([kind, level, first, within.map((one) => [one.kind, one.checked])]);
}

function runOf(placed: Placed, making: Making): TrackedRun {
  const { token, mark, move, before } = placed;
  const was = before && JSON.stringify(before.style) !== JSON.stringify(token.style) ? before.style : null;
  return { text: token.text, style: token.style, was, mark, move, note: making.note(placed) };
}

/** Neighbours that look and mean the same become one run. */
function addTo(inlines: Inline[], run: TrackedRun): void {
  const last = inlines.at(-1);
  if (!last || isEdge(last) || !isJoined(last, run)) inlines.push(run);
  else inlines[inlines.length - 1] = { ...last, text: last.text + run.text };
}

function isJoined(a: TrackedRun, b: TrackedRun): boolean {
  if (a.mark !== b.mark || a.move !== b.move || a.note !== null || b.note !== null) return false;
  return sameStyle(a.style, b.style) && sameStyle(a.was, b.was);
}

const sameStyle = (a: Style | null, b: Style | null): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);
