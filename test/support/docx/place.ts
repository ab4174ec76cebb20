import { placeFeedback, type SentDraft } from '../../../src/core/intake/place';
import type { PlacedChange, PlacedFeedback } from '../../../src/core/intake/model';
import type { Span } from '../../../src/core/text';
import type { DocxParts } from './makeDocx';
import { readMade } from './read';

/** A client's file beside the drafts that were sent and the document as it is now. */
export interface Trip {
  readonly file: DocxParts;
  readonly drafts?: readonly string[];
  /** The newest draft unless told. */
  readonly document?: string;
  readonly front?: string;
}

export async function placed({ file, drafts = [], document, front = '' }: Trip): Promise<PlacedFeedback> {
  const sent = drafts.map((prose, i): SentDraft => ({ round: i + 1, prose }));
  return placeFeedback(await readMade(file), {
    drafts: sent,
    document: front + (document ?? drafts.at(-1) ?? ''),
    proseStart: front.length,
  });
}

/** Each comment as `[quote, the words at its place, sure]`. */
export function places(feedback: PlacedFeedback, document: string): readonly unknown[] {
  const words = (span: Span | null): string | null => span && document.slice(span.start, span.end);
  return feedback.comments.map(({ quote, place, sure }) => [quote, words(place), sure]);
}

/** The document with a proposal accepted; null where it cannot be as it is. */
export function accept(document: string, { place, replacement }: PlacedChange): string | null {
  if (!place || replacement === null) return null;
  return document.slice(0, place.start) + replacement + document.slice(place.end);
}
