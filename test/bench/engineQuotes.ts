import fs from 'node:fs';
import searchFuzzily from 'approx-string-match';
import { findQuoteIn } from '../../src/core/trace/quote/findQuote';
import { searchableText } from '../../src/core/trace/quote/searchable';
import type { Span } from '../../src/core/text';
import { readPairs } from './corpus';
import { random } from './engineTexts';

/** A quote, and where in the draft it was taken from; null when it is from another text. */
interface Quoted {
  readonly draft: string;
  readonly quote: string;
  readonly from: Span | null;
}

type Find = (quote: string) => Span | null;

const QUOTES = 200;
const SHORTEST_QUOTE = 30;
/** As the best known user of the library asks it: half of the letters may be others, and never more than this. */
const MOST_ERRORS = 256;

const TOOLS: Readonly<Record<string, (draft: string) => Find>> = {
  'this engine': (draft) => {
    const prepared = searchableText(draft);
    return (quote) => findQuoteIn(prepared, quote)?.span ?? null;
  },
  'approx-string-match': (draft) => (quote) => fuzzily(draft, quote),
};

/** The place as it is where the draft has it word for word, else the one with fewest errors. */
function fuzzily(draft: string, quote: string): Span | null {
  const exact = draft.indexOf(quote);
  if (exact >= 0) return { start: exact, end: exact + quote.length };
  const found = searchFuzzily(draft, quote, Math.min(MOST_ERRORS, Math.floor(quote.length / 2)));
  return found.reduce<(typeof found)[number] | null>(
    (best, one) => (best && best.errors <= one.errors ? best : one),
    null,
  );
}

/** Ways in which a client's quote differs from the draft. */
const RETYPED: Readonly<Record<string, (quote: string, next: () => number) => string>> = {
  'word for word': (quote) => quote,
  // Another program's quotes, dashes and line ends.
  'other marks and case': (quote) =>
    quote
      .replace(/"([^"]*)"/g, '“$1”')
      .replace(/'/g, '’')
      .replace(/--|—/g, ' – ')
      .replace(/\s+/g, ' ')
      .replace(/^\p{L}/u, (letter) => letter.toUpperCase())
      .toLowerCase(),
  'retyped from memory': (quote, next) => {
    const words = quote.split(/\s+/);
    words.splice(1 + Math.floor(next() * (words.length - 2)), 1);
    words.splice(1 + Math.floor(next() * (words.length - 2)), 1, 'something');
    return words.map((word) => (next() < 0.1 ? word.replace(/(.)(.)$/, '$2$1') : word)).join(' ');
  },
};

/**
 * Quotes of a text looked for in it, those of another text, and those that reviewers really typed: time, and how many were found
 * where they were taken from (or not at all, where they were not).
 */
export function quoteTable(draft: string, other: string, corpora: string): void {
  console.log(`\nfinding quotes in a draft, ${draft.split(/\s+/).length} words`);
  console.log(`${''.padEnd(46)}ms a quote     right elsewhere not found`);
  for (const [kind, retype] of Object.entries(RETYPED)) rows(kind, quotesOf(draft, retype));
  const strange = quotesOf(other, (quote) => quote);
  rows(
    'from another book',
    strange.map(({ quote }) => ({ draft, quote, from: null })),
  );
  if (!fs.existsSync(corpora)) return console.log(`(no corpora at ${corpora}: no quotes of real reviewers)`);
  rows('of real reviewers', reviewedQuotes(corpora));
}

function rows(kind: string, quotes: readonly Quoted[]): void {
  for (const [name, tool] of Object.entries(TOOLS)) {
    const finders = new Map<string, Find>();
    const count = { right: 0, elsewhere: 0, nowhere: 0 };
    const start = process.cpuUsage();
    for (const { draft, quote, from } of quotes) {
      const find = finders.get(draft) ?? tool(draft);
      finders.set(draft, find);
      const found = find(quote);
      if (!found) count[from ? 'nowhere' : 'right']++;
      else if (from && found.start < from.end && found.end > from.start) count.right++;
      else count.elsewhere++;
    }
    const { user, system } = process.cpuUsage(start);
    const time = ((user + system) / 1000 / quotes.length).toFixed(2).padStart(10);
    const shares = Object.values(count).map((some) => (some / quotes.length).toFixed(3).padStart(10));
    console.log(`${kind.padEnd(24)}${name.padEnd(22)}${time}${shares.join('')}`);
  }
}

/** Sentences that stand once in the draft, from its beginning to its end. */
function quotesOf(draft: string, retype: (quote: string, next: () => number) => string): readonly Quoted[] {
  const next = random(11);
  const sentences = [...draft.matchAll(/[^.!?]{2,}[.!?]/g)].flatMap(({ 0: found, index }) => {
    const quote = found.trim();
    const start = index + found.indexOf(quote);
    const isOnce = draft.indexOf(quote) === draft.lastIndexOf(quote);
    return quote.length >= SHORTEST_QUOTE && isOnce
      ? [{ quote, from: { start, end: start + quote.length } }]
      : [];
  });
  const every = Math.max(1, Math.floor(sentences.length / QUOTES));
  return sentences
    .filter((_, i) => i % every === 0)
    .slice(0, QUOTES)
    .map(({ quote, from }) => ({ draft, quote: retype(quote, next), from }));
}

/** Sentences of papers as their reviewers quoted them. */
function reviewedQuotes(corpora: string): readonly Quoted[] {
  return readPairs(corpora, 'f1000rd').flatMap(({ draft1: draft, comments }) =>
    comments.flatMap(({ quote, gold }) =>
      quote && gold?.sentence_start1 !== undefined && gold.sentence_end1 !== undefined
        ? [{ draft, quote, from: { start: gold.sentence_start1, end: gold.sentence_end1 } }]
        : [],
    ),
  );
}
