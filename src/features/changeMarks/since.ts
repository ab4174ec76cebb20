import type { Span } from '../../core/text';
import type { TracedText } from '../../core/trace';
import { ASKINGS, changeMarks, type Mark } from './model';

/** A text traced from several drafts. */
export interface TracedTexts {
  readonly first: TracedText;
  /** From the drafts after it, and from those before it. */
  readonly later: readonly TracedText[];
  readonly before: readonly TracedText[];
  /** The ids of the comments on the drafts before it of which nothing was done about their passage before the first. */
  readonly standing: ReadonlySet<string>;
}

/**
 * The changes since the first of some drafts, as marks on the text that all of them were traced to. The comments on the other drafts
 * are looked for as well: what was asked for in round 2 has changed draft 1 too, and what was left open in round 1 may be answered
 * in draft 3.
 */
export function marksSince({ first, later, before, standing }: TracedTexts): readonly Mark[] {
  const elsewhere = [
    ...marksIn(later),
    ...marksIn(before).map((mark) => ({
      ...mark,
      comments: mark.comments.filter((id) => standing.has(id)),
    })),
  ].filter(({ comments }) => comments.length > 0);
  return changeMarks(first).map((mark) => elsewhere.filter(touches(mark)).reduce(joined, mark));
}

const marksIn = (traced: readonly TracedText[]): readonly Mark[] =>
  traced.filter(({ trace }) => trace.comments.length > 0).flatMap((one) => changeMarks(one));

/** Whether another mark is at the same place; an empty one may be at the border. */
function touches({ span }: Mark): (other: Mark) => boolean {
  const isEmpty = ({ start, end }: Span): boolean => start === end;
  return ({ span: other }) =>
    isEmpty(span) || isEmpty(other)
      ? span.start <= other.end && other.start <= span.end
      : span.start < other.end && other.start < span.end;
}

/** The surer of the two says who asked; both do when they are as sure. */
function joined(mark: Mark, other: Mark): Mark {
  const surer = ASKINGS.indexOf(mark.asking) - ASKINGS.indexOf(other.asking);
  if (surer < 0) return mark;
  const comments = surer > 0 ? other.comments : [...new Set([...mark.comments, ...other.comments])];
  return { ...mark, asking: other.asking, comments };
}
