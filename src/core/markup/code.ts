import type { Span } from '../text';

/** A fenced block, from its first fence to the line end after its last. */
export interface Fence extends Span {
  /** The first word after the fence. */
  readonly info: string;
  /** The lines inside, without the last line end. */
  readonly content: Span;
}

const OPENING = /^ {0,3}(`{3,}|~{3,})[ \t]*([^\s`]*)[^\n]*$/;

const CLOSING = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;

/** Where a Markdown text is code: fenced blocks, and stretches between backticks (within a paragraph). */
export function codeIn(source: string): {
  readonly spans: readonly Span[];
  readonly fences: readonly Fence[];
} {
  const fences = fencesIn(source);
  const spans: Span[] = [...fences];
  let from = 0;
  for (const until of [...fences, { start: source.length, end: source.length }]) {
    let start = from;
    for (const paragraph of source.slice(from, until.start).split(/(\n[ \t]*\n)/)) {
      for (const { start: opens, end } of betweenBackticks(paragraph))
        spans.push({ start: start + opens, end: start + end });
      start += paragraph.length;
    }
    from = until.end;
  }
  return { spans: spans.sort((a, b) => a.start - b.start), fences };
}

/**
 * Stretches from some backticks to the next that are as many. The next of as many is known of each before any is looked at: a pattern
 * would look through the rest of the paragraph for each that nobody closed.
 */
function betweenBackticks(paragraph: string): Span[] {
  const runs = [...paragraph.matchAll(/`+/g)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const closing = new Map<number, number>();
  const closedBy = runs.map(() => -1);
  for (let i = runs.length - 1; i >= 0; i--) {
    const length = (runs[i]?.end ?? 0) - (runs[i]?.start ?? 0);
    closedBy[i] = closing.get(length) ?? -1;
    closing.set(length, i);
  }
  const spans: Span[] = [];
  for (let i = 0; i < runs.length; i++) {
    const [run, close] = [runs[i], runs[closedBy[i] ?? -1]];
    if (!run || !close) continue;
    spans.push({ start: run.start, end: close.end });
    i = closedBy[i] ?? i;
  }
  return spans;
}

function fencesIn(source: string): Fence[] {
  const fences: Fence[] = [];
  let open: { start: number; content: number; fence: string; info: string } | null = null;
  for (let start = 0; start < source.length;) {
    const found = source.indexOf('\n', start);
    const next = found < 0 ? source.length : found + 1;
    const line = source.slice(start, next).replace(/\r?\n$/, '');
    if (!open) {
      const [, fence, info = ''] = OPENING.exec(line) ?? [];
      if (fence !== undefined) open = { start, content: next, fence, info };
    } else if (isClosing(line, open.fence)) {
      const content = { start: open.content, end: Math.max(open.content, start - 1) };
      fences.push({ start: open.start, end: next, info: open.info, content });
      open = null;
    }
    start = next;
  }
  return fences;
}

/** At least as many of the same sign, and nothing else. */
function isClosing(line: string, fence: string): boolean {
  const found = CLOSING.exec(line)?.[1];
  return found !== undefined && found.startsWith(fence);
}
