import { searchableText, type SearchableText } from '../trace/quote/searchable';
import { compareFile, type ComparedFile } from './compared';
import { foldDraft } from './fold';
import { matchedLetters } from './matched';
import type { Incoming } from './model';
import { lettersOf, redliners } from './redliners';

/** A draft that the client may have answered. */
export interface SentDraft {
  /** The number of the draft, from 1. */
  readonly round: number;
  /** The draft's Markdown without front matter. */
  readonly prose: string;
}

/** The draft that a file answers, and whose tracked changes were in it when it was sent. */
export interface ChosenDraft {
  /** Its round is null for the text as it is now. */
  readonly draft: { readonly round: number | null; readonly prose: string };
  readonly text: SearchableText;
  readonly compared: ComparedFile;
  /** Authors whose changes are part of the draft. */
  readonly accepted: ReadonlySet<string | null>;
  /** 0 to 1: the share of the letters of both texts that stands in the other. */
  readonly fit: number;
}

/**
 * The draft that fits best, the newest of equals, with the comparison; or the text as it is `now`, where that fits better than the
 * draft sent last and no worse than the others: a redline since an older draft fits that one as well, with all it changes taken
 * back. The file has a text.
 */
export function chooseDraft(
  incoming: Incoming,
  drafts: readonly SentDraft[],
  now: string,
): ChosenDraft | null {
  const [last, ...older] = [...drafts].sort((a, b) => b.round - a.round);
  const candidates = [...(last ? [last] : []), { round: null, prose: now }, ...older];
  const { of } = redliners(incoming);
  let best: ChosenDraft | null = null;
  for (const draft of candidates) {
    const text = searchableText(draft.prose);
    const folded = foldDraft(draft.prose, text.reader);
    const accepted = of(lettersOf(folded.text));
    const compared = compareFile(incoming, accepted, folded);
    const fit = fitOf(compared);
    if (!best || fit > best.fit) best = { draft, text, accepted, compared, fit };
    if (best.fit === 1) break;
  }
  return best;
}

function fitOf({ file, draft, diff, sums }: ComparedFile): number {
  const now = matchedLetters(draft.text, diff.matches, 'new');
  const [old, whole] = [file.text, draft.text].map(({ length }) => ({ start: 0, end: length }));
  if (!old || !whole) return 0;
  const letters = sums.letters(old) + now.letters(whole);
  return letters === 0 ? 1 : (sums.matched(old) + now.matched(whole)) / letters;
}
