import type { Problem } from '../problem';
import { say, type Said } from '../said';
import type { Span } from '../text';
import { codeIn, type Fence } from './code';

export type MarkKind = 'note' | 'highlight' | 'insert' | 'delete' | 'replace';

/** One mark of CriticMarkup, or a suggestion block, in the source. */
export interface Mark extends Span {
  readonly kind: MarkKind;
  /** What stays of it, in the source, in order: the words taken out, the words put in, the highlighted ones. None of a note. */
  readonly old: Span | null;
  readonly new: Span | null;
  /** The words of a note. */
  readonly note: string;
}

const OPENERS = /(?<!\\)\{(\+\+|--|~~|==|>>)/g;
const KINDS: Readonly<Record<string, MarkKind>> = {
  '++': 'insert',
  '--': 'delete',
  '~~': 'replace',
  '==': 'highlight',
  '>>': 'note',
};
const ARROW = '~>';
const LENGTH = '{++'.length;

/**
 * The marks of a text, in order; none overlap. A mark that is not closed, or that holds another one, is left as text, and so are those
 * in it: which words were meant cannot be known. Code is code.
 */
export function marksIn(source: string): {
  readonly marks: readonly Mark[];
  readonly problems: readonly Problem[];
} {
  const marks: Mark[] = [];
  const problems: Problem[] = [];
  const { spans: code, fences } = codeIn(source);
  const closers = closersOf(source);
  const lines = lineCounter(source);
  const opener = new RegExp(OPENERS);
  let nextCode = 0;
  for (let found = opener.exec(source); found; found = opener.exec(source)) {
    const at = found.index;
    while ((code[nextCode]?.end ?? Infinity) <= at) nextCode++;
    const inside = code[nextCode];
    if (inside && inside.start <= at) {
      opener.lastIndex = inside.end;
      continue;
    }
    const read = markAt(source, at, closers(found[1] ?? '', at + LENGTH));
    if (read.mark) marks.push(read.mark);
    else problems.push(problemAt(source, { start: at, end: read.end }, { why: read.why, line: lines(at) }));
    opener.lastIndex = read.end;
  }
  return { marks: withSuggestions(source, marks, fences), problems };
}

/** Where a mark is closed that opens with a sign. */
interface Closer {
  readonly sign: string;
  /** Of the first sign that closes it; null without one. */
  readonly close: Span | null;
}

/**
 * Finds the first sign at or after an offset that closes a mark. Asked for offsets that never go down, it goes over the text once for
 * each sign: thousands of marks that nobody closed would each look through the rest of it.
 */
function closersOf(source: string): (sign: string, from: number) => Closer {
  const last = new Map<string, number>();
  return (sign, from) => {
    const closer = sign === '>>' ? '<<}' : `${sign}}`;
    let at = last.get(sign) ?? -1;
    if (at < from) {
      const found = source.indexOf(closer, from);
      at = found < 0 ? Infinity : found;
      last.set(sign, at);
    }
    return { sign, close: at === Infinity ? null : { start: at, end: at + closer.length } };
  };
}

/** The line of an offset, from 1; asked for offsets that never go down, it counts each line end once. */
function lineCounter(source: string): (offset: number) => number {
  let line = 1;
  let next = source.indexOf('\n');
  return (offset) => {
    for (; next >= 0 && next < offset; next = source.indexOf('\n', next + 1)) line++;
    return line;
  };
}

/** Says why a mark is left as text. */
type Why = (sign: string, line: number) => Said;

const UNCLOSED: Why = (sign, line) =>
  say('The mark {0} in line {1} is not closed, so it is read as text.', sign, line);
const NESTED: Why = (sign, line) =>
  say('The mark {0} in line {1} has another one inside, so it is read as text.', sign, line);
const WITHOUT_ARROW: Why = (sign, line) =>
  say(
    'The mark {0} in line {1} has no ~> between the old words and the new, so it is read as text.',
    sign,
    line,
  );

type Read =
  | { readonly mark: Mark; readonly end: number; readonly why: null }
  | { readonly mark: null; readonly end: number; readonly why: Why };

function markAt(source: string, start: number, { sign, close }: Closer): Read {
  if (!close) return { mark: null, end: start + LENGTH, why: UNCLOSED };
  const { end } = close;
  const inner = new RegExp(OPENERS).exec(source.slice(start + LENGTH, close.start));
  if (inner?.[1] === sign) return { mark: null, end: start + LENGTH, why: UNCLOSED };
  if (inner) return { mark: null, end, why: NESTED };
  const whole = { start: start + LENGTH, end: close.start };
  const kind = KINDS[sign] ?? 'note';
  if (kind !== 'replace') return { mark: simpleMark(source, kind, { start, end }, whole), end, why: null };
  const arrow = source.slice(whole.start, whole.end).indexOf(ARROW);
  if (arrow < 0) return { mark: null, end, why: WITHOUT_ARROW };
  const old = { start: whole.start, end: whole.start + arrow };
  const put = { start: old.end + ARROW.length, end: whole.end };
  return { mark: { kind, start, end, old, new: put, note: '' }, end, why: null };
}

function simpleMark(source: string, kind: MarkKind, { start, end }: Span, inside: Span): Mark {
  const isNote = kind === 'note';
  return {
    kind,
    start,
    end,
    old: kind === 'delete' ? inside : null,
    new: kind === 'insert' || kind === 'highlight' ? inside : null,
    note: isNote ? source.slice(inside.start, inside.end).trim() : '',
  };
}

function problemAt(
  source: string,
  span: Span,
  { why, line }: { readonly why: Why; readonly line: number },
): Problem {
  const sign = source.slice(span.start, span.start + LENGTH);
  return {
    code: 'wrong-shape',
    severity: 'warning',
    message: why(sign, line),
    span,
  };
}

/**
 * A fenced block `suggestion` below a paragraph, as GitHub has it: the paragraph is to be replaced by what is in the block. Where the
 * paragraph has marks of its own, the block stays as it is. A paragraph does not reach over a block before it.
 */
function withSuggestions(source: string, marks: readonly Mark[], fences: readonly Fence[]): readonly Mark[] {
  let next = 0;
  const suggested = fences.flatMap((fence, i): Mark[] => {
    if (fence.info !== 'suggestion') return [];
    const old = paragraphBefore(source, { start: fences[i - 1]?.end ?? 0, end: fence.start });
    const start = old?.start ?? fence.start;
    while ((marks[next]?.end ?? Infinity) <= start) next++;
    if ((marks[next]?.start ?? Infinity) < fence.end) return [];
    return [{ kind: old ? 'replace' : 'insert', start, end: fence.end, old, new: fence.content, note: '' }];
  });
  return [...marks, ...suggested].sort((a, b) => a.start - b.start);
}

/** The paragraph at the end of a part of the text, whether or not a blank line comes after it. */
function paragraphBefore(source: string, within: Span): Span | null {
  const last = within.start + source.slice(within.start, within.end).trimEnd().length;
  let start = last;
  while (start > within.start) {
    const line = Math.max(within.start, source.lastIndexOf('\n', start - 1) + 1);
    if (source.slice(line, start).trim() === '') break;
    start = Math.max(within.start, line - 1);
  }
  const first = source.slice(start, last);
  const words = start + first.length - first.trimStart().length;
  return words < last ? { start: words, end: last } : null;
}
