import type { Difference } from '../../core/diff';
import { isShown } from '../../core/redline/shown';
import type { Span } from '../../core/text';
import type { TracedText } from '../../core/trace';
import { firstMatchAfter, type Alignment } from '../../core/trace/follow/matchIndex';
import type { ChangeKind, TracedChange } from '../../core/trace/model';

/** How sure it is that somebody asked for a change. */
export const ASKINGS = ['asked', 'likely', 'possibly', 'nobody'] as const;
export type Asking = (typeof ASKINGS)[number];

/** As in the redline and the history, a change that a comment may have led to only counts as one that nobody asked for. */
export const isAsked = (asking: Asking): boolean => asking === 'asked' || asking === 'likely';

/** One change as it is marked in the text. */
export interface Mark {
  readonly kind: ChangeKind;
  readonly difference: Difference;
  /** Its place in the text as it is, in UTF-16 code units, without white space around it; empty where words were only removed. */
  readonly span: Span;
  /** What the draft had in its place; of a moved passage, the words that it stood after. */
  readonly before: string;
  readonly asking: Asking;
  /** Ids of the comments that asked, or may have. */
  readonly comments: readonly string[];
}

/** The changes between a draft and the text as it is, as marks, in the order of the text. The same as in the redline. */
export function changeMarks(traced: TracedText): readonly Mark[] {
  return traced.trace.changes
    .filter((change) => isShown(traced.aligned.oldText, traced.aligned.newText, change))
    .map((change) => markOf(traced.aligned, change));
}

function markOf(texts: Alignment, change: TracedChange): Mark {
  const { kind, difference } = change;
  const span = change.new
    ? withoutBlanks(texts.newText, change.new)
    : emptySpan(placeOfDeletion(texts, change.old));
  const before = kind === 'move' ? wordsBefore(texts.oldText, change.old) : textAt(texts.oldText, change.old);
  return { kind, difference, span, before, ...askingOf(change) };
}

function askingOf({ comments, likely, possible }: TracedChange): Pick<Mark, 'asking' | 'comments'> {
  if (comments.length > 0) return { asking: 'asked', comments };
  if (likely.length > 0) return { asking: 'likely', comments: likely };
  if (possible.length > 0) return { asking: 'possibly', comments: possible };
  return { asking: 'nobody', comments: [] };
}

/** Where deleted words stood: after the words before them, or, where those were moved away, before the words after them. */
function placeOfDeletion(texts: Alignment, old: Span | null): number {
  const { matches, newText } = texts;
  const { start, end } = old ?? { start: 0, end: 0 };
  const next = firstMatchAfter(texts, start);
  const before = matches[next - 1];
  if (before && !before.moved) return before.new.end;
  const after = matches.slice(next).find((match) => match.old.start >= end);
  if (after && !(after.moved && before)) return after.new.start;
  return before?.new.end ?? newText.length;
}

/** Enough words of the draft to find the place again. */
const CONTEXT = 60;

function wordsBefore(text: string, span: Span | null): string {
  const before = text.slice(0, span?.start ?? 0).trimEnd();
  if (before.length <= CONTEXT) return before;
  const cut = before.slice(-CONTEXT);
  return cut.slice(cut.search(/\s/) + 1).trimStart();
}

const textAt = (text: string, span: Span | null): string =>
  span ? text.slice(span.start, span.end).trim() : '';

const emptySpan = (at: number): Span => ({ start: at, end: at });

/** White space alone keeps its place. */
function withoutBlanks(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const blanks = words.length - words.trimStart().length;
  return blanks === words.length
    ? { start, end }
    : { start: start + blanks, end: start + words.trimEnd().length };
}
