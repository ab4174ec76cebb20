import type { Match } from '../../diff/model';
import type { Span } from '../../text';
import { foreignLetters, withBorders } from './borders';
import { clusters, dominant, withoutStrays, type Cluster } from './clusters';
import {
  MAYBE_REWRITTEN_ELSEWHERE,
  MOVED_WORD_FOR_WORD,
  PAIRED_BY_WORDS,
  placedConfidence,
  removedConfidence,
  REWRITTEN,
} from './confidence';
import { countLetters, oneLine, trimSpace } from '../quote/letters';
import type { LeftoverPair } from './leftovers';
import { alignment, mappedPieces, matchesInNew, type Alignment, type Gap, type Piece } from './matchIndex';
import type { Fate } from '../model';
import { slotAround } from './slot';
import { replacementFor, type Replacement } from './replacement';

export interface Followed {
  readonly fate: Exclude<Fate, 'orphan'>;
  /** Null when removed. */
  readonly span: Span | null;
  /** 0 to 1: how sure fate and span are. */
  readonly confidence: number;
}

/** Below this share of its letters what is left of a passage may be chance: the same small words in another text. */
const LEAST_LEFT = 0.2;

/** New words belong to a passage when this share of the words they replace lies in it: half at its borders... */
const HALF = 0.5;

/** ...but next to all when no other word of the passage says that this is its place. */
const NEARLY_ALL = 0.9;

/** Below this share nothing is left of it. */
const NOTHING_LEFT = 0.05;

/** But a run of this many letters is left on purpose, however long the passage was. */
const LONG_ENOUGH = 12;

/** New text in the place of a passage is its rewriting when it has at least this share of the passage's letters. */
const LEAST_REWRITTEN = 1 / 3;

/** ...and no more than this share of it is unchanged text from elsewhere. */
const MOST_FOREIGN = 0.4;

/**
 * Where a passage of the old text stands in the new one, and what became of it: the stretch of the new text that holds
 * the dominant cluster of what is unchanged of it, with the new words of changes at its borders that belong to it.
 */
export function follow(aligned: Alignment, passage: Span): Followed {
  const span = trimSpace(aligned.oldText, passage);
  const pieces = mappedPieces(aligned, span);
  if (isWhole(pieces, span)) return untouched(pieces[0]);
  const total = countLetters(aligned.oldText, span);
  const main = dominant(clusters(aligned, pieces));
  const cluster = main && withoutStrays(aligned, main);
  if (!cluster || isChance(cluster, total)) {
    return replacedOrRemoved(aligned, span, cluster && total > 0 ? cluster.letters / total : 0);
  }
  const found = withBorders(aligned, cluster, span);
  return {
    fate: fateOf(aligned, cluster, { old: span, new: found }),
    span: found,
    confidence: placedConfidence(total > 0 ? cluster.letters / total : 1),
  };
}

/** Whether all of a passage stands unchanged in one piece: then nothing beside it has a say in where it is. */
export function standsWhole(aligned: Alignment, passage: Span): boolean {
  const span = trimSpace(aligned.oldText, passage);
  return isWhole(mappedPieces(aligned, span), span);
}

/** Most passages are so after most edits. */
function isWhole(pieces: readonly Piece[], { start, end }: Span): pieces is readonly [Piece] {
  return pieces.length === 1 && pieces[0]?.old.start === start && pieces[0].old.end === end;
}

function untouched(piece: Piece): Followed {
  return { fate: piece.moved ? 'moved' : 'untouched', span: piece.new, confidence: placedConfidence(1) };
}

/** Whether what is left may be the same small words, or only the same punctuation, in another text. */
function isChance({ letters, longest }: Cluster, total: number): boolean {
  return total > 0 && letters / total < LEAST_LEFT && longest < LONG_ENOUGH;
}

function fateOf(
  { oldText, newText }: Alignment,
  cluster: Cluster,
  places: Gap,
): Exclude<Fate, 'orphan' | 'removed'> {
  const moved = cluster.pieces.filter((piece) => piece.moved);
  const movedLetters = moved.reduce((sum, piece) => sum + countLetters(oldText, piece.old), 0);
  const isMoved = moved.length > 0 && movedLetters * 2 >= cluster.letters;
  const isSame = sameToReader(oldText, newText, places);
  if (isMoved) return isSame ? 'moved' : 'moved-edited';
  return isSame ? 'untouched' : 'edited';
}

