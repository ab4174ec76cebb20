import { diffProse } from '../../core/diff';
import type { Span } from '../../core/text';
import { locateComments, traceDiff } from '../../core/trace';
import type { LocatedComment } from '../../core/trace/locate';
import type { QuotedComment } from '../../core/trace/model';
import { ASKINGS, changeMarks, type Mark, type TracedTexts } from './model';

/** A stored draft and where the comments on it are. Holds as long as the comments do: a sent draft never changes. */
export interface DraftWithFeedback {
  readonly prose: string;
  readonly located: readonly LocatedComment[];
}

export function withFeedback(prose: string, comments: readonly QuotedComment[]): DraftWithFeedback {
  return { prose, located: locateComments(prose, comments) };
}

/**
 * The changes since the first of some drafts, as marks on `prose`. The comments on the drafts after it are looked for as well:
 * what was asked for in round 2 has changed draft 1 too.
 */
export function marksSince(
  [first, ...later]: readonly [DraftWithFeedback, ...DraftWithFeedback[]],
  prose: string,
): readonly Mark[] {
  const askedLater = later
    .filter(({ located }) => located.length > 0)
    .flatMap((draft) => changeMarks(traced(draft, prose)))
    .filter(({ comments }) => comments.length > 0);
  return changeMarks(traced(first, prose)).map((mark) =>
    askedLater.filter(touches(mark)).reduce(joined, mark),
  );
}

/** The one place where the texts are compared. */
function traced({ prose: oldText, located }: DraftWithFeedback, newText: string): TracedTexts {
  const diff = diffProse(oldText, newText);
  return { oldText, newText, matches: diff.matches, trace: traceDiff({ oldText, newText, diff }, located) };
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
