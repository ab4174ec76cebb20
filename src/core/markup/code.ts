import type { Span } from '../text';

/** A fenced block, from its first fence to the line end after its last. */
export interface Fence extends Span {
  /** The first word after the fence. */
  readonly info: string;
  /** The lines inside, without the last line end. */
  readonly content: Span;
}

const OPENING = /^ {0,3}(`{3,}|~{3,})[ \t]*([^\s`]*)[^\n]*$/;
const INLINE = /(?<!`)(`+)(?!`)(?:[^`]|(?!\1(?!`))`)*?(?<!`)\1(?!`)/g;

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
      for (const { 0: code, index } of paragraph.matchAll(INLINE))
        spans.push({ start: start + index, end: start + index + code.length });
      start += paragraph.length;
    }
    from = until.end;
  }
  return { spans: spans.sort((a, b) => a.start - b.start), fences };
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
    } else if (new RegExp(`^ {0,3}${open.fence.charAt(0)}{${open.fence.length},}[ \\t]*$`).test(line)) {
      const content = { start: open.content, end: Math.max(open.content, start - 1) };
      fences.push({ start: open.start, end: next, info: open.info, content });
      open = null;
    }
    start = next;
  }
  return fences;
}
