import type { Span } from '../text';

/** A run of `*`, `_` or `~`. */
export interface DelimiterRun {
  readonly char: string;
  readonly start: number;
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

const SPACE = /^\s?$/;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** Notes the run at `at` with what it may do by the characters around it (CommonMark 6.2); returns where it ends. */
export function addDelimiterRun(runs: DelimiterRun[], text: string, at: number): number {
  const char = text.charAt(at);
  let end = at;
  while (text[end] === char) end++;
  const before = text.charAt(at - 1);
  const after = text.charAt(end);
  const left = flanks(after, before);
  const right = flanks(before, after);
  const isWordMark = char === '_';
  runs.push({
    char,
    start: at,
    length: end - at,
    canOpen: left && (!isWordMark || !right || PUNCTUATION.test(before)),
    canClose: right && (!isWordMark || !left || PUNCTUATION.test(after)),
  });
  return end;
}

/** Whether a run with `inner` on its inner side and `outer` on the other may mark what is on the inner side. */
function flanks(inner: string, outer: string): boolean {
  if (SPACE.test(inner)) return false;
  return !PUNCTUATION.test(inner) || SPACE.test(outer) || PUNCTUATION.test(outer);
}

/**
 * Pairs the runs and returns the characters that are marks. Each kind of mark is paired for itself: overlapping emphasis
 * of two kinds is rare in prose, and to a reader the marks are gone either way.
 */
export function emphasisMarks(runs: readonly DelimiterRun[]): readonly Span[] {
  const marks: Span[] = [];
  const open = new Map<string, { run: DelimiterRun; left: number }[]>();
  for (const run of runs) {
    const openers = open.get(run.char) ?? [];
    open.set(run.char, openers);
    const left = run.canClose ? closeRun(run, openers, marks) : run.length;
    if (left > 0 && run.canOpen) openers.push({ run, left });
  }
  return marks;
}

/** Uses up the closing run against the open ones, innermost first; returns how many of its characters are left. */
function closeRun(run: DelimiterRun, openers: { run: DelimiterRun; left: number }[], marks: Span[]): number {
  const isStrike = run.char === '~';
  let left = run.length;
  while (left > 0) {
    const opener = openers.at(-1);
    if (!opener || (isStrike && opener.left !== left)) return left;
    const used = Math.min(opener.left, left);
    const openEnd = opener.run.start + opener.left;
    const closeStart = run.start + run.length - left;
    marks.push({ start: openEnd - used, end: openEnd }, { start: closeStart, end: closeStart + used });
    left -= used;
    opener.left -= used;
    if (opener.left === 0) openers.pop();
  }
  return left;
}
