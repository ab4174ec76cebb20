import type { ScalarNode } from '../tree';
import { advance, endOfLine, isRest, type Lines } from './lines';

/**
 * A block scalar (`|` or `>`, with or without `-`) whose lines are all equally deep, without empty lines or white space at
 * their ends; null for any other. `lines` is on the line of its header, and afterwards on the line that follows it.
 */
export function blockScalar(lines: Lines, at: number): ScalarNode | null {
  const { text, indent } = lines;
  const isStripped = text.charAt(at + 1) === '-';
  const headerEnd = at + (isStripped ? 2 : 1);
  if (!isRest(text, headerEnd, lines.end) || text.charCodeAt(lines.end) === 13) return null;
  const bodyStart = endOfLine(text, at) + 1;
  const body = bodyLines(text, bodyStart, indent);
  if (!body) return null;
  const isLiteral = text.charAt(at) === '|';
  const value = body.lines.join(isLiteral ? '\n' : ' ') + (isStripped ? '' : '\n');
  lines.next = body.end + 1;
  advance(lines);
  return {
    kind: 'scalar',
    value,
    source: value,
    style: isLiteral ? 'literal' : 'folded',
    header: { start: at, end: headerEnd },
    span: { start: at, end: body.end },
    props: null,
    anchor: null,
    tag: null,
  };
}

interface Body {
  readonly lines: readonly string[];
  readonly end: number;
}

/** The lines deeper than `indent`, all as deep as the first, up to a line that is not deeper. */
function bodyLines(text: string, from: number, indent: number): Body | null {
  const found: string[] = [];
  let deep = -1;
  let end = from;
  for (let at = from; at < text.length;) {
    const lineEnd = endOfLine(text, at);
    const line = text.slice(at, lineEnd);
    const depth = line.length - line.trimStart().length;
    if (line.trim() === '') return null;
    if (depth <= indent) break;
    if (deep < 0) deep = depth;
    if (depth !== deep || /\s$/.test(line)) return null;
    found.push(line.slice(depth));
    end = lineEnd;
    at = lineEnd + 1;
  }
  // A text that ends without a line break has its own rule for the last one.
  return found.length === 0 || end >= text.length ? null : { lines: found, end };
}
