import type { CommentFlags } from '../../core/feedback/flags';
import type { Comment, CommentClass, CommentStatus, TrackedDocument } from '../../core/model';
import type { Fate } from '../../core/trace/model';
import type { Span } from '../../core/text';
import { NO_FLAGS } from '../../store/flags';
import type { Place } from './places';

/** Where the draft was not kept only the text as it is can be looked at: the passage is in it (`untraced`), or not (`missing`). */
export type ThreadFate = Fate | 'untraced' | 'missing' | null;

/** One comment of the client as a thread beside the text, before the editor knows of it. */
export interface PlainThread {
  /** The comment's id. */
  readonly comment: string;
  readonly round: number;
  /** Its index in the round. */
  readonly index: number;
  /** Where it stands in the prose as it is now. */
  readonly at: Span;
  readonly class: CommentClass;
  readonly status: CommentStatus;
  readonly fate: ThreadFate;
  readonly unsure: boolean;
  readonly text: string;
  /** Who said it: a name of the front matter, else the client. */
  readonly from: string;
  /** ISO 8601, as written. */
  readonly said: string | undefined;
  readonly reply: string | undefined;
  readonly flags: CommentFlags;
}

export interface Traced {
  /** In the prose as it is now, by the comments' ids. */
  readonly places: ReadonlyMap<string, Place>;
  /** Numbers of the rounds whose draft was not there to be traced from. */
  readonly untraced: ReadonlySet<number>;
}

/** A thread for every comment, in the order of the file. `prose` is the text as it is now, without front matter. */
export function threadModel(
  document: TrackedDocument,
  prose: string,
  traced: Traced,
  flags: ReadonlyMap<string, CommentFlags> = new Map(),
): PlainThread[] {
  const top = topOf(prose);
  return document.rounds.flatMap((round) =>
    round.comments.map((comment): PlainThread => {
      const place = traced.places.get(comment.id);
      return {
        ...saidBy(document, comment),
        round: round.number,
        at: place?.span ?? top,
        fate: fateOf(place, traced.untraced.has(round.number)),
        unsure: place?.unsure ?? false,
        flags: flags.get(comment.id) ?? NO_FLAGS,
      };
    }),
  );
}

function saidBy(
  document: TrackedDocument,
  comment: Comment,
): Omit<PlainThread, 'round' | 'at' | 'fate' | 'unsure' | 'flags'> {
  return {
    comment: comment.id,
    index: comment.index,
    class: comment.class,
    status: comment.status,
    text: comment.text,
    from: comment.from ?? document.client,
    said: comment.at,
    reply: comment.reply,
  };
}

/** Without its draft nothing can be said about what became of a passage but whether it is there. */
function fateOf(place: Place | undefined, isUntraced: boolean): ThreadFate {
  if (!place?.fate) return null;
  if (!isUntraced) return place.fate;
  return place.fate === 'orphan' ? 'missing' : 'untraced';
}

/** Before the first letter of the prose. */
function topOf(prose: string): Span {
  const start = Math.max(0, prose.search(/\S/));
  return { start, end: start };
}
