import type { Span } from '../../text';

/**
 * The least likeness (weighted share of all words of both that are in both), and how much more than the next best it must
 * be. Of 13 pairs taken so from drafts whose truth is known 12 were right; at .16 it is 17 of 22.
 */
const LEAST_LIKENESS = 0.2;
const LEAST_LEAD = 1.5;

/** A heading or a short sentence is soon like another: with fewer words than this more must agree. */
const FEW_WORDS = 12;
const LEAST_LIKENESS_OF_FEW = 0.3;

/** A paragraph, and its different words as numbers. */
export interface Paragraph extends Span {
  readonly words: Int32Array;
}

// Plain loops throughout: in a text that was rewritten all paragraphs are asked about after each edit.

/** By the number of each word: the fewer paragraphs hold it, the more it says (inverse document frequency). */
export function wordWeights(paragraphs: readonly Paragraph[], wordCount: number): Float64Array {
  const holding = new Float64Array(wordCount);
  for (const { words } of paragraphs)
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as number;
      holding[word] = (holding[word] as number) + 1;
    }
  const weightOfHeld = Float64Array.from({ length: paragraphs.length + 1 }, (_, count) =>
    Math.log(paragraphs.length / count),
  );
  const weights = new Float64Array(wordCount);
  for (let word = 0; word < wordCount; word++)
    weights[word] = weightOfHeld[holding[word] as number] as number;
  return weights;
}

/** Paragraphs of the new text, which of them hold each word, and what all words of each weigh. */
export interface Candidates {
  readonly paragraphs: readonly Paragraph[];
  /** By the number of each word, those that hold it. */
  readonly holding: readonly (readonly number[] | undefined)[];
  readonly weights: readonly number[];
  readonly weightOf: Float64Array;
}

export function candidatesAmong(paragraphs: readonly Paragraph[], weightOf: Float64Array): Candidates {
  const holding = new Array<number[] | undefined>(weightOf.length);
  paragraphs.forEach(({ words }, i) => {
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as number;
      const known = holding[word];
      if (known) known.push(i);
      else holding[word] = [i];
    }
  });
  return { paragraphs, holding, weights: paragraphs.map((one) => weigh(one, weightOf)), weightOf };
}

function weigh({ words }: Paragraph, weightOf: Float64Array): number {
  let weight = 0;
  for (let at = 0; at < words.length; at++) weight += weightOf[words[at] as number] as number;
  return weight;
}

export interface Partner {
  readonly old: Paragraph;
  readonly partner: Paragraph;
  readonly likeness: number;
}

/** The candidate most like the paragraph (Jaccard's share, by weight), when it is like enough and no other nearly as much. */
export function bestPartner(
  old: Paragraph,
  { paragraphs, holding, weights, weightOf }: Candidates,
): Partner | null {
  const least = old.words.length < FEW_WORDS ? LEAST_LIKENESS_OF_FEW : LEAST_LIKENESS;
  const shared = new Float64Array(paragraphs.length);
  for (let at = 0; at < old.words.length; at++) {
    const word = old.words[at] as number;
    const places = holding[word];
    if (!places) continue;
    const weight = weightOf[word] as number;
    for (let k = 0; k < places.length; k++) {
      const i = places[k] as number;
      shared[i] = (shared[i] as number) + weight;
    }
  }
  const own = weigh(old, weightOf);
  for (let i = 0; i < shared.length; i++)
    shared[i] = share(shared[i] as number, own + (weights[i] as number));
  const [best, second] = twoHighest(shared);
  const partner = paragraphs[best.at];
  if (!partner || best.value < least || best.value < LEAST_LEAD * second.value) return null;
  return { old, partner, likeness: best.value };
}

/** The highest value and the next, with their places; of equal ones the first. */
function twoHighest(values: Float64Array): [High, High] {
  let [best, second] = [-1, -1];
  const valueOf = (at: number): number => values[at] ?? 0;
  for (let at = 0; at < values.length; at++) {
    if (valueOf(at) > valueOf(best)) [best, second] = [at, best];
    else if (valueOf(at) > valueOf(second)) second = at;
  }
  return [
    { at: best, value: valueOf(best) },
    { at: second, value: valueOf(second) },
  ];
}

interface High {
  readonly at: number;
  readonly value: number;
}

/** What two share, of what both have. */
function share(shared: number, both: number): number {
  return both > shared ? shared / (both - shared) : 0;
}
