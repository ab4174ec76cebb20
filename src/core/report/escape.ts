/**
 * Text as Markdown that shows it as it is written, whatever it holds. After CommonMark 0.31 (backslash escapes, 2.4) and
 * the tables and strike-through of GFM; `$` because VS Code's preview takes it for a formula.
 */

/** These may mean something anywhere in a line. */
const ANYWHERE = /[\\`*_[\]<>&~|$#]/g;

/** These mean something only where a line begins: lists, underlined headings, the columns of a table. */
const AT_START = /^(?:[-+=:]|\d{1,9}(?=[.)]))/;

/** No reader shows them, and some of them end a line or a text. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const REPLACEMENT = '\uFFFD';

/** Two white spaces or more, or another one than a space: a report has a million single ones, which may stay. */
const NOT_ONE_SPACE = /\s{2,}|[^\S ]/g;

/** All but letters of Western Europe and the commonest marks, and what means something where a line begins or ends. */
const NEEDS_CARE = /[^A-Za-z0-9 .,;:!?'"()\u00c0-\u017f\u2018-\u201d\u2026-]| {2}|^[^A-Za-z]| $|^$/;

/** One line of text, white space as single spaces: for a heading, an item, a cell. */
export function inline(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return line(text.replace(NOT_ONE_SPACE, ' '));
}

/** A text of any length with its own lines and paragraphs, as a quotation. */
export function quotation(text: string): string {
  const paragraphs = clean(text)
    .split(/\r\n?|\n/)
    .map(line);
  return joinLines(paragraphs)
    .map((one) => (one === '' ? '>' : `> ${one}`))
    .join('\n');
}

/** A line that another one follows in its paragraph ends with a hard break, so that both stay lines. */
function joinLines(lines: readonly string[]): readonly string[] {
  const from = lines.findIndex((one) => one !== '');
  const kept = from < 0 ? [] : lines.slice(from, lines.findLastIndex((one) => one !== '') + 1);
  return kept.map((one, i) => (one !== '' && (kept[i + 1] ?? '') !== '' ? `${one}\\` : one));
}

function line(text: string): string {
  const escaped = clean(text).trim().replace(ANYWHERE, '\\$&');
  return escaped.replace(AT_START, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}

const clean = (text: string): string => text.replace(CONTROLS, REPLACEMENT);

/** A relative path as the target of a link. */
export function linkTarget(path: string): string {
  return path.split('/').map(encodeSegment).join('/');
}

function encodeSegment(segment: string): string {
  // A lone half of a character has no UTF-8, and cannot be in a link.
  const whole = segment.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    REPLACEMENT,
  );
  return encodeURIComponent(whole).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
}
