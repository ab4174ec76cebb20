import { fingerprintOf } from '../fingerprint';
import type { DocumentSummary } from '../model';

/** What a document is known by when its file has another name: where the writer moved it, nobody may have told us. */
export interface Identity {
  readonly client: string;
  /** Ids of the drafts sent, oldest first: the same in no other document of the client. */
  readonly drafts: readonly string[];
  /** Of a document that was not sent yet: its paragraphs, each as a short number that says nothing of its words. */
  readonly paragraphs: readonly string[];
}

/** As many paragraphs as tell one text from another. */
const MOST_PARAGRAPHS = 60;

/** The share of the paragraphs that must be there again: a text may have been edited after it was moved. */
const SHARED = 0.5;

export function identityOf(document: DocumentSummary, prose: string): Identity {
  const drafts = document.rounds.flatMap(({ draft }) => draft ?? []);
  return {
    client: document.client,
    drafts,
    paragraphs: drafts.length > 0 ? [] : paragraphsOf(prose).slice(0, MOST_PARAGRAPHS),
  };
}

/** Whether a document is the one that was known: by the last draft it sent, or, before one was, by its paragraphs. */
export function isSame(
  { client, drafts, paragraphs }: Identity,
  document: DocumentSummary,
  prose: string,
): boolean {
  if (client !== document.client) return false;
  const last = drafts.at(-1);
  if (last !== undefined) return document.rounds.some(({ draft }) => draft === last);
  const there = new Set(paragraphsOf(prose));
  const again = paragraphs.filter((paragraph) => there.has(paragraph)).length;
  return again > 0 && again >= paragraphs.length * SHARED;
}

const paragraphsOf = (prose: string): string[] => [
  ...new Set(
    prose
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map(shortNumber),
  ),
];

/** One paragraph in four thousand million is taken for another. */
const shortNumber = (text: string): string => fingerprintOf(text).toString(36);
