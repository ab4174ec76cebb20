import { fromSource, toSource } from '../prose/mappedText';
import type { Change } from '../diff/model';
import type { Span } from '../text';
import { squashText, foldText, plainText } from '../trace/quote/fold';
import type { AnsweredDraft, ComparedFile } from './compared';
import { exactlyNow, placeNow } from './findPlace';
import type { PlacedChange } from './model';
import type { Replacing } from './replacement';

const KINDS = { insert: 'delete', delete: 'insert', replace: 'replace', move: 'move' } as const;

/**
 * What the file says otherwise than the draft without having tracked it, and beyond what folding explains: as proposals. The diff
 * goes from the file to the draft, so what it calls put in is what the client took out.
 */
export function silentChanges(
  compared: ComparedFile,
  draft: AnsweredDraft,
  replace: Replacing,
): readonly PlacedChange[] {
  return compared.diff.changes
    .filter(({ difference }) => difference === 'words')
    .map((change, i) => silentChange({ compared, draft, replace }, change, i))
    .filter((change) => change !== null);
}

interface Sides {
  readonly compared: ComparedFile;
  readonly draft: AnsweredDraft;
  readonly replace: Replacing;
}

function silentChange({ compared, draft, replace }: Sides, change: Change, i: number): PlacedChange | null {
  const put = change.old ? fileWords(compared, change.old) : '';
  const source = change.new && toSource(compared.draft, change.new);
  const taken = source ? draftWords(draft, source) : '';
  const kind = KINDS[change.kind];
  if (kind === 'replace' && letters(put) === letters(taken) && letters(put) !== '') return null;
  if (kind === 'move' && source && isNote(draft.text.source, source)) return null;
  const said = { key: `silent-${i}`, kind, silent: true, from: null, at: null, old: taken, new: put };
  if (kind === 'insert') return insertion({ compared, draft, replace }, change, said);
  const place = source && exactlyNow(draft, source);
  if (!place || kind === 'move') {
    const near = source && placeNow(draft, source);
    return { ...said, place: near?.sure ? near.span : null, replacement: null };
  }
  return { ...said, place, replacement: replace(place, put) };
}

function insertion(
  { compared, draft, replace }: Sides,
  { old }: Change,
  said: Omit<PlacedChange, 'place' | 'replacement'>,
): PlacedChange {
  const point = old && pointBeside(compared, draft, old);
  return { ...said, place: point, replacement: point && replace(point, said.new) };
}

/** The point of the draft where words of the file are missing: behind the character before them. */
function pointBeside({ aligned, draft }: ComparedFile, answered: AnsweredDraft, old: Span): Span | null {
  const match = aligned.matches.find((each) => each.old.end === old.start);
  const next = aligned.matches.find((each) => each.old.start === old.end);
  if (!match || !next || match.moved || next.moved || match.new.end !== next.new.start) return null;
  const left = toSource(draft, { start: match.new.end - 1, end: match.new.end });
  const right = toSource(draft, { start: next.new.start, end: next.new.start + 1 });
  if (left.end !== right.start) return null;
  const now = exactlyNow(answered, { start: left.start, end: right.end });
  if (!now) return null;
  const point = now.start + (left.end - left.start);
  return { start: point, end: point };
}

function fileWords({ view, file }: ComparedFile, span: Span): string {
  const { start, end } = toSource(file, span);
  return view.text.slice(start, end);
}

function draftWords({ text: { reader } }: AnsweredDraft, source: Span): string {
  const { start, end } = fromSource(reader, source);
  return reader.text.slice(start, end);
}

const letters = (text: string): string => squashText(foldText(plainText(text))).text;

/** Notes stand at the end of a page or a file, wherever the Markdown has them. */
function isNote(source: string, { start }: Span): boolean {
  return /^ {0,3}\[\^/.test(source.slice(source.lastIndexOf('\n', start - 1) + 1));
}
