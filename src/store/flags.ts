import type * as feedback from '../core/feedback/flags';
import type { PassagesLater } from '../core/feedback/contradictions';
import type { CommentFlags } from '../core/feedback/flags';
import type { TrackedDocument } from '../core/model';
import type { WholeState } from './state';

type WordingFlags = ReturnType<typeof feedback.wordingFlags>;

interface Known {
  readonly words: WordingFlags;
  readonly flags: ReadonlyMap<string, CommentFlags>;
}

const wording = new WeakMap<TrackedDocument, WordingFlags>();
const known = new WeakMap<WholeState, Known>();
const followed = new WeakMap<TrackedDocument, PassagesLater>();

export const NO_FLAGS: CommentFlags = { late: null, contradicts: [], question: null };

/** The flags of a document's comments, by their ids; worked out when a view first asks, and once for what the files say. */
export function flagsOf(state: WholeState): ReadonlyMap<string, CommentFlags> {
  const words = wordingOf(state.document);
  const before = known.get(state);
  if (before?.words === words) return before.flags;
  const flags = workOut(state, words);
  known.set(state, { words, flags });
  return flags;
}

/** Where the passages of a document's open comments are in its later drafts, as far as they were followed (`followPassages`). */
export const passagesIn = (document: TrackedDocument): PassagesLater | undefined => followed.get(document);

/** Takes note of passages that were followed; null: there was none to follow. Says whether a comment has another flag for it. */
export function noteFollowed(document: TrackedDocument, later: PassagesLater | null): boolean {
  followed.set(document, later ?? new Map());
  if (!later) return false;
  const before = wordingOf(document);
  const words = loaded().wordingFlags(document, later);
  if (JSON.stringify([...words]) === JSON.stringify([...before])) return false;
  wording.set(document, words);
  return true;
}

// With the words of five languages: loaded when the first comment is looked at.
// eslint-disable-next-line @typescript-eslint/no-require-imports -- a row is drawn without waiting
const loaded = (): typeof feedback => require('../core/feedback/flags') as typeof feedback;

function wordingOf(document: TrackedDocument): WordingFlags {
  const words = wording.get(document) ?? loaded().wordingFlags(document);
  wording.set(document, words);
  return words;
}

function workOut({ document, terms }: WholeState, words: WordingFlags): Known['flags'] {
  const late = loaded().lateIn(document, terms.feedback);
  return new Map(
    [...new Set([...words.keys(), ...late.keys()])].map((id) => [
      id,
      { ...NO_FLAGS, ...words.get(id), late: late.get(id) ?? null },
    ]),
  );
}
