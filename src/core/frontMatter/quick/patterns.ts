/**
 * A record's lines as regular expressions. One match takes all that one comment says: an expression is compiled to machine
 * code when it is first used, which other code is only after a while, and a window that opens reads everything just once.
 */

/** No control character, line break or byte order mark: those have rules of their own. */
const NO_INK = '\\u0000-\\u001f\\u007f\\ufeff';
/** A plain scalar starts with these: no sign of YAML's own and no white space of any kind is among them. */
const FIRST =
  '[\\w(/.+$^;=<\\\\~\\u00a1-\\u167f\\u1681-\\u1fff\\u2010-\\u2027\\u2030-\\u205e\\u2070-\\u2fff\\u3001-\\udfff\\uf900-\\ufdff]';
/** Up to a comment or the end of the line; no colon that could end a key. */
const PLAIN = `${FIRST}[^${NO_INK}:#]*(?:(?::(?=[^ \\r\\n])|(?<=[^ ])#)[^${NO_INK}:#]*)*(?<! )`;
const DOUBLE = `"[^${NO_INK}"\\\\]+"`;
const SINGLE = `'[^${NO_INK}']+'`;
const WORD = `(?:[A-Za-z_][\\w.-]*|${DOUBLE})`;
const LIST = `\\[(?:${WORD}(?:, *${WORD})*)?\\]`;

/** What may follow a value, the line break, and the lines after it that say nothing. */
const REST = `(?: +#[^${NO_INK}]*)? *\\r?\\n(?: *(?:#[^${NO_INK}]*)?\\r?\\n)*`;

/** The value of a key that stands in this column. A block scalar is taken with its lines, where it is plain that they end. */
const valueAt = (column: number): string =>
  `(${PLAIN}|${DOUBLE}|${SINGLE}|${LIST}|[|>]-?(?:\\n {${column + 1},}[^${NO_INK}]+)+(?=\\n *[^ \\r\\n#]))`;

/** Lines that say nothing. */
export const BLANK = new RegExp(`(?: *(?:#[^${NO_INK}]*)?\\r?\\n)*`, 'y');

/** A line of the outermost mapping. */
export const LINE = new RegExp(`([a-z]\\w*):(?: ${valueAt(0)})?${REST}`, 'y');

const ITEM = `- (?:${PLAIN}|${DOUBLE}|${SINGLE})${REST}`;
/** A list of single values, such as a site's tags. */
export const ITEMS = new RegExp(`( *)${ITEM}(?:\\1${ITEM})*`, 'y');

/** What stands before the first key of a list's item. */
export const DASH = / *- +/y;

/** The columns of a list's items: of their dashes and of their keys. */
export interface Columns {
  readonly dash: number;
  readonly key: number;
}

/** Keys in the order in which they are usually written; the first one is there always. */
export const ROUND_KEYS = ['sent', 'draft', 'rating', 'minutes', 'extra', 'late'] as const;
export const COMMENT_KEYS = [
  'id',
  'from',
  'at',
  'source',
  'text',
  'quote',
  'prefix',
  'suffix',
  'class',
  'status',
  'reply',
  'goal',
  'settled',
  'round',
] as const;

const line = (key: string, column: number): string => `${key}: ${valueAt(column)}${REST}`;

/** The keys but the first, each of which may be missing. */
function more([, ...keys]: readonly string[], column: number): string {
  return keys.map((key) => `(?:${' '.repeat(column)}${line(key, column)})?`).join('');
}

function item(keys: readonly string[], { dash, key }: Columns): string {
  const start = `${' '.repeat(dash)}-${' '.repeat(key - dash - 1)}`;
  return `${start}${line(keys[0] ?? '', key)}${more(keys, key)}`;
}

const PATTERNS = {
  /** An item of `comments`: the values in the order of `COMMENT_KEYS`. */
  comment: (columns: Columns) => item(COMMENT_KEYS, columns),
  /** An item of `rounds`, up to its comments: the values in the order of `ROUND_KEYS`, then the key `comments`. */
  round: (columns: Columns) =>
    `${item(ROUND_KEYS, columns)}(?:${' '.repeat(columns.key)}(comments):${REST})?`,
  /** What follows the comments: the same values without the first. */
  after: ({ key }: Columns) => more(ROUND_KEYS, key),
};

const made = new Map<string, RegExp>();

/** Compiled once for each way of indenting; there are few. */
export function patternOf(kind: keyof typeof PATTERNS, columns: Columns): RegExp {
  const name = `${kind} ${columns.dash} ${columns.key}`;
  const known = made.get(name) ?? new RegExp(PATTERNS[kind](columns), 'y');
  made.set(name, known);
  return known;
}
