import { COMMENT_CLASSES, COMMENT_STATUSES, EXTRA_AGREEMENTS } from '../../model';
import type { CommentSummary, RoundSummary } from '../../model';
import { defined } from '../../yaml/fields';
import { DASH, patternOf, type Columns } from './patterns';
import { byItself, dateOf, numberOf, textOf, wordOf, type Check } from './words';

/** Where the quick reading of a text is. */
export interface Scan extends Check {
  readonly text: string;
  /** Where the next line starts. */
  at: number;
  /** The ids of comments so far. */
  readonly ids: Set<string>;
}

/** Goes on past the pattern; null where something else stands there. */
export function take(scan: Scan, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = scan.at;
  const match = pattern.exec(scan.text);
  if (match) scan.at = pattern.lastIndex;
  return match;
}

/** Deeper than any record is indented; a pattern is made for each column. */
const MOST_COLUMNS = 40;

/** The columns of the items of a list that begins here, none of them in front of the column of its key; null where there is none. */
function columnsHere(scan: Scan, least: number): Columns | null {
  DASH.lastIndex = scan.at;
  const start = DASH.exec(scan.text)?.[0];
  if (start === undefined || start.length > MOST_COLUMNS) return null;
  const dash = start.indexOf('-');
  return dash < least ? null : { dash, key: start.length };
}

type Written<T> = { -readonly [K in keyof T]: T[K] };

export function readRounds(scan: Scan): RoundSummary[] {
  const rounds: RoundSummary[] = [];
  const columns = columnsHere(scan, 0);
  if (!columns) return rounds;
  const pattern = patternOf('round', columns);
  for (;;) {
    const match = scan.ok ? take(scan, pattern) : null;
    if (!match) return rounds.slice();
    rounds.push(readRound(scan, match, { columns, number: rounds.length + 1 }));
  }
}

/** Where the values of a round stand in its match, and which of them is the first that may follow the comments instead. */
const [SENT, DRAFT, RATING, MINUTES, EXTRA, PROMISED, HAS_COMMENTS] = [1, 2, 3, 4, 5, 6, 7];
const RATINGS = { min: 1, max: 5, whole: true };
const ANY_MINUTES = { min: 0, whole: false };

function readRound(
  scan: Scan,
  match: readonly (string | undefined)[],
  { columns, number }: { readonly columns: Columns; readonly number: number },
): RoundSummary {
  const hasComments = match[HAS_COMMENTS] !== undefined;
  const comments = hasComments ? readComments(scan, columns.key) : NONE;
  const values = hasComments ? withLater(scan, match, columns) : match;
  const round: Written<RoundSummary> = { number, comments };
  const sent = dateOf(values[SENT], scan);
  const draft = textOf(values[DRAFT], scan);
  const rating = numberOf(values[RATING], RATINGS, scan);
  const minutes = numberOf(values[MINUTES], ANY_MINUTES, scan);
  const extra = wordOf(values[EXTRA], AGREEMENTS);
  const promised = dateOf(values[PROMISED], scan);
  if (sent !== undefined) round.sent = sent;
  if (draft !== undefined) round.draft = draft;
  if (rating !== undefined) round.rating = rating;
  if (minutes !== undefined) round.minutes = minutes;
  if (extra !== undefined) round.extra = extra;
  if (promised !== undefined) round.promised = promised;
  return round;
}

const CLASSES = byItself(COMMENT_CLASSES);
const STATUSES = byItself(COMMENT_STATUSES);
const AGREEMENTS = byItself(EXTRA_AGREEMENTS);
const DASH_CODE = 45;
const NONE: readonly CommentSummary[] = [];

/** The values of a round with those that stand after the comments. */
function withLater(
  scan: Scan,
  match: readonly (string | undefined)[],
  columns: Columns,
): readonly (string | undefined)[] {
  const start = scan.at;
  // The next round, most often.
  if (scan.text.charCodeAt(start + columns.dash) === DASH_CODE) return match;
  const later = take(scan, patternOf('after', columns));
  if (!later || scan.at === start) return match;
  // A key that is there twice is wrong; `late`, which is not taken, may be.
  const isTwice = later.some((value, i) => i > 0 && value !== undefined && match[i + 1] !== undefined);
  if (isTwice || / late:/.test(later[0])) scan.ok = false;
  return match.map((value, i) => (i > SENT && i < HAS_COMMENTS ? (later[i - 1] ?? value) : value));
}

function readComments(scan: Scan, least: number): CommentSummary[] {
  const comments: CommentSummary[] = [];
  const columns = columnsHere(scan, least);
  const pattern = columns && patternOf('comment', columns);
  for (;;) {
    const match = pattern && scan.ok ? take(scan, pattern) : null;
    if (!match) break;
    comments.push(readComment(scan, match));
  }
  // The key alone, or with something else below it, is not for us.
  if (comments.length === 0) scan.ok = false;
  // A copy is as long as it has to be; a list that grew has room for more.
  return comments.slice();
}

function readComment(scan: Scan, match: readonly (string | undefined)[]): CommentSummary {
  const [, id = '', at, kind, status, reply, round] = match;
  const name = textOf(id, scan) ?? '';
  if (scan.ids.has(name)) scan.ok = false;
  scan.ids.add(name);
  const answered = {
    class: wordOf(kind, CLASSES) ?? 'revision',
    status: wordOf(status, STATUSES) ?? 'open',
  } as const;
  const date = dateOf(at, scan);
  if (date === undefined || round !== undefined)
    return {
      ...answered,
      ...defined({ at: date, reply: reply === undefined ? undefined : (true as const) }),
      ...(round !== undefined && { round: 'next' }),
    };
  // Spelt out: an object that keys are added to later takes twice as much memory, and there are many thousands.
  return reply === undefined
    ? { class: answered.class, status: answered.status, at: date }
    : { class: answered.class, status: answered.status, at: date, reply: true };
}
