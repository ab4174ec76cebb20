import type { Span } from '../text';
import { reversals } from '../trace';
import type { Alignment } from '../trace/follow/matchIndex';
import { insertionPlace } from '../trace/link/link';
import type { TracedChange } from '../trace/model';
import { lettersOf, type ReportText } from './text';

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
  const phrases = changes.flatMap((change) => phraseOf(aligned, change) ?? []);
  // Comparing with every earlier draft is most of the work of a report, and hardly any of them has the words at all.
  const having = earlier.filter(({ text }) => phrases.some((phrase) => text.letters().includes(phrase)));
  if (having.length === 0) return new Map();
  const drafts = [...having.map(({ text }) => text.prose), old.prose, now.prose];
  return new Map(
    reversals(drafts, { aligned, changes }).map(({ change, draft }) => [
      change,
      having[draft]?.number ?? draft + 1,
    ]),
  );
}

/** The letters that a draft must have if a change goes back to it: what was put in, between the words beside it. */
function phraseOf(aligned: Alignment, change: TracedChange): string | null {
  if (change.kind === 'move' || change.difference === 'space') return null;
  const { start, end } = change.old ?? insertionPlace(aligned, change);
  const put = change.new ? aligned.newText.slice(change.new.start, change.new.end) : '';
  const { oldText } = aligned;
  return lettersOf(
    oldText.slice(wordBefore(oldText, start), start) + put + oldText.slice(end, wordAfter(oldText, end)),
  );
}

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
