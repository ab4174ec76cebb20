import type { Span } from '../text';
import { isWithin, placeInNew } from '../redline/places';
import type { Alignment } from '../trace/follow/matchIndex';
import { sentencesAround } from '../trace/follow/sentences';
import { insertionPlace } from '../trace/link/link';
import { trimSpace } from '../trace/quote/letters';
import type { TracedChange } from '../trace/model';
import type { Passage, ReportChange } from './model';
import type { ReportText } from './text';

/** Two texts and all that changed between them. */
export interface Compared {
  readonly old: ReportText;
  readonly new: ReportText;
  readonly aligned: Alignment;
  readonly changes: readonly TracedChange[];
  /** For a change that restores an earlier draft's words, the number of that draft. */
  readonly restored: ReadonlyMap<string, number>;
  /** The sentences of the changes that were asked for: several comments may name one change. */
  readonly groups: Map<TracedChange, Group>;
}

/** A changed passage in whole sentences; null on the side where nothing corresponds to it. */
export interface Group {
  readonly old: Span | null;
  readonly new: Span | null;
  readonly moved: boolean;
  /** Only Markdown marks differ: the words would look the same. */
  readonly marksOnly: boolean;
  readonly restores: number | null;
}

/**
 * Changes as a person reads them: the sentences they are in, before and after, those in the same sentence together. White
 * space alone is left out.
 */
export function pairPassages(compared: Compared, changes: readonly TracedChange[]): readonly ReportChange[] {
  const groups: Group[] = [];
  for (const change of changes) {
    if (change.difference === 'space') continue;
    const group = compared.groups.get(change) ?? groupOf(compared, change);
    compared.groups.set(change, group);
    const last = groups.at(-1);
    const joined = last && join(last, group);
    if (joined) groups[groups.length - 1] = joined;
    else groups.push(group);
  }
  return groups.flatMap((group) => reportChange(compared, group) ?? []);
}

function groupOf({ aligned, changes, restored }: Compared, change: TracedChange): Group {
  const oldPlace = change.old ?? insertionPlace(aligned, change);
  const newPlace = placeInNew(aligned, change, changes);
  const isNew = change.kind === 'insert' && isWhole(aligned.newText, newPlace);
  const isGone = change.kind === 'delete' && isWhole(aligned.oldText, oldPlace);
  return {
    old: isNew ? null : sentences(aligned.oldText, oldPlace),
    new: isGone ? null : sentences(aligned.newText, newPlace),
    moved: change.kind === 'move',
    marksOnly: change.difference === 'marks',
    restores: restored.get(change.id) ?? null,
  };
}

const sentences = (text: string, span: Span): Span => sentencesAround(text, trimSpace(text, span));

/** Whether a span holds the whole of the sentences it touches. */
function isWhole(text: string, span: Span): boolean {
  const ink = trimSpace(text, span);
  return ink.start < ink.end && isWithin(sentencesAround(text, ink), ink);
}

/** Two neighbouring groups as one, where they share a sentence; null where they do not. */
function join(a: Group, b: Group): Group | null {
  if (a.moved) return isInside(b.old, a.old) && isInside(b.new, a.new) ? a : null;
  if (b.moved || !(overlap(a.old, b.old) || overlap(a.new, b.new))) return null;
  return {
    old: union(a.old, b.old),
    new: union(a.new, b.new),
    moved: false,
    marksOnly: a.marksOnly && b.marksOnly,
    restores: a.restores ?? b.restores,
  };
}

const isInside = (inner: Span | null, outer: Span | null): boolean =>
  inner === null || (outer !== null && isWithin(inner, outer));

const overlap = (a: Span | null, b: Span | null): boolean =>
  a !== null && b !== null && a.start < b.end && b.start < a.end;

function union(a: Span | null, b: Span | null): Span | null {
  if (!a || !b) return a ?? b;
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function reportChange(compared: Compared, group: Group): ReportChange | null {
  const inWords = sides(compared, group, 'passage');
  const isVisible = !group.marksOnly && inWords.before?.text !== inWords.after?.text;
  const { before, after } = isVisible ? inWords : sides(compared, group, 'source');
  if (!before && !after) return null;
  return { before, after, moved: group.moved, restores: group.restores };
}

function sides(
  compared: Compared,
  group: Group,
  form: 'passage' | 'source',
): { readonly before: Passage | null; readonly after: Passage | null } {
  const side = (text: ReportText, span: Span | null): Passage | null => {
    const passage = span && text[form](span);
    return passage?.text === '' ? null : passage;
  };
  return { before: side(compared.old, group.old), after: side(compared.new, group.new) };
}
