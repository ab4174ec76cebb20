import type { CollectionNode, Member, ScalarNode, ScalarStyle } from '../tree';
import { ink, isRest } from './lines';

/** A plain scalar may start with these: no sign of YAML's own is among them. */
const STARTS_PLAIN = /[\p{L}\p{N}_(/.+$^;=<\\~“”‘’«»¿¡…–—€£]/u;
const NUMBER =
  /^(?:[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const SIMPLE_NUMBER = /^\d{1,15}(?:\.\d{1,6})?$/;
const NOTHING = /^(?:~|[Nn]ull|NULL)$/;
const TRUTH = /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/;
/** A number, a truth value or nothing begins with one of these. */
const MAY_BE_OTHER = /^[-+.\d~nNtTfF]/;

function scalar(
  value: ScalarNode['value'],
  style: ScalarStyle,
  { source, start, end }: { readonly source: string; readonly start: number; readonly end: number },
): ScalarNode {
  const span = { start, end };
  return { kind: 'scalar', value, source, style, header: null, span, props: null, anchor: null, tag: null };
}

export const emptyScalar = (at: number): ScalarNode =>
  scalar(null, 'empty', { source: '', start: at, end: at });

/** A plain scalar in `[start, end)`; null for one whose reading is not plain to see. */
export function plainScalar(text: string, start: number, end: number): ScalarNode | null {
  const source = text.slice(start, end);
  if (source === '' || !STARTS_PLAIN.test(text.charAt(start))) {
    const isLetter =
      (text.codePointAt(start) ?? 0) > 0xffff &&
      STARTS_PLAIN.test(String.fromCodePoint(text.codePointAt(start) ?? 0));
    if (!isLetter) return null;
  }
  if (source.includes(': ') || source.endsWith(':')) return null;
  const at = { source, start, end };
  if (!MAY_BE_OTHER.test(source)) return scalar(source, 'plain', at);
  if (SIMPLE_NUMBER.test(source)) return scalar(Number(source), 'plain', at);
  if (NUMBER.test(source)) return null;
  if (NOTHING.test(source)) return scalar(null, 'plain', at);
  return scalar(TRUTH.test(source) ? source.toLowerCase() === 'true' : source, 'plain', at);
}

/** A value on one line, in `[start, end)` with what may follow it there: plain, quoted without escapes, or a list of such in brackets. */
export function valueOnLine(text: string, start: number, end: number): ScalarNode | CollectionNode | null {
  const first = text.charAt(start);
  if (first === '[') return flowList(text, start, end);
  if (first === '"' || first === "'") return quoted(text, start, end);
  return plainScalar(text, start, plainEnd(text, start, end));
}

/** A plain scalar ends before a comment, without the white space before it. */
function plainEnd(text: string, start: number, end: number): number {
  // Within the line only: a search through the whole text, for every value, is what such a reader must not do.
  const comment = text.slice(start, end).indexOf(' #');
  let at = comment >= 0 ? start + comment : end;
  while (at > start && text.charCodeAt(at - 1) === 32) at--;
  return at;
}

function quoted(text: string, start: number, end: number): ScalarNode | null {
  const closed = closingQuote(text, start, end);
  return closed && isRest(text, closed.span.end, end) ? closed : null;
}

/** From quote to quote; null where there is an escape, or no closing quote. */
function closingQuote(text: string, start: number, end: number): ScalarNode | null {
  const quote = text.charAt(start);
  const close = text.indexOf(quote, start + 1);
  if (close < 0 || close >= end || text.charAt(close + 1) === quote) return null;
  const source = text.slice(start + 1, close);
  if (quote === '"' && source.includes('\\')) return null;
  return scalar(source, quote === '"' ? 'double' : 'single', { source, start, end: close + 1 });
}

/** `[a, "b"]`, all on one line, with nothing nested. */
function flowList(text: string, start: number, end: number): CollectionNode | null {
  const close = text.indexOf(']', start);
  if (close < 0 || close >= end || !isRest(text, close + 1, end)) return null;
  const members: Member[] = [];
  let at = ink(text, start + 1, close);
  while (at < close) {
    const member = flowMember(text, at, close);
    if (!member) return null;
    members.push(member);
    // A comma after the last item is rare, and kept in another way.
    if (member.comma !== null && ink(text, member.comma + 1, close) === close) return null;
    at = member.comma === null ? close : ink(text, member.comma + 1, close);
  }
  const span = { start, end: close + 1 };
  return { kind: 'seq', flow: true, bare: false, members, span, props: null, anchor: null, tag: null };
}

const NOT_IN_FLOW = /[[{}#"']|:(?=\s|,|$)/;

function flowMember(text: string, start: number, close: number): Member | null {
  const first = text.charAt(start);
  const isQuoted = first === '"' || first === "'";
  const value = isQuoted ? closingQuote(text, start, close) : plainInFlow(text, start, close);
  if (!value) return null;
  const after = ink(text, value.span.end, close);
  if (after < close && text.charAt(after) !== ',') return null;
  const comma = after < close ? after : null;
  return { start, key: null, indicatorEnd: null, value, end: value.span.end, comma };
}

function plainInFlow(text: string, start: number, close: number): ScalarNode | null {
  // Not looked for in the rest of the file: there may be none.
  const comma = text.slice(start, close).indexOf(',');
  let end = comma >= 0 ? start + comma : close;
  while (end > start && text.charCodeAt(end - 1) === 32) end--;
  return NOT_IN_FLOW.test(text.slice(start, end)) ? null : plainScalar(text, start, end);
}
