import { diffProse } from '../diff';
import type { Match } from '../diff/model';
import { fromSource, type MappedText } from '../prose/mappedText';
import type { Span } from '../text';
import { foldDraft, foldFile } from './fold';
import { matchedLetters, type Matched } from './matched';
import type { Incoming, IncomingChange } from './model';

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
  const text = foldFile(incoming.text ?? '');
  const newestFirst = [...drafts].sort((a, b) => b.round - a.round);
  let best: ChosenDraft | null = null;
  for (const draft of newestFirst) {
    const chosen = fitOf(incoming, text, draft);
    if (!best || chosen.fit > best.fit) best = chosen;
    if (best.fit === 1) break;
  }
  return best;
}

/**
 * One comparison tells it for all authors at once: the file's text with all that was put in and all that was taken out against
 * the draft. What of it stands in the draft shows whose changes the draft has.
 */
function fitOf({ changes }: Incoming, text: MappedText, draft: SentDraft): ChosenDraft {
  const folded = foldDraft(draft.prose);
  const { matches } = diffProse(text.text, folded.text);
  const sums = matchedLetters(text.text, matches, 'old');
  const span = (of: Span): Span => fromSource(text, of);
  const accepted = acceptedAuthors(changes, text, matches);
  const whole = { start: 0, end: text.text.length };
  let [letters, matched] = [sums.letters(whole), sums.matched(whole)];
  for (const change of changes) {
    const gone = accepted.has(change.from) ? change.old : change.new;
    if (change.kind === 'format' || gone === null) continue;
    letters -= sums.letters(span(gone));
    matched -= sums.matched(span(gone));
  }
  const draftLetters = matchedLetters(folded.text, matches, 'new').letters({
    start: 0,
    end: folded.text.length,
  });
  const all = Math.max(letters, 0) + draftLetters;
  return { draft, accepted, fit: all === 0 ? 1 : (2 * Math.min(Math.max(matched, 0), letters)) / all };
}

/**
 * What of a person's changes the draft has: when most of it, that person changed the text before it was sent. Words that were
 * taken out and put in again (with other looks) say nothing; nor do words that stand elsewhere in the draft.
 */
function acceptedAuthors(
  changes: readonly IncomingChange[],
  text: MappedText,
  matches: readonly Match[],
): ReadonlySet<string | null> {
  const inPlace = matches.filter(({ moved }) => !moved);
  const sums = matchedLetters(text.text, inPlace, 'old');
  const votes = new Map<string | null, number>();
  for (const { kind, from, old, new: now } of changes) {
    if (kind === 'format' || kind === 'move') continue;
    const [taken, put] = [old && fromSource(text, old), now && fromSource(text, now)];
    if (taken && put && lettersOf(text, taken) === lettersOf(text, put)) continue;
    const vote = (put ? leaning(sums, put) : 0) - (taken ? leaning(sums, taken) : 0);
    votes.set(from, (votes.get(from) ?? 0) + vote);
  }
  return new Set([...votes].filter(([, vote]) => vote > 0).map(([author]) => author));
}

const lettersOf = ({ text }: MappedText, { start, end }: Span): string =>
  text.slice(start, end).replace(/[^\p{L}\p{N}]+/gu, '');

/** Letters that stand in the draft, less those that do not. */
function leaning(sums: Matched, span: Span): number {
  return 2 * sums.matched(span) - sums.letters(span);
}
