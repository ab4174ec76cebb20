import type { CollectionNode, Member, ScalarNode, YamlNode } from '../tree';
import { blockScalar } from './blockScalar';
import { advance, ink, isRest, linesOf, type Lines } from './lines';
import { emptyScalar, plainScalar, valueOnLine } from './scalars';

/** Tabs and control characters have rules of their own. One class of characters: this goes over every character of every file. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNUSUAL = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f\ufeff]/;
const LONE_RETURN = /\r(?!\n)/;

/** As deep as any record goes, with room; beyond it the parser with all rules decides. */
const MAX_DEPTH = 20;

/** YAML allows a key on one line no more than 1024 characters. */
const MAX_KEY = 1000;

/**
 * Reads YAML of the shape that records have: nested mappings and lists in block style, values on one line, block scalars.
 * Gives exactly the tree that the full parser gives (a property test holds the two together), some twenty times as fast, or
 * null for anything else, right or wrong. Offsets are those of the text.
 */
export function readPlainYaml(text: string): YamlNode | null {
  if (UNUSUAL.test(text) || (text.includes('\r') && LONE_RETURN.test(text))) return null;
  const lines = linesOf(text);
  const root = lines.indent === 0 ? readBlock(lines, 0) : null;
  return root && lines.indent < 0 ? root : null;
}

/** The mapping or list whose first line is the present one. Ends on the first line that is less deep; null where that fails. */
function readBlock(lines: Lines, depth: number): CollectionNode | null {
  if (depth > MAX_DEPTH) return null;
  return isDash(lines) ? readList(lines, depth) : readMapping(lines, depth);
}

const isDash = ({ text, start, end }: Lines): boolean =>
  text.charCodeAt(start) === 45 && (start + 1 === end || text.charCodeAt(start + 1) === 32);

function readList(lines: Lines, depth: number): CollectionNode | null {
  const { indent } = lines;
  const members: Member[] = [];
  while (lines.indent === indent && isDash(lines)) {
    const start = lines.start;
    const at = ink(lines.text, start + 1, lines.end);
    const value = itemValue(lines, at, depth);
    if (!value) return null;
    members.push({ start, key: null, indicatorEnd: start + 1, value, end: value.span.end, comma: null });
  }
  return lines.indent > indent ? null : collection('seq', members);
}

/** What stands after a dash: a value, or a mapping whose first key it is. */
function itemValue(lines: Lines, at: number, depth: number): YamlNode | null {
  const { text, end } = lines;
  if (at >= end) return null;
  const indent = lines.indent + at - lines.start;
  if (colonIn(text, at, end) < 0) return lineValue(lines, at);
  // The mapping's first line begins after the dash.
  lines.start = at;
  lines.indent = indent;
  return isDash(lines) ? null : readMapping(lines, depth + 1);
}

function readMapping(lines: Lines, depth: number): CollectionNode | null {
  const { indent } = lines;
  const members: Member[] = [];
  const keys = new Set<string>();
  while (lines.indent === indent && !isDash(lines)) {
    const member = readPair(lines, depth);
    const name = member?.key?.kind === 'scalar' ? member.key.source : null;
    // The full parser knows what to say of a key that is there twice.
    if (!member || name === null || keys.has(name)) return null;
    keys.add(name);
    members.push(member);
  }
  return members.length === 0 || lines.indent > indent ? null : collection('map', members);
}

function readPair(lines: Lines, depth: number): Member | null {
  const { text, start, end, indent } = lines;
  const colon = colonIn(text, start, end);
  if (colon < 0 || colon - start > MAX_KEY) return null;
  const key = keyAt(text, start, colon);
  if (!key) return null;
  const at = ink(text, colon + 1, end);
  const value = isRest(text, colon + 1, end)
    ? nestedValue(lines, { indent, at: colon + 1, depth })
    : lineValue(lines, at);
  if (!value) return null;
  return {
    start,
    key,
    indicatorEnd: colon + 1,
    value,
    end: Math.max(value.span.end, colon + 1),
    comma: null,
  };
}

/** A key in plain letters that is a text. */
function keyAt(text: string, start: number, colon: number): ScalarNode | null {
  const key = plainScalar(text, start, colon);
  const isText = typeof key?.value === 'string' && !key.source.endsWith(' ') && !key.source.includes(' #');
  return isText ? key : null;
}

interface Nested {
  readonly indent: number;
  readonly at: number;
  readonly depth: number;
}

/** What stands below a key: something deeper, a list as deep as the key, or nothing. */
function nestedValue(lines: Lines, { indent, at, depth }: Nested): YamlNode | null {
  advance(lines);
  if (lines.indent > indent || (lines.indent === indent && isDash(lines))) return readBlock(lines, depth + 1);
  return emptyScalar(at);
}

/** A value that begins on the present line; null where it goes on below in another way than a block scalar does. */
function lineValue(lines: Lines, at: number): YamlNode | null {
  const { text, end, indent } = lines;
  const first = text.charAt(at);
  if (first === '|' || first === '>') return blockScalar(lines, at);
  const value = valueOnLine(text, at, end);
  if (!value) return null;
  advance(lines);
  return lines.indent > indent ? null : value;
}

/** The colon that ends a key: one with white space, or nothing, after it. */
function colonIn(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  // Quotes and brackets may hold a colon.
  if (first === 34 || first === 39 || first === 91) return -1;
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) !== 58) continue;
    if (at + 1 === end || text.charCodeAt(at + 1) === 32) return at;
  }
  return -1;
}

function collection(kind: 'map' | 'seq', members: readonly Member[]): CollectionNode {
  const span = { start: members[0]?.start ?? 0, end: members.at(-1)?.end ?? 0 };
  return { kind, flow: false, bare: false, members, span, props: null, anchor: null, tag: null };
}
