import type { TextEdit } from '../text';
import { foldLabel, type InlineText } from './readerBlocks';
import { decodeEntity } from './readerEntities';
import { addDelimiterRun, emphasisMarks, type DelimiterRun } from './readerEmphasis';

interface Inline {
  readonly text: string;
  readonly labels: ReadonlySet<string>;
  /** Offsets within `text`. */
  readonly edits: TextEdit[];
  readonly runs: DelimiterRun[];
  /** Places of `[` and `![` that are still open. */
  readonly brackets: { readonly at: number; readonly image: boolean }[];
}

/** The longest link target and title that is looked for: beyond it a `](` is taken as text, which bounds the work. */
const LONGEST_TARGET = 2000;

const ESCAPE = /\\[!-/:-@[-`{-~]/y;
const ENTITY = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/y;
const AUTOLINK = /<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>/y;
const TAG = /<!--[^]*?-->|<\/?[A-Za-z][^<>]*>/y;
/** The tags that stand in prose. */
const HTML_TAGS = new Set(
  (
    'a abbr address article aside audio b bdi bdo blockquote br button caption center cite code col colgroup dd del ' +
    'details dfn div dl dt em embed figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr i iframe img input ' +
    'ins kbd label li link main mark meta nav object ol p picture pre q rp rt ruby s samp script section select small ' +
    'source span strike strong style sub summary sup svg table tbody td textarea tfoot th thead time tr tt u ul var ' +
    'video wbr'
  ).split(' '),
);
const BREAK = /^<br\b/i;

/** The edits that hide the inline marks of one stretch of Markdown: code, links, images, tags, entities, escapes, emphasis. */
export function inlineMarks({ start, text }: InlineText, labels: ReadonlySet<string>): readonly TextEdit[] {
  const inline: Inline = { text, labels, edits: [], runs: [], brackets: [] };
  let at = 0;
  for (at = nextMark(text, at); at < text.length; at = nextMark(text, at)) at = readInlineAt(inline, at);
  const edits = [...inline.edits, ...emphasisMarks(inline.runs).map((span) => ({ span, text: '' }))];
  return edits.map(({ span, text: seen }) => ({
    span: { start: span.start + start, end: span.end + start },
    text: seen,
  }));
}

const MARK = /[\\`<&![\]*_~]/g;

/** The next character that may be a mark; prose is mostly none. */
function nextMark(text: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.exec(text)?.index ?? text.length;
}

/** Reads what stands at `at`; returns where to go on. */
function readInlineAt(inline: Inline, at: number): number {
  switch (inline.text.charAt(at)) {
    case '\\':
      return readEscape(inline, at);
    case '`':
      return readCode(inline, at);
    case '<':
      return readAngle(inline, at);
    case '&':
      return readEntity(inline, at);
    case '!':
    case '[':
      return readOpenBracket(inline, at);
    case ']':
      return readCloseBracket(inline, at);
    case '*':
    case '_':
    case '~':
      return addDelimiterRun(inline.runs, inline.text, at);
    default:
      return at + 1;
  }
}

function replace(inline: Inline, start: number, end: number, text = ''): number {
  inline.edits.push({ span: { start, end }, text });
  return end;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function readEscape(inline: Inline, at: number): number {
  const next = inline.text[at + 1];
  if (next === '\n' || next === '\r') return replace(inline, at, at + 1);
  if (!matchAt(ESCAPE, inline.text, at)) return at + 1;
  replace(inline, at, at + 1);
  return at + 2;
}

function readCode(inline: Inline, at: number): number {
  const { text } = inline;
  let open = at;
  while (text[open] === '`') open++;
  const size = open - at;
  const close = closingTicks(text, open, size);
  if (close < 0) return open;
  replace(inline, at, open);
  replace(inline, close, close + size);
  return close + size;
}

/** Where a run of exactly `size` back ticks stands from `from` on; -1 when none does. */
function closingTicks(text: string, from: number, size: number): number {
  const ticks = '`'.repeat(size);
  for (let at = text.indexOf(ticks, from); at >= 0;) {
    let end = at;
    while (text[end] === '`') end++;
    if (end - at === size) return at;
    at = text.indexOf(ticks, end);
  }
  return -1;
}

function readAngle(inline: Inline, at: number): number {
  const link = matchAt(AUTOLINK, inline.text, at);
  if (link) {
    replace(inline, at, at + 1);
    return replace(inline, at + link[0].length - 1, at + link[0].length);
  }
  const tag = matchAt(TAG, inline.text, at)?.[0];
  if (tag === undefined || !isKnownTag(tag)) return at + 1;
  return replace(inline, at, at + tag.length, BREAK.test(tag) ? '\n' : '');
}

/** `Iterator<String>` is no tag: what is not known stays visible. */
function isKnownTag(tag: string): boolean {
  return tag.startsWith('<!--') || HTML_TAGS.has(/[A-Za-z][A-Za-z0-9]*/.exec(tag)?.[0].toLowerCase() ?? '');
}

function readEntity(inline: Inline, at: number): number {
  const entity = matchAt(ENTITY, inline.text, at)?.[0];
  const seen = entity === undefined ? null : decodeEntity(entity);
  if (entity === undefined || seen === null) return at + 1;
  return replace(inline, at, at + entity.length, seen);
}

function readOpenBracket(inline: Inline, at: number): number {
  const image = inline.text[at] === '!';
  if (image && inline.text[at + 1] !== '[') return at + 1;
  if (!image && inline.text[at + 1] === '^') {
    const note = matchAt(/\[\^[^\]\s]+\]/y, inline.text, at);
    if (note) return replace(inline, at, at + note[0].length);
  }
  inline.brackets.push({ at, image });
  return at + (image ? 2 : 1);
}

/** A link keeps its words; an image, which has none on the page, goes as a whole. */
function readCloseBracket(inline: Inline, at: number): number {
  const open = inline.brackets.pop();
  if (!open) return at + 1;
  const end = linkEnd(inline, open.at + (open.image ? 2 : 1), at);
  if (end < 0) return at + 1;
  if (open.image) return hideImage(inline, open.at, end);
  replace(inline, open.at, open.at + 1);
  return replace(inline, at, end);
}

function hideImage(inline: Inline, start: number, end: number): number {
  while ((inline.edits.at(-1)?.span.start ?? -1) >= start) inline.edits.pop();
  while ((inline.runs.at(-1)?.start ?? -1) >= start) inline.runs.pop();
  return replace(inline, start, end);
}

/** Where the link whose words are `[start, close)` ends, target included; -1 when it is no link. */
function linkEnd(inline: Inline, start: number, close: number): number {
  const { text, labels } = inline;
  if (text[close + 1] === '(') return targetEnd(text, close + 1);
  if (labels.size === 0) return -1;
  const second = text[close + 1] === '[' ? text.indexOf(']', close + 2) : -1;
  const label = second > close + 2 ? text.slice(close + 2, second) : text.slice(start, close);
  if (!labels.has(foldLabel(label))) return -1;
  return second < 0 ? close + 1 : second + 1;
}

/** The place after the `)` that closes the target opened at `open`; -1 when there is none near. Quoted titles may hold parentheses. */
function targetEnd(text: string, open: number): number {
  let depth = 0;
  let quote = '';
  const limit = Math.min(text.length, open + LONGEST_TARGET);
  for (let at = open; at < limit; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (quote !== '') quote = char === quote ? '' : quote;
    else if (opensTitle(text, at)) quote = char;
    else if (char === '(') depth++;
    else if (char === ')' && --depth === 0) return at + 1;
  }
  return -1;
}

function opensTitle(text: string, at: number): boolean {
  return (text[at] === '"' || text[at] === "'") && /\s/.test(text.charAt(at - 1));
}
