import { foldText, plainText, squashText } from './fold';
import type { Candidate, FoundQuote, QuoteContext } from './quoteModel';
import type { SearchableText } from './searchable';
import { fromSource, type MappedText } from '../../prose/mappedText';
import type { Span } from '../../text';

/** Letters of context that are compared: more than any prefix or suffix that is written. */
const CONTEXT_LETTERS = 160;

/** One place must fit the words around by this much more than the next (share of all letters) to be taken for sure. */
const CLEAR_LEAD = 0.2;

/** A quote within a word is taken without context only when it has this many characters: shorter ones are chance. */
const LONG_ENOUGH_INSIDE_WORDS = 12;

/** Confidence when several places fit alike; never more, however few they are. */
const UNSURE = 0.45;

interface Scored {
  readonly candidate: Candidate;
  /** Share of the given context that stands around the place; 0 without context. */
  readonly fit: number;
}

/** Of several places the one whose surroundings fit; the first, unsure, when none stands out; null when none may be claimed. */
export function chooseCandidate(
  draft: SearchableText,
  candidates: readonly Candidate[],
  context: QuoteContext,
): FoundQuote | null {
  const [first] = candidates;
  if (!first) return null;
  // What is around it decides nothing: so it is with most quotes.
  if (candidates.length === 1 && first.wholeWords) return alone(first, true);
  const prefix = letters(context.prefix ?? '');
  const suffix = letters(context.suffix ?? '');
  const hasContext = prefix.length + suffix.length > 0;
  const whole = candidates.filter((candidate) => candidate.wholeWords);
  const pool = hasContext || whole.length === 0 ? candidates : whole;
  if (pool.length === 1 && pool[0]) return alone(pool[0], hasContext);
  const scored = pool.map((candidate) => ({
    candidate,
    fit: hasContext ? fit(draft, candidate, prefix, suffix) : 0,
  }));
  scored.sort((a, b) => rank(b) - rank(a) || a.candidate.span.start - b.candidate.span.start);
  return bestOf(scored);
}

function alone(candidate: Candidate, hasContext: boolean): FoundQuote | null {
  const { span, likeness, wholeWords } = candidate;
  if (!wholeWords && !hasContext && span.end - span.start < LONG_ENOUGH_INSIDE_WORDS) return null;
  return { span, confidence: likeness, unsure: false };
}

/** The fit decides; between equal fits, whole words, then the likeness. */
function rank({ candidate, fit: contextFit }: Scored): number {
  return contextFit + (candidate.wholeWords ? 0.05 : 0) + candidate.likeness * 0.04;
}

function bestOf(scored: readonly Scored[]): FoundQuote | null {
  const [best, second] = scored;
  if (!best) return null;
  const { span, likeness } = best.candidate;
  const isClear = !second || best.fit - second.fit >= CLEAR_LEAD;
  if (isClear) return { span, confidence: likeness, unsure: false };
  return { span, confidence: Math.min(UNSURE, 1 / scored.length), unsure: true };
}

function letters(text: string): string {
  return squashText(foldText(plainText(text))).text;
}

/** The context may have been taken from what the reader sees or from the Markdown source: the better fit counts. */
function fit(draft: SearchableText, { span }: Candidate, prefix: string, suffix: string): number {
  const asRead = fitAround(draft.squashed(), span, prefix, suffix);
  return asRead === 1 ? 1 : Math.max(asRead, fitAround(draft.squashedSource(), span, prefix, suffix));
}

/** The share of the context's letters that stands around a place; `squashed` is all letters of the draft. */
function fitAround(squashed: MappedText, span: Span, prefix: string, suffix: string): number {
  const { start, end } = fromSource(squashed, span);
  const matched = commonEnd(squashed.text, start, prefix) + commonStart(squashed.text, end, suffix);
  const asked = Math.min(CONTEXT_LETTERS, prefix.length) + Math.min(CONTEXT_LETTERS, suffix.length);
  return matched / asked;
}

/** How many of the first letters of `context` stand at `at`. */
function commonStart(text: string, at: number, context: string): number {
  const limit = Math.min(text.length - at, context.length, CONTEXT_LETTERS);
  let length = 0;
  while (length < limit && text[at + length] === context[length]) length++;
  return length;
}

/** How many of the last letters of `context` stand before `at`. */
function commonEnd(text: string, at: number, context: string): number {
  const limit = Math.min(at, context.length, CONTEXT_LETTERS);
  let length = 0;
  while (length < limit && text[at - 1 - length] === context[context.length - 1 - length]) length++;
  return length;
}
