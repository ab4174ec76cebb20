/** Writing single values in YAML so that parsers of YAML 1.1 and of 1.2 read the same. */

export type WritableScalar = string | number | boolean | null;
export type Quote = 'single' | 'double';

export interface ScalarContext {
  /** Inside `[]` or `{}`. */
  readonly flow: boolean;
  /** The quotes in use around it; without them a value is plain where that is safe. */
  readonly quote: Quote | null;
}

/** The value on one line, never folded. */
export function renderScalar(value: WritableScalar, context: ScalarContext): string {
  if (typeof value === 'number') return renderNumber(value);
  if (typeof value !== 'string') return String(value);
  if (NEEDS_ESCAPES.test(value)) return doubleQuoted(value);
  if (context.quote === 'double') return doubleQuoted(value);
  if (context.quote === 'single') return singleQuoted(value);
  if (isSafePlain(value, context.flow)) return value;
  return /["\\]/.test(value) ? singleQuoted(value) : doubleQuoted(value);
}

function renderNumber(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  return Object.is(value, -0) ? '-0.0' : String(value);
}

/**
 * Everything that YAML 1.1 or 1.2 does not print, takes for a line break, or drops: control characters, DEL to NEL,
 * the line and paragraph separators, the byte order mark, halves of surrogate pairs, U+FFFE and U+FFFF.
 */
const NEEDS_ESCAPES = /[\p{Cc}\u2028\u2029\uFEFF\uFFFE\uFFFF]|\p{Cs}/u;
const ESCAPED = /["\\]|[\p{Cc}\u2028\u2029\uFEFF\uFFFE\uFFFF]|\p{Cs}/gu;
const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\0': '\\0',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

const doubleQuoted = (value: string): string => `"${value.replace(ESCAPED, escapeOf)}"`;
const singleQuoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;

function escapeOf(char: string): string {
  const hex = char.charCodeAt(0).toString(16);
  return (
    SHORT_ESCAPES[char] ?? (hex.length > 2 ? `\\u${hex.padStart(4, '0')}` : `\\x${hex.padStart(2, '0')}`)
  );
}

/** A character that starts something else in YAML, or may in an older parser. */
const UNSAFE_START = /^(?:[-?:,[\]{}#&*!|>'"%@`=~<\s]|\.\.\.)/;
/** A comment, a key, or blanks that a parser drops. */
const UNSAFE_INSIDE = /\s#|:\s|:$|\s$/;
/** Older parsers (libyaml before 0.2) end a plain text at any of these inside brackets. */
const UNSAFE_IN_FLOW = /[,:?[\]{}]/;
/** Words that are not text in YAML 1.1 or 1.2 (yaml.org/type, YAML 1.2 section 10.3). */
const WORD = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
const INTEGER = /^[-+]?(?:[0-9][0-9_,]*|0o[0-7_]+|0b[01_]+|0x[0-9a-f_]+)$/i;
const FLOAT = /^[-+]?[0-9_,]*(?:\.[0-9_.]*)?(?:e[-+]?[0-9_]+)?$/i;
const SEXAGESIMAL = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;
const SPECIAL_NUMBER = /^[-+]?\.(?:inf|nan)$/i;
const NOT_TEXT = [WORD, INTEGER, FLOAT, SEXAGESIMAL, SPECIAL_NUMBER];

/**
 * Whether the text can stand without quotes. A date may, although YAML 1.1 has a type for it: that is how people
 * and site generators write dates, and both read it as the same day.
 */
function isSafePlain(value: string, flow: boolean): boolean {
  if (value === '' || UNSAFE_START.test(value) || UNSAFE_INSIDE.test(value)) return false;
  if (flow && UNSAFE_IN_FLOW.test(value)) return false;
  return !NOT_TEXT.some((pattern) => pattern.test(value));
}
