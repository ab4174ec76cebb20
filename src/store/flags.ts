import type * as feedback from '../core/feedback/flags';
import type { CommentFlags } from '../core/feedback/flags';
import type { TrackedDocument } from '../core/model';
import type { WholeState } from './state';

const wording = new WeakMap<TrackedDocument, ReturnType<typeof feedback.wordingFlags>>();
const known = new WeakMap<WholeState, ReadonlyMap<string, CommentFlags>>();

export const NO_FLAGS: CommentFlags = { late: null, contradicts: [], question: null };

/** The flags of a document's comments, by their ids; worked out when a view first asks, and once for what the files say. */
export function flagsOf(state: WholeState): ReadonlyMap<string, CommentFlags> {
  const flags = known.get(state) ?? workOut(state);
  known.set(state, flags);
  return flags;
}

function workOut({ document, terms }: WholeState): ReadonlyMap<string, CommentFlags> {
  // With the words of five languages: loaded when the first comment is looked at.
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a row is drawn without waiting
  const { lateIn, wordingFlags } = require('../core/feedback/flags') as typeof feedback;
  const words = wording.get(document) ?? wordingFlags(document);
  wording.set(document, words);
  const late = lateIn(document, terms.feedback);
  return new Map(
    [...new Set([...words.keys(), ...late.keys()])].map((id) => [
      id,
      { ...NO_FLAGS, ...words.get(id), late: late.get(id) ?? null },
    ]),
  );
}
