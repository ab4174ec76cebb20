import { oneLine, type Span } from '../text';
import type { TracedChange } from '../trace/model';
import type { RedlineBlock, Run, RunMark } from './model';
import type { Leaf } from './outline';
import type { Segment } from './segments';

/** Of a passage that moved away its beginning is shown, up to about this many characters: enough to know it by. */
const BEGINNING = 48;

export function newRun({ piece, change, move, passages }: Segment): Run {
  return {
    text: piece.text,
    mark: change ? 'inserted' : 'kept',
    style: piece.style,
    change: change?.id ?? null,
    move: move?.id ?? null,
    passages,
  };
}

export function deletedRun({ piece, change, move }: Segment): Run {
  return {
    text: piece.text,
    mark: 'deleted',
    style: piece.style,
    change: change?.id ?? null,
    move: move?.id ?? null,
    passages: [],
  };
}

export function movedAwayRun(segments: readonly Segment[], move: string): Run {
  const text = segments.map(({ piece }) => piece.text).join('');
  return { text: beginningOf(text), mark: 'moved-away', style: {}, change: move, move: null, passages: [] };
}

/** `¶` where a paragraph or line began or ended; else the marks, or the target, that changed: `## → ###`. */
export function noteRun({ id, difference, old, new: put }: TracedChange, was: string, now: string): Run {
  const [before, after] = [beginningOf(textIn(was, old)), beginningOf(textIn(now, put))];
  const marks = before === '' ? `+ ${after}` : after === '' ? `− ${before}` : `${before} → ${after}`;
  const text = difference === 'space' ? '¶' : marks;
  return { text, mark: 'note', style: {}, change: id, move: null, passages: [] };
}

/** The end of a paragraph that was joined to the next one, before the words deleted there. */
export function paragraphEnd(deleted: Run): Run {
  return { ...deleted, text: '¶ ', style: {} };
}

const textIn = (text: string, span: Span | null): string =>
  span === null ? '' : text.slice(span.start, span.end);

function beginningOf(text: string): string {
  const line = oneLine(text);
  if (line.length <= BEGINNING) return line;
  const short = line.slice(0, BEGINNING);
  return `${short.slice(0, Math.max(short.lastIndexOf(' '), BEGINNING / 2))}…`;
}

export function blockOf({ kind, level, within }: Leaf, runs: readonly Run[]): RedlineBlock {
  // What is left of a passage that moved away is a note, not a heading.
  const isNote = runs.length > 0 && runs.every(({ mark }) => mark === 'moved-away');
  const shape = isNote ? ({ kind: 'paragraph', level: 0 } as const) : { kind, level };
  return { ...shape, within, runs: joined(runs), fate: fateOf(runs) };
}

function fateOf(runs: readonly Run[]): RedlineBlock['fate'] {
  const words = runs.filter(({ text, mark }) => text.trim() !== '' && mark !== 'note');
  const seen = words.length > 0 ? words : runs;
  const all = (...marks: readonly RunMark[]): boolean =>
    seen.length > 0 && seen.every(({ mark }) => marks.includes(mark));
  if (all('inserted')) return 'inserted';
  if (all('moved-away')) return 'moved';
  if (all('deleted', 'moved-away')) return 'deleted';
  return words.length > 0 && words.every(({ move }) => move !== null) ? 'moved' : 'kept';
}

/** Neighbours that look and mean the same become one run. */
function joined(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && lookOf(last) === lookOf(run) && run.mark !== 'note' && run.mark !== 'moved-away') {
      result[result.length - 1] = { ...last, text: last.text + run.text };
    } else result.push(run);
  }
  return result;
}

function lookOf({ mark, style, change, move, passages }: Run): string {
  return JSON.stringify([mark, style, change, move, passages]);
}
