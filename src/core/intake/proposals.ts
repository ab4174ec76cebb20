import { fromSource, toSource, type MappedText } from '../prose/mappedText';
import type { Span } from '../text';
import type { ChosenDraft } from './chooseDraft';
import { inFile, wholePlace, type AnsweredDraft, type ComparedFile } from './compared';
import { exactlyNow, placeInDraft, placeNow } from './findPlace';
import type { Incoming, IncomingChange, PlacedChange } from './model';
import { replacing, type Replacing } from './replacement';
import { silentChanges } from './silent';
import { viewOf } from './view';

export interface ToPropose {
  readonly incoming: Incoming;
  readonly draft: AnsweredDraft;
  readonly chosen: ChosenDraft;
  readonly withSilent: boolean;
}

/**
 * What the client changed in the file, in the order of the file: what was tracked, but for the changes that the draft had when
 * it was sent; then what was changed without tracking. Of a change of looks alone, `old` and `new` are the same words.
 */
export function proposedChanges(all: ToPropose): readonly PlacedChange[] {
  const { incoming, chosen, draft, withSilent } = all;
  const last = viewOf(incoming, () => true);
  const replace = replacing(draft.now);
  const tracked = incoming.changes
    .filter(({ from }) => !chosen.accepted.has(from))
    .map((change) => trackedChange(all, { change, last, replace }))
    .filter((change) => change.old !== '' || change.new !== '');
  return withSilent ? [...tracked, ...silentChanges(all.chosen.compared, draft, replace)] : tracked;
}

interface Tracked {
  readonly change: IncomingChange;
  /** The file's text with all changes accepted. */
  readonly last: MappedText;
  readonly replace: Replacing;
}

function trackedChange(all: ToPropose, { change, last, replace }: Tracked): PlacedChange {
  const { key, kind, from, at } = change;
  const old = change.old ? partOf(all.chosen.compared.view, change.old) : '';
  const words = change.new ? partOf(last, change.new) : '';
  const said = { key, kind, silent: false, from, at };
  if (kind === 'format') {
    const place = change.new && approximatePlace(all, change.new);
    const looks = change.new ? partOf(all.chosen.compared.view, change.new) : '';
    return { ...said, old: looks, new: looks, place, replacement: null };
  }
  const place = exactPlace(all, change);
  if (place && kind !== 'move')
    return { ...said, old, new: words, place, replacement: replace(place, words) };
  const about = change.old ?? change.new;
  const near = place ?? (change.old && about ? approximatePlace(all, about) : null);
  return { ...said, old, new: words, place: near, replacement: null };
}

function partOf(view: MappedText, span: Span): string {
  const { start, end } = fromSource(view, span);
  return view.text.slice(start, end);
}

/** Where the words stand now, when that is sure. */
function approximatePlace({ chosen: { compared }, draft }: ToPropose, span: Span): Span | null {
  const found = placeInDraft(compared, draft, span);
  const now = found?.sure ? placeNow(draft, found.span) : null;
  return now?.sure ? now.span : null;
}

/** Where the words that were taken out stand now, letter for letter; of an insertion, the point. Null when that is not so. */
function exactPlace(
  { chosen: { compared }, draft }: ToPropose,
  { old, new: now }: IncomingChange,
): Span | null {
  const span = old && inFile(compared, old);
  if (!span || span.end <= span.start) {
    const at = now ?? old;
    return at && insertionPoint(compared, draft, inFile(compared, at).start);
  }
  const inside = withoutBreaks(compared.file.text, span);
  const place = wholePlace(compared.aligned, inside);
  return place && exactlyNow(draft, toSource(compared.draft, place));
}

/** A paragraph's end that was taken out with its words: the words say where. */
function withoutBreaks(text: string, { start, end }: Span): Span {
  while (start < end && text[start] === '\n') start++;
  while (end > start && text[end - 1] === '\n') end--;
  return { start, end };
}

/** Between the two characters that stand side by side in the file, the draft and the text of now; at an end of a line, beside the one. */
function insertionPoint(compared: ComparedFile, draft: AnsweredDraft, at: number): Span | null {
  const { text } = compared.file;
  const before = at > 0 && text[at - 1] !== '\n';
  const after = at < text.length && text[at] !== '\n';
  if (!before && !after) return null;
  const around = { start: before ? at - 1 : at, end: after ? at + 1 : at };
  const place = wholePlace(compared.aligned, around);
  if (!place) return null;
  const left = before ? toSource(compared.draft, { start: place.start, end: place.start + 1 }) : null;
  const right = after ? toSource(compared.draft, { start: place.end - 1, end: place.end }) : null;
  const now = exactlyNow(draft, { start: (left ?? right)?.start ?? 0, end: (right ?? left)?.end ?? 0 });
  if (!now) return null;
  if (left && right && !isSpace(draft.text.source.slice(left.end, right.start))) return null;
  const point = left ? now.start + (left.end - left.start) : now.start;
  return { start: point, end: point };
}

const isSpace = (text: string): boolean => text.trim() === '';
