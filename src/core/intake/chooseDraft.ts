import { diffProse } from '../diff';
import { foldDraft, foldFile } from './fold';
import { matchedLetters } from './matched';
import type { Incoming } from './model';
import { lettersOf, redliners } from './redliners';
import { viewOf } from './view';

/** A draft that the client may have answered. */
export interface SentDraft {
  /** The number of the draft, from 1. */
  readonly round: number;
  /** The draft's Markdown without front matter. */
  readonly prose: string;
}

/** The draft that a file answers, and whose tracked changes were in it when it was sent. */
export interface ChosenDraft {
  readonly draft: SentDraft;
  /** Authors whose changes are part of the draft. */
  readonly accepted: ReadonlySet<string | null>;
  /** 0 to 1: the share of the letters of both texts that stands in the other. */
  readonly fit: number;
}

/** The draft that fits best, the newest of equals; null without drafts. The file has a text. */
export function chooseDraft(incoming: Incoming, drafts: readonly SentDraft[]): ChosenDraft | null {
  const newestFirst = [...drafts].sort((a, b) => b.round - a.round);
  const { of } = redliners(incoming);
  let best: ChosenDraft | null = null;
  for (const draft of newestFirst) {
    const folded = foldDraft(draft.prose).text;
    const accepted = of(lettersOf(folded));
    const view = viewOf(incoming, ({ from }) => accepted.has(from));
    const fit = fitOf(foldFile(view.text).text, folded);
    if (!best || fit > best.fit) best = { draft, accepted, fit };
    if (best.fit === 1) break;
  }
  return best;
}

function fitOf(file: string, draft: string): number {
  const { matches } = diffProse(file, draft);
  const all = (text: string) => ({ start: 0, end: text.length });
  const old = matchedLetters(file, matches, 'old');
  const now = matchedLetters(draft, matches, 'new');
  const letters = old.letters(all(file)) + now.letters(all(draft));
  return letters === 0 ? 1 : (old.matched(all(file)) + now.matched(all(draft))) / letters;
}
