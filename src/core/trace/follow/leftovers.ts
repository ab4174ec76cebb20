import { diffProse } from '../../diff';
import type { Match } from '../../diff/model';
import { firstWhere } from '../../search';
import type { Span } from '../../text';
import { once } from '../../once';
import type { TraceMemory } from './memory';
import { bestPartner, candidatesAmong, wordWeights, type Paragraph, type Partner } from './partners';

/**
 * Paragraphs that the comparison has left over on both sides, paired by the words they share in whatever order: a moved
 * paragraph that was rewritten through and through. Less sure than a move; only what follows a passage asks for it.
 */
export interface LeftoverPair {
  readonly old: Span;
  readonly new: Span;
  /** What the two have in common, in whole texts. */
  readonly matches: readonly Match[];
}

/** A paragraph is left over when less than this share of it stands in the other text. */
const MOST_MATCHED = 0.15;

/** Paragraphs with fewer words have too little to go by. */
const FEWEST_WORDS = 6;

/** Bounds the work on a full rewrite, in pairs of paragraphs. */
const MOST_PAIRS = 40_000;

/** The pair that a passage of the old text lies in, or null. */
export type LeftoverPairs = (passage: Span) => LeftoverPair | null;

export function leftoverPairs(
  {
    oldText,
    newText,
    matches,
  }: { readonly oldText: string; readonly newText: string; readonly matches: readonly Match[] },
  memory: TraceMemory,
): LeftoverPairs {
  const olds = memory.paragraphsOfDraft(() => paragraphsOf(oldText, memory));
  const news = memory.paragraphsOfText(newText, (text) => paragraphsOf(text, memory));
  const oldLeft = leftOver(
    olds,
    matches.map(({ old }) => old),
  );
  const newLeft = leftOver(
    news,
    matches.map((match) => match.new).sort((a, b) => a.start - b.start),
  );
  if (oldLeft.length * newLeft.length === 0 || oldLeft.length * newLeft.length > MOST_PAIRS)
    return () => null;
  const candidates = candidatesAmong(newLeft, wordWeights([...olds, ...news], memory.wordCount));
  const partners = new Map<Paragraph, Partner | null>();
  const partnerOf = (old: Paragraph): Partner | null => {
    const known = partners.get(old);
    if (known !== undefined) return known;
    const partner = bestPartner(old, candidates);
    partners.set(old, partner);
    return partner;
  };
  const pairs = once(() => pairsOf(oldLeft.flatMap((old) => partnerOf(old) ?? [])));
  return (passage) => {
    const old = oldLeft[firstWhere(oldLeft, ({ end }) => end >= passage.end)];
    if (!old || passage.start < old.start) return null;
    // Most have no partner; only for the others it matters whether another paragraph has taken it.
    const partner = partnerOf(old) && pairs().get(old);
    return partner ? pair(oldText, newText, old, partner) : null;
  };
}

/** Whose partner is whose: the most alike first, each once. */
function pairsOf(partners: readonly Partner[]): ReadonlyMap<Paragraph, Paragraph> {
  const taken = new Set<Paragraph>();
  return new Map(
    [...partners]
      .sort((a, b) => b.likeness - a.likeness)
      .filter(({ partner }) => !taken.has(partner) && taken.add(partner))
      .map(({ old, partner }) => [old, partner]),
  );
}

/** Exported for its test alone: what is between two empty lines, with its words. */
export function paragraphsOf(text: string, memory: TraceMemory): readonly Paragraph[] {
  return [...text.matchAll(/(?:[^\n]|\n(?![ \t\r]*\n))+/g)].map(({ 0: part, index }) => ({
    start: index,
    end: index + part.length,
    words: memory.wordsOf(part),
  }));
}

/** The paragraphs of some length of which next to nothing is covered; `covered` is in order. */
function leftOver(paragraphs: readonly Paragraph[], covered: readonly Span[]): readonly Paragraph[] {
  let next = 0;
  return paragraphs.filter(({ start, end, words }) => {
    while ((covered[next]?.end ?? Infinity) <= start) next++;
    let shared = 0;
    for (let i = next; (covered[i]?.start ?? Infinity) < end; i++) {
      shared += Math.min(end, covered[i]?.end ?? 0) - Math.max(start, covered[i]?.start ?? 0);
    }
    return words.length >= FEWEST_WORDS && shared < MOST_MATCHED * (end - start);
  });
}

function pair(oldText: string, newText: string, { start, end }: Span, partner: Span): LeftoverPair {
  const { matches } = diffProse(oldText.slice(start, end), newText.slice(partner.start, partner.end));
  const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });
  return {
    old: { start, end },
    new: { start: partner.start, end: partner.end },
    matches: matches.map(({ old, new: now, moved }) => ({
      old: shift(old, start),
      new: shift(now, partner.start),
      moved,
    })),
  };
}
