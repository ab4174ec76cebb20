import { COMMENT_CLASSES, COMMENT_STATUSES, EXTRA_AGREEMENTS, ROUND_CHOICES } from '../../model';
import type { Comment, Round } from '../../model';
import { COMMENT_KEYS, DASH, patternOf, ROUND_KEYS, type Columns } from './patterns';
import { choiceOf, dateOf, idsOf, numberOf, textOf, type Check } from './words';

/** Where the quick reading of a text is. */
export interface Scan extends Check {
  readonly text: string;
  /** Where the next line starts. */
  at: number;
  /** The ids of comments so far. */
  readonly ids: Set<string>;
}

/** Deeper than any record is indented; a pattern is made for each column. */
const MOST_COLUMNS = 40;

/** What was taken of an item, and where its keys stand. */
interface Taken {
  readonly match: RegExpExecArray;
  readonly columns: Columns;
  readonly index: number;
}

/** Reads the items of a list that begins at `scan.at`, none of them in front of the column of its key. */
function readItems<T>(
  scan: Scan,
  { kind, least }: { readonly kind: 'round' | 'comment'; readonly least: number },
  readItem: (scan: Scan, taken: Taken) => T | null,
): T[] {
  DASH.lastIndex = scan.at;
  const start = DASH.exec(scan.text)?.[0];
  if (start === undefined || start.length > MOST_COLUMNS) return [];
  const columns = { dash: start.indexOf('-'), key: start.length };
  const items: T[] = [];
  if (columns.dash < least) return items;
  const pattern = patternOf(kind, columns);
  for (;;) {
    const match = scan.ok ? take(scan, pattern) : null;
    const item = match && readItem(scan, { match, columns, index: items.length });
    if (!item) return items;
    items.push(item);
  }
}

/** Goes on past the pattern; null where something else stands there. */
export function take(scan: Scan, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = scan.at;
  const match = pattern.exec(scan.text);
  if (match) scan.at = pattern.lastIndex;
  return match;
}

/** Where the last value of a match ends, which took these keys in this column; the first of them may stand after a dash. */
function endOf(
  scan: Scan,
  match: RegExpExecArray,
  keys: readonly string[],
  { key: column }: Columns,
): number {
  let last = keys.length - 1;
  while (last >= 0 && match[last + 1] === undefined) last--;
  const key = `${keys[last] ?? ''}: `;
  const { length } = match[last + 1] ?? '';
  if (last <= 0) return match.index + column + key.length + length;
  const line = `\n${' '.repeat(column)}${key}`;
  return scan.text.lastIndexOf(line, scan.at - 2) + line.length + length;
}

type Written<T> = { -readonly [K in keyof T]: T[K] };

export const readRounds = (scan: Scan): Round[] => readItems(scan, { kind: 'round', least: 0 }, readRound);

function readRound(scan: Scan, { match, columns, index }: Taken): Round {
  const headEnd = endOf(scan, match, ROUND_KEYS, columns);
  const [hasComments, values] = [
    match[ROUND_KEYS.length + 1] !== undefined,
    match.slice(0, ROUND_KEYS.length + 1),
  ];
  const comments = hasComments ? readItems(scan, { kind: 'comment', least: columns.key }, readComment) : [];
  // The key alone, or with something else below it, is not for us.
  if (hasComments && comments.length === 0) scan.ok = false;
  const afterEnd = hasComments ? readAfter(scan, values, columns) : null;
  const end = afterEnd ?? comments.at(-1)?.span.end ?? headEnd;
  const round: Written<Round> = {
    number: index + 1,
    short: false,
    late: idsOf(values[6], scan) ?? [],
    comments,
    span: { start: match.index + columns.key, end },
  };
  const [sent, draft] = [dateOf(values[1], scan), textOf(values[2], scan)];
  const rating = numberOf(values[3], RATING, scan);
  const minutes = numberOf(values[4], MINUTES, scan);
  const extra = choiceOf(values[5], EXTRA_AGREEMENTS, scan);
  if (sent !== undefined) round.sent = sent;
  if (draft !== undefined) round.draft = draft;
  if (rating !== undefined) round.rating = rating;
  if (minutes !== undefined) round.minutes = minutes;
  if (extra !== undefined) round.extra = extra;
  return round;
}

const RATING = { min: 1, max: 5, whole: true };
const MINUTES = { min: 0, whole: false };
const AFTER_KEYS = ROUND_KEYS.slice(1);

/** Adds the values that stand after the comments, and answers where the last one ends; null where there are none. */
function readAfter(scan: Scan, values: (string | undefined)[], columns: Columns): number | null {
  const after = take(scan, patternOf('after', columns));
  if (!after || after[0] === '') return null;
  AFTER_KEYS.forEach((_, i) => {
    if (after[i + 1] === undefined) return;
    if (values[i + 2] !== undefined) scan.ok = false;
    values[i + 2] = after[i + 1];
  });
  return endOf(scan, after, AFTER_KEYS, columns);
}

function readComment(scan: Scan, { match, columns, index }: Taken): Comment | null {
  const span = { start: match.index + columns.key, end: endOf(scan, match, COMMENT_KEYS, columns) };
  const id = textOf(match[AT.id], scan);
  const text = textOf(match[AT.text], scan);
  if (id === undefined || text === undefined || scan.ids.has(id)) {
    scan.ok = false;
    return null;
  }
  scan.ids.add(id);
  const comment: Written<Comment> = {
    id,
    hasId: true,
    index,
    short: false,
    text,
    class: choiceOf(match[AT.class], COMMENT_CLASSES, scan) ?? 'revision',
    status: choiceOf(match[AT.status], COMMENT_STATUSES, scan) ?? 'open',
    span,
  };
  for (const key of TEXTS) {
    const said = textOf(match[AT[key]], scan);
    if (said !== undefined) comment[key] = said;
  }
  const [at, round, settled] = [
    dateOf(match[AT.at], scan),
    choiceOf(match[AT.round], ROUND_CHOICES, scan),
    idsOf(match[AT.settled], scan),
  ];
  if (at !== undefined) comment.at = at;
  if (round !== undefined) comment.round = round;
  if (settled !== undefined) comment.settled = settled;
  return comment;
}

/** Where the values of a comment's keys stand in a match. */
const AT = Object.fromEntries(COMMENT_KEYS.map((key, i) => [key, i + 1])) as Record<
  (typeof COMMENT_KEYS)[number],
  number
>;

/** Texts of a comment that may be missing. */
const TEXTS = ['from', 'quote', 'prefix', 'suffix', 'reply', 'goal', 'source'] as const;
