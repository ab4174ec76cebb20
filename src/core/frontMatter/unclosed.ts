import type { Problem } from '../problem';
import { say } from '../said';
import type { Span } from '../text';

/** The problem of a front matter that is opened and never closed, shown at its first line. */
export const unclosedProblem = (opening: Span): Problem => ({
  code: 'front-matter-unclosed',
  severity: 'error',
  message: say(
    'The front matter starts here and has no end, so nothing in it counts. Add a line `---` after its last entry.',
  ),
  span: opening,
});
