import { COMMENT_CLASSES, COMMENT_STATUSES, EXTRA_AGREEMENTS, ROUND_CHOICES } from '../../model';

/**
 * A record's lines as regular expressions. One match goes over all that one comment says: an expression is compiled to
 * machine code when it is first used, which other code is only after a while, and a window that opens reads everything just
 * once. Of a value only what a summary needs is taken; the rest is only seen to be right.
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
const NULL = '(?:~|[Nn]ull|NULL)';
/** A value on one line that says something. */
const INLINE = `(?!${NULL} *(?:#|\\r?\\n))(?:${PLAIN}|${DOUBLE}|${SINGLE})`;
const WORD = `(?!${NULL}[,\\]])(?:[A-Za-z_][\\w.-]*|${DOUBLE})`;
const LIST = `\\[(?:${WORD}(?:, *${WORD})*)?\\]`;

/** What may follow a value, the line break, and the lines after it that say nothing. */
const REST = `(?: +#[^${NO_INK}]*)? *\\r?\\n(?:(?! *[^ #\\r\\n]) *(?:#[^${NO_INK}]*)?\\r?\\n)*`;

/** A block scalar below a key in this column, in lines that are all two columns deeper, where it is plain that they end. */
const blockAt = (column: number): string =>
  `[|>]-?(?:\\n {${column + 2}}[^ ${NO_INK}][^${NO_INK}]*)+(?=\\n *[^ \\r\\n#])`;

/** Lines that say nothing. */
export const BLANK = new RegExp(`(?: *(?:#[^${NO_INK}]*)?\\r?\\n)*`, 'y');

/** A line of the outermost mapping. */
export const LINE = new RegExp(`([a-z]\\w*):(?: (${INLINE}|${LIST}|${blockAt(0)}))?${REST}`, 'y');

const ITEM = `- ${INLINE}${REST}`;
/** A list of single values, such as a site's tags. */
export const ITEMS = new RegExp(`( *)${ITEM}(?:\\1${ITEM})*`, 'y');

/** What stands before the first key of a list's item. */
export const DASH = / *- +/y;

/** The columns of a list's items: of their dashes and of their keys. */
export interface Columns {
  readonly dash: number;
  readonly key: number;
}

type Value = (column: number) => string;

const text: Value = (column) => `(?:${INLINE}|${blockAt(column)})`;
const line: Value = () => `(${INLINE})`;
const date: Value = () => '(\\d[\\d T:.Zz+-]*[\\dZz])';
const number: Value = () => '(\\d{1,9}(?:\\.\\d{1,6})?)';
const list: Value = () => LIST;
const oneOf =
  (words: readonly string[]): Value =>
  () =>
    `(${words.join('|')})`;

type Key = readonly [name: string, value: Value];

/** Keys in the order in which they are usually written; the first one is there always. */
const ROUND_KEYS: readonly Key[] = [
  ['sent', date],
  ['draft', line],
  ['rating', number],
  ['minutes', number],
  ['extra', oneOf(EXTRA_AGREEMENTS)],
  ['promised', date],
  ['late', list],
];
const COMMENT_KEYS: readonly Key[] = [
  ['id', line],
  ['from', text],
  ['at', date],
  ['source', text],
  ['imported', text],
  ['text', text],
  ['quote', text],
  ['prefix', text],
  ['suffix', text],
  ['class', oneOf(COMMENT_CLASSES)],
  ['status', oneOf(COMMENT_STATUSES)],
  // What it says is not taken, but that it is there.
  ['reply', (column) => `()${text(column)}`],
  ['goal', text],
  ['settled', list],
  ['round', oneOf(ROUND_CHOICES)],
];
/** Without these there is no comment. */
const NEEDED = new Set(['id', 'text']);

const pair = ([name, value]: Key, column: number): string => `${name}: ${value(column)}${REST}`;

/** The keys but the first. */
const more = (keys: readonly Key[], column: number): string =>
  keys
    .slice(1)
    .map((key) => `(?:${' '.repeat(column)}${pair(key, column)})${NEEDED.has(key[0]) ? '' : '?'}`)
    .join('');

function item(keys: readonly [Key, ...Key[]], { dash, key }: Columns): string {
  const start = `${' '.repeat(dash)}-${' '.repeat(key - dash - 1)}`;
  return `${start}${pair(keys[0], key)}${more(keys, key)}`;
}

const PATTERNS = {
  /** An item of `comments`. Taken: id, at, class, status, whether there is a reply, round. */
  comment: (columns: Columns) => item(COMMENT_KEYS as readonly [Key, ...Key[]], columns),
  /** An item of `rounds`, up to its comments. Taken: sent, draft, rating, minutes, extra, promised, whether there are comments. */
  round: (columns: Columns) =>
    `${item(ROUND_KEYS as readonly [Key, ...Key[]], columns)}(?:${' '.repeat(columns.key)}comments:()${REST})?`,
  /** What follows the comments. Taken: the same but the first and the last. */
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
