import type { Problem } from '../problem';
import { say } from '../said';
import type { Span } from '../text';

const OPENING = /^<{7}(?= |\r?$)/m;
const CLOSING = /^>{7}(?= |\r?$).*$/m;

/** Where two versions stand that git could not bring together: from the mark before the first to the end of that after the second, or of the text. */
export function mergeConflictIn(text: string): Span | null {
  const start = text.includes('<<<<<<<') ? text.search(OPENING) : -1;
  if (start < 0) return null;
  const closing = CLOSING.exec(text.slice(start));
  return { start, end: closing ? start + closing.index + closing[0].length : text.length };
}

export const mergeConflictProblem = (span: Span): Problem => ({
  code: 'merge-conflict',
  severity: 'error',
  message: say(
    'This file was changed in two places, and git could not bring the two together: both stand between `<<<<<<<` and `>>>>>>>`. Nothing here is counted, and nothing is written to this file. “Rounds: Take Both Sides of a Merge” puts the record together; else compare the two, keep what you need, and delete the lines with these marks.',
  ),
  span,
});
