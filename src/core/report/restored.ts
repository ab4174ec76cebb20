import { once } from '../once';
import type { Span } from '../text';
import { reversals } from '../trace';
import { isWeighty } from '../trace/link/reversals';
import type { Alignment } from '../trace/follow/matchIndex';
import { insertionPlace } from '../trace/link/link';
import type { TracedChange } from '../trace/model';
import { lettersOf } from '../prose/letters';
import { BETWEEN_PARAGRAPHS, type ReportText } from './text';

export interface EarlierDraft {
  readonly number: number;
  readonly text: ReportText;
}

interface RestoringTexts {
  readonly old: ReportText;
  readonly new: ReportText;
  readonly earlier: readonly EarlierDraft[];
}

/** For each change that goes back to an earlier draft's words, the number of that draft. */
export function restoredDrafts(
  { old, new: now, earlier }: RestoringTexts,
  { aligned, changes }: { readonly aligned: Alignment; readonly changes: readonly TracedChange[] },
): ReadonlyMap<string, number> {
  if (earlier.length === 0) return new Map();
  const wanted = changes.flatMap((change) => wantedBy(aligned, change) ?? []);
  // Comparing with every earlier draft is most of the work of a report, and hardly any of them has the words at all.
  const having = earlier.filter(({ text }) => wanted.some((one) => mayHave(text, one)));
  if (having.length === 0) return new Map();
  const drafts = [...having.map(({ text }) => text.prose), old.prose, now.prose];
  return new Map(
    reversals(drafts, { aligned, changes }).map(({ change, draft }) => [
      change,
      having[draft]?.number ?? draft + 1,
    ]),
  );
}

/** What a draft must have, and must not have, if a change goes back to it. */
interface Wanted {
  /** The letters of what was put in, between the words beside it. */
  readonly phrase: () => string;
  /** The old paragraph that the change is in the midst of: a draft with the same one said the same there. Null where it is in none. */
  readonly paragraph: string | null;
}

const mayHave = (text: ReportText, { phrase, paragraph }: Wanted): boolean =>
  !(paragraph !== null && text.paragraphs().has(paragraph)) && text.letters().includes(phrase());

function wantedBy(aligned: Alignment, change: TracedChange): Wanted | null {
  if (!isWeighty(change, aligned.oldText, aligned.newText)) return null;
  const place = change.old ?? insertionPlace(aligned, change);
  const put = change.new ? aligned.newText.slice(change.new.start, change.new.end) : '';
  const { oldText } = aligned;
  return {
    phrase: once(() => phraseAt(oldText, place, put)),
    paragraph: paragraphAround(oldText, place),
  };
}

function phraseAt(text: string, { start, end }: Span, put: string): string {
  return lettersOf(text.slice(wordBefore(text, start), start) + put + text.slice(end, wordAfter(text, end)));
}

/** Null where the place has no words before it, or none after it, in one and the same paragraph. */
function paragraphAround(text: string, { start, end }: Span): string | null {
  const before = text.lastIndexOf(BETWEEN_PARAGRAPHS, start);
  const after = text.indexOf(BETWEEN_PARAGRAPHS, start);
  const from = before < 0 ? 0 : before + BETWEEN_PARAGRAPHS.length;
  const to = after < 0 ? text.length : after;
  return WORD.test(text.slice(from, start)) && WORD.test(text.slice(end, to)) ? text.slice(from, to) : null;
}

const WORD = /[\p{L}\p{N}]/u;

/** Words of another line may have been brought together by a move: only those of the same one are asked for. */
function wordBefore(text: string, at: Span['start']): number {
  return (
    at - (/[\p{L}\p{N}]+[^\p{L}\p{N}\n]*$/u.exec(text.slice(Math.max(0, at - NEAR), at))?.[0].length ?? 0)
  );
}

function wordAfter(text: string, at: Span['end']): number {
  return at + (/^[^\p{L}\p{N}\n]*[\p{L}\p{N}]+/u.exec(text.slice(at, at + NEAR))?.[0].length ?? 0);
}

/** Characters in which a neighbouring word is looked for; where it is longer, less is asked for. */
const NEAR = 40;
