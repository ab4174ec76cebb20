import type { CommentClass } from '../model';
import type { Span } from '../text';
import { markOf } from './mark';
import type { PlacedComment, PlacedFeedback } from './model';
import { classOf } from './pasted/classes';

/**
 * One thing that somebody else than the writer said in a file.
 *
 * A client's further words on a comment are a remark of their own, on the same passage: they have their own day (which the
 * feedback window asks for) and their own answer, and what is logged already, which the writer may have edited and settled, stays
 * as it is.
 */
export interface Remark {
  /** `imported` in the record. */
  readonly mark: string;
  readonly from: string | null;
  readonly at: string | null;
  readonly text: string;
  /** The place in the list of the remark that it goes on from; null for the first words on a passage. */
  readonly follows: number | null;
  /** The passage as it is logged, and where it is now: see `PlacedComment`. */
  readonly passage: Passage;
  readonly resolved: boolean;
  /** As the file or the rules for words have it; null: nothing says. */
  readonly class: CommentClass | null;
  /** What the writer answered in the file; null where nothing. */
  readonly reply: string | null;
}

export interface Passage {
  readonly quote: string | null;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly place: Span | null;
  readonly sure: boolean;
}

/** What was said, in the order of the file. `isWriter` says of a name whether it is the writer's own. */
export function remarksOf(
  { comments }: PlacedFeedback,
  isWriter: (name: string | null) => boolean = () => false,
): Remark[] {
  const remarks: Remark[] = [];
  for (const placed of comments) remarks.push(...thread(placed, remarks.length, isWriter));
  return remarks;
}

/** A comment and what follows on it. `first` is the place that its first remark gets. */
function thread(
  placed: PlacedComment,
  first: number,
  isWriter: (name: string | null) => boolean,
): readonly Remark[] {
  const { comment, quote, prefix, suffix, place, sure } = placed;
  const passage = { quote, prefix, suffix, place, sure };
  const found: Remark[] = [];
  for (const [index, said] of [comment, ...comment.replies].entries()) {
    const last = found.at(-1);
    if (!isWriter(said.from)) {
      const follows = found.length > 0 ? first + found.length - 1 : null;
      const { from, at, text } = said;
      const told = (index === 0 ? comment.class : null) ?? classOf(text);
      const base = { mark: markOf(said), from, at, text, follows, passage, reply: null };
      found.push({ ...base, resolved: comment.resolved, class: told });
    } else if (last) {
      const reply = last.reply === null ? said.text : `${last.reply}\n\n${said.text}`;
      found[found.length - 1] = { ...last, reply };
    }
  }
  return found;
}

/** Everyone who says something in a file, in the order in which they first do. */
export function namesIn({ comments, changes }: PlacedFeedback): string[] {
  const said = comments.flatMap(({ comment }) => [comment, ...comment.replies]);
  return [...new Set([...said, ...changes].flatMap(({ from }) => from ?? []))];
}
