import { diffProse } from '../diff';
import type { ProseDiff } from '../diff/model';
import { fromSource, type MappedText } from '../prose/mappedText';
import type { Span } from '../text';
import { alignment, mappedPieces, type Alignment } from '../trace/follow/matchIndex';
import type { SearchableText } from '../trace/quote/searchable';
import { foldFile } from './fold';
import { matchedLetters, type Matched } from './matched';
import type { Incoming } from './model';
import { viewOf } from './view';

/** The draft that a file answers, ready to be asked about, and the way from it to the document as it is now. */
export interface AnsweredDraft {
  readonly text: SearchableText;
  /** The document's prose as it is now. */
  readonly now: string;
  /** From the draft to now; null when they are the same. */
  readonly onward: Alignment | null;
}

export function answeredDraft(text: SearchableText, now: string): AnsweredDraft {
  const draft = text.source;
  const onward = draft === now ? null : alignment(draft, now, diffProse(draft, now).matches);
  return { text, now, onward };
}

/** A file's text beside the draft. */
export interface ComparedFile {
  /** The file's text as the draft had it: with the changes of those who made them before it was sent. Maps to `Incoming.text`. */
  readonly view: MappedText;
  /** The view folded, which maps to the view; the draft folded, which maps to its source. */
  readonly file: MappedText;
  readonly draft: MappedText;
  readonly diff: ProseDiff;
  /** From the folded file to the folded draft. */
  readonly aligned: Alignment;
  readonly sums: Matched;
}

export function compareFile(
  incoming: Incoming,
  accepted: ReadonlySet<string | null>,
  draft: MappedText,
): ComparedFile {
  const view = viewOf(incoming, ({ from }) => accepted.has(from));
  const file = foldFile(view.text);
  const diff = diffProse(file.text, draft.text);
  return {
    view,
    file,
    draft,
    diff,
    aligned: alignment(file.text, draft.text, diff.matches),
    sums: matchedLetters(file.text, diff.matches, 'old'),
  };
}

/** A part of `Incoming.text` in the folded file. */
export function inFile({ view, file }: ComparedFile, span: Span): Span {
  return fromSource(file, fromSource(view, span));
}

/**
 * Where a part of the one text stands in the other as it is, apart from white space between its words; null when it does not, or
 * when it went elsewhere.
 */
export function wholePlace(aligned: Alignment, { start, end }: Span): Span | null {
  const pieces = mappedPieces(aligned, { start, end });
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last || first.old.start !== start || last.old.end !== end) return null;
  if (pieces.some(({ moved }) => moved)) return null;
  for (let i = 1; i < pieces.length; i++) {
    const [before, after] = [pieces[i - 1], pieces[i]];
    if (!before || !after || after.new.start < before.new.end) return null;
    const gaps =
      aligned.oldText.slice(before.old.end, after.old.start) +
      aligned.newText.slice(before.new.end, after.new.start);
    if (gaps.trim() !== '') return null;
  }
  return { start: first.new.start, end: last.new.end };
}
