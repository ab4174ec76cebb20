import { findQuoteIn } from '../../src/core/trace/quote/findQuote';
import { searchableText, type SearchableText } from '../../src/core/trace/quote/searchable';
import type { CorpusPair } from './corpus';

/** Other papers that each quote is looked for in, where it should not be found. */
const STRANGERS = 3;

/**
 * The row that has a target: of all quotes, those whose place lies in the sentence that each was taken from. (Counted so, the first
 * place of the verbatim words gives .53 and words folded .69: the figures that the target was set by.)
 */
export const RETYPED_FOUND = 'found in the true sentence';
/** What can be reached so: of a quote that stands for several sentences, in the same words, one place is right at most once. */
export const RETYPED_MOST = 'the most that one place for each quote can reach';
/** The same with a quote that stands for several sentences counted once. */
export const RETYPED_DISTINCT = 'distinct quotes found in one of their true sentences';

/** Quotes as reviewers typed them, against the sentence each was taken from, and against papers that they are not from. */
export function retypedQuotes(pairs: readonly CorpusPair[]): Record<string, number | string> {
  const drafts = pairs.map((pair) => searchableText(pair.draft1));
  const count = { quotes: 0, found: 0, inTrueSentence: 0, sure: 0, sureElsewhere: 0, verbatimElsewhere: 0 };
  const strange = { lookedFor: 0, found: 0 };
  const distinct = new Map<string, boolean>();
  const sentences = new Map<string, Map<number, number>>();
  pairs.forEach((pair, p) => {
    for (const { quote, gold } of pair.comments) {
      const draft = drafts[p];
      if (!quote || !draft || gold?.sentence_start1 === undefined || gold.sentence_end1 === undefined)
        continue;
      count.quotes++;
      const found = findQuoteIn(draft, quote);
      note(sentences, `${p} ${quote}`, gold.sentence_start1);
      const isThere =
        found !== null && found.span.start < gold.sentence_end1 && found.span.end > gold.sentence_start1;
      distinct.set(`${p} ${quote}`, isThere || (distinct.get(`${p} ${quote}`) ?? false));
      if (found) {
        count.found++;
        const isVerbatim = pair.draft1.slice(found.span.start, found.span.end) === quote;
        if (isThere) count.inTrueSentence++;
        if (!found.unsure) count.sure++;
        if (!found.unsure && !isThere) count[isVerbatim ? 'verbatimElsewhere' : 'sureElsewhere']++;
      }
      addStrangers(strange, quote, strangersOf(pairs, drafts, p));
    }
  });
  return {
    quotes: count.quotes,
    'found at all': share(count.found, count.quotes),
    [RETYPED_FOUND]: share(count.inTrueSentence, count.quotes),
    [RETYPED_MOST]: share(
      [...sentences.values()].reduce((sum, times) => sum + Math.max(...times.values()), 0),
      count.quotes,
    ),
    [RETYPED_DISTINCT]: share([...distinct.values()].filter(Boolean).length, distinct.size),
    'sure, word for word, but in another sentence': count.verbatimElsewhere,
    'sure, and in another sentence': count.sureElsewhere,
    'looked for in other papers': strange.lookedFor,
    'found there though not said there': strange.found,
  };
}

/** Counts how often a quote was taken from each sentence. */
function note(sentences: Map<string, Map<number, number>>, quote: string, sentence: number): void {
  const times = sentences.get(quote) ?? new Map<number, number>();
  sentences.set(quote, times.set(sentence, (times.get(sentence) ?? 0) + 1));
}

function strangersOf(
  pairs: readonly CorpusPair[],
  drafts: readonly SearchableText[],
  p: number,
): SearchableText[] {
  return Array.from({ length: STRANGERS }, (_, i) => (p + 1 + 7 * (i + 1)) % pairs.length)
    .filter((other) => other !== p)
    .flatMap((other) => drafts[other] ?? []);
}

/** Section titles and other words that the stranger does say, in whatever case, are no error. */
function addStrangers(
  strange: { lookedFor: number; found: number },
  quote: string,
  drafts: readonly SearchableText[],
): void {
  for (const draft of drafts) {
    if (draft.source.toLowerCase().includes(quote.toLowerCase())) continue;
    strange.lookedFor++;
    if (findQuoteIn(draft, quote)) strange.found++;
  }
}

function share(part: number, whole: number): string {
  return whole ? (part / whole).toFixed(3) : '-';
}
