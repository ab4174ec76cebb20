import type { Span } from '../../core/text';
import type { TracedText } from '../../core/trace';
import { ASKINGS, changeMarks, type Mark } from './model';

/**
 * The changes since the first of some drafts, as marks on the text that all of them were traced to. The comments on the drafts after it
 * are looked for as well: what was asked for in round 2 has changed draft 1 too.
 */
export function marksSince([first, ...later]: readonly [TracedText, ...TracedText[]]): readonly Mark[] {
  const askedLater = later
    .filter(({ trace }) => trace.comments.length > 0)
    .flatMap((traced) => changeMarks(traced))
    .filter(({ comments }) => comments.length > 0);
  return changeMarks(first).map((mark) => askedLater.filter(touches(mark)).reduce(joined, mark));
}

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