function sameToReader(oldText: string, newText: string, places: Gap): boolean {
  return oneLine(oldText, places.old) === oneLine(newText, places.new);
}

/** Next to nothing of the passage is left: what stands in its place is its rewriting when there is enough of it. */
function replacedOrRemoved(aligned: Alignment, span: Span, left: number): Followed {
  const slot = slotAround(aligned, span);
  const found =
    slot &&
    replacementFor(aligned, slot, {
      part: span,
      leastShare: left < NOTHING_LEFT ? NEARLY_ALL : HALF,
    });
  if (!found || !isRewriting(aligned, span, found)) return removedUnlessRewritten(aligned, span);
  return { fate: slot.moved ? 'moved-edited' : 'edited', span: found.span, confidence: REWRITTEN };
}

/** Before a passage is called removed: its words may have been put in with a paragraph that was moved and rewritten. */
function removedUnlessRewritten(aligned: Alignment, span: Span): Followed {
  const elsewhere = movedWordForWord(aligned, span);
  if (elsewhere) return { fate: 'moved', span: elsewhere, confidence: MOVED_WORD_FOR_WORD };
  const removed: Followed = { fate: 'removed', span: null, confidence: removedConfidence(aligned, span) };
  if (removed.confidence > MAYBE_REWRITTEN_ELSEWHERE) return removed;
  const pair = aligned.leftovers()(span);
  const found = pair && follow(withinPair(aligned, pair), span);
  if (!pair || !found?.span) return removed;
  const slot = slotAround(aligned, pair.old);
  const isInPlace = slot !== null && slot.new.start <= pair.new.start && slot.new.end >= pair.new.end;
  const confidence = Math.min(PAIRED_BY_WORDS, found.confidence);
  return isInPlace ? { ...found, confidence } : { fate: movedFate(found), span: found.span, confidence };
}

/** A short sentence that went elsewhere, which as a move would be chance: the only such words of either text, newly put in. */
function movedWordForWord(aligned: Alignment, span: Span): Span | null {
  const { oldText, newText, memory } = aligned;
  const put = aligned.newWords();
  // Looking through the whole text takes long, and most passages have a word that was put in nowhere.
  if (!memory.longWordsInside(oldText, span).every((word) => put.has(word))) return null;
  const words = oldText.slice(span.start, span.end);
  if (countLetters(oldText, span) < LONG_ENOUGH || !/\s/.test(words)) return null;
  if (memory.absences.isAbsent(newText, span, words)) return null;
  const start = newText.indexOf(words);
  if (newText.includes(words, start + 1)) return null;
  if (oldText.indexOf(words) !== oldText.lastIndexOf(words)) return null;
  const found = { start, end: start + words.length };
  return matchesInNew(aligned, found).length === 0 ? found : null;
}

function movedFate({ fate }: Followed): 'moved' | 'moved-edited' {
  return fate === 'untouched' || fate === 'moved' ? 'moved' : 'moved-edited';
}

/** The two texts as if nothing but the pair of paragraphs stood in both. */
function withinPair(aligned: Alignment, pair: LeftoverPair): Alignment {
  const edge = (side: 'start' | 'end'): Match => ({
    old: { start: pair.old[side], end: pair.old[side] },
    new: { start: pair.new[side], end: pair.new[side] },
    moved: false,
  });
  const matches = [edge('start'), ...pair.matches, edge('end')];
  return {
    ...alignment(aligned.oldText, aligned.newText, matches),
    newWords: aligned.newWords,
    leftovers: () => () => null,
  };
}

/** Whether what stands in a passage's place is enough to be its rewriting, and not mostly text that was elsewhere before. */
function isRewriting(aligned: Alignment, span: Span, { span: now, wordForWord }: Replacement): boolean {
  const letters = countLetters(aligned.newText, now);
  const isEnough = wordForWord || letters >= LEAST_REWRITTEN * countLetters(aligned.oldText, span);
  return isEnough && foreignLetters(aligned, now, span) <= MOST_FOREIGN * letters;
}
