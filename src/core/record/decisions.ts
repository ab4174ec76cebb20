import type { TrackedDocument } from '../model';
import { fail, type Result } from '../problem';
import { say } from '../said';
import type { Operation } from '../yaml/edit/operation';
import type { YamlInput } from '../yaml/edit/renderValue';
import {
  commentPath,
  findComment,
  freeIds,
  namedOperations,
  noSuchRound,
  record,
  roundOf,
  roundOperations,
  roundPath,
  type FoundComment,
  type Operations,
  type Recorded,
} from './recording';

/** What is written of decisions about comments: the round of late ones, contradictions, trades. */

/** The round in which comments that came late are answered: the one that they were said in, or the next. */
export function recordRoundChoice(text: string, ids: readonly string[], choice: 'this' | 'next'): Recorded {
  return recordInComments(text, ids, (comments) =>
    comments.flatMap(({ found, id, set }): Operation[] => [
      ...set({ round: choice === 'next' ? choice : undefined }),
      ...(choice === 'this' && found.comment.round !== undefined
        ? [{ op: 'remove', path: [...commentPath(found.round, found.comment), 'round'] } as const]
        : []),
      ...(found.round.late.includes(id)
        ? []
        : [{ op: 'append', path: [...roundPath(found.round), 'late'], value: id } as const]),
    ]),
  );
}

export interface Settlement {
  /** The comment that stands. */
  readonly stands: string;
  /** The one that contradicted it. */
  readonly other: string;
  /** The other stands as well; else it is declined. */
  readonly both: boolean;
  /** To the other; left out, what was said before stays. */
  readonly reply?: string;
}

/** What the approver settled between two comments: both are named, so that nobody has to ask again. */
export function recordSettlement(text: string, { stands, other, both, reply }: Settlement): Recorded {
  return recordInComments(text, [stands, other], ([standing, declined]) => {
    if (!standing || !declined) return [];
    const settled = [...new Set([...(declined.found.comment.settled ?? []), standing.id])];
    return [...standing.set({}), ...declined.set({ status: both ? undefined : 'declined', reply, settled })];
  });
}

export interface Trade {
  readonly taken: string;
  readonly takenReply: string;
  /** The comment that is dropped for it, with its reply; null where something else is. */
  readonly dropped: { readonly id: string; readonly reply: string } | null;
  /** The number of an extra round that is agreed by the trade; null where none is. */
  readonly round: number | null;
}

/** One thing is done in exchange for another: the replies say so, what is dropped is declined, and an extra round is given for it. */
export function recordTrade(text: string, { taken, takenReply, dropped, round }: Trade): Recorded {
  const ids = [taken, ...(dropped ? [dropped.id] : [])];
  return recordInComments(text, ids, ([one, other], document) => {
    const extra = round === null ? undefined : roundOf(document, round);
    if (round !== null && !extra) return noSuchRound(document, round);
    return [
      ...(one?.set({ reply: takenReply }) ?? []),
      ...(other?.set({ status: 'declined', reply: dropped?.reply }) ?? []),
      ...(extra ? roundOperations(extra, { extra: 'given' }) : []),
    ];
  });
}

interface NamedComment {
  readonly found: FoundComment;
  /** Its id, or the one that it gets now. */
  readonly id: string;
  /** Writes fields of it; undefined ones are left as they are. */
  readonly set: (values: Record<string, YamlInput | undefined>) => Operation[];
}

function recordInComments(
  text: string,
  ids: readonly string[],
  operations: (comments: readonly NamedComment[], document: TrackedDocument) => Operations,
): Recorded {
  return record(text, (document) => {
    const next = freeIds(document);
    const comments: NamedComment[] = [];
    for (const id of ids) {
      const found = findComment(document, id);
      if (!found) return missing(id);
      const given = found.comment.hasId ? undefined : next();
      const set: NamedComment['set'] = (values) => namedOperations(found, given, values);
      comments.push({ found, id: given ?? id, set });
    }
    return operations(comments, document);
  });
}

const missing = (id: string): Result<never> =>
  fail('no-such-comment', say('There is no comment {0} in this document.', id));
