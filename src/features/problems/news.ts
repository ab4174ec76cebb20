import type { Problem } from '../../core/problem';
import type { Location } from '../../store/ports';
import type { LibraryState } from '../../store/state';

/** What stands in the Problems panel for a file, and the text that its spans point into. */
export interface ShownProblems {
  readonly problems: readonly Problem[];
  readonly text: string;
}

/**
 * The files whose problems are others than those shown, with what is to be shown now; null: nothing any more. `shown` is
 * brought up to date. Problems that were not worked out anew are the same objects, so that an edit of one document leaves
 * what stands for all the others.
 */
export function newProblems(
  shown: Map<Location, ShownProblems>,
  { problems, texts }: Pick<LibraryState, 'problems' | 'texts'>,
): ReadonlyMap<Location, ShownProblems | null> {
  const news = new Map<Location, ShownProblems | null>();
  for (const location of shown.keys()) if (!problems.has(location)) news.set(location, null);
  for (const [location, found] of problems) {
    const now = { problems: found, text: texts.get(location) ?? '' };
    if (!isSame(shown.get(location), now)) news.set(location, now);
  }
  for (const [location, now] of news) {
    if (now) shown.set(location, now);
    else shown.delete(location);
  }
  return news;
}

function isSame(before: ShownProblems | undefined, { problems, text }: ShownProblems): boolean {
  return (
    before?.problems.length === problems.length &&
    problems.every((problem, i) => problem === before.problems[i]) &&
    text === before.text
  );
}
