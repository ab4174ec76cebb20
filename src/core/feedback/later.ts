import { createDiffSeries } from '../diff';
import { follow, type Followed } from '../trace/follow/follow';
import { alignment, type Alignment } from '../trace/follow/matchIndex';
import { findQuoteIn } from '../trace/quote/findQuote';
import { quoteFrom } from '../trace/quote/quoteOf';
import { searchableText, type SearchableText } from '../trace/quote/searchable';
import type { Comment } from '../model';
import { onceForEach } from '../once';
import type { Span } from '../text';
import type { PassagesLater } from './contradictions';
import type { Quoted } from './passages';
import type { WantedPassage } from './wantedPassages';

/** A passage that was followed less surely is none: about half of its letters have to stand unchanged, or all around it. */
const SURE_OF_PLACE = 0.8;
/** That a passage is gone is believed where hardly anything like it was put in elsewhere. */
const SURE_OF_REMOVAL = 0.9;

/**
 * Follows the passages of comments that were left open through the drafts sent since. `draftOf`: the prose of the draft of a round;
 * null where it cannot be read, and nothing is said of what lies beyond.
 */
export function passagesLater(
  wanted: readonly WantedPassage[],
  draftOf: (round: number) => string | null,
): PassagesLater {
  const drafts = draftsInOrder(draftOf);
  const found = new Map<number, Map<string, Quoted | null>>();
  for (const one of wanted) {
    const passage = passageLater(drafts, one);
    if (passage === undefined) continue;
    const inRound = found.get(one.round) ?? new Map<string, Quoted | null>();
    found.set(one.round, inRound.set(one.comment.id, passage));
  }
  return found;
}

/** Null where it is gone, undefined where nobody can say. */
function passageLater(drafts: Drafts, { comment, from, round }: WantedPassage): Quoted | null | undefined {
  const start = drafts.placeOf(comment, from);
  const later = start ? spanLater(drafts, start, { from, round }) : undefined;
  const draft = drafts.searchable(round);
  return later && draft ? quoteFrom(draft, later) : later === null ? null : undefined;
}

interface Drafts {
  searchable(round: number): SearchableText | null;
  /** Where a comment's passage surely is in the draft that it is on; null where nobody can say. */
  placeOf(comment: Comment, from: number): Span | null;
  /** The draft of a round against the next. */
  aligned(round: number): Alignment | null;
}

/** Each draft is read, and each compared with the next, once for all passages; each quote is looked for once for all rounds. */
function draftsInOrder(draftOf: (round: number) => string | null): Drafts {
  const compare = createDiffSeries();
  const searchable = onceForEach((round: number): SearchableText | null => {
    const text = draftOf(round);
    return text === null ? null : searchableText(text);
  });
  const aligned = onceForEach((round: number): Alignment | null => {
    const [old, next] = [searchable(round)?.source, searchable(round + 1)?.source];
    if (old === undefined || next === undefined) return null;
    return alignment(old, next, compare(old, next).matches);
  });
  const placesIn = onceForEach((from: number) => {
    const draft = searchable(from);
    return onceForEach((comment: Comment): Span | null => {
      const place = draft && findQuoteIn(draft, comment.quote ?? '', comment);
      return place && !place.unsure ? place.span : null;
    });
  });
  return { searchable, aligned, placeOf: (comment, from) => placesIn(from)(comment) };
}

/** Null where the passage is gone, undefined where nobody can say. */
function spanLater(
  drafts: Drafts,
  passage: Span,
  { from, round }: Pick<WantedPassage, 'from' | 'round'>,
): Span | null | undefined {
  let span = passage;
  let confidence = 1;
  for (let number = from; number < round; number++) {
    const aligned = drafts.aligned(number);
    const followed: Followed | null = aligned && follow(aligned, span);
    if (!followed) return undefined;
    confidence *= followed.confidence;
    if (!followed.span) return confidence >= SURE_OF_REMOVAL ? null : undefined;
    if (confidence < SURE_OF_PLACE) return undefined;
    span = followed.span;
  }
  return span;
}
