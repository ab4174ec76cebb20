import type { TextEdit } from '../../text';
import { afterBreak, beforeBlanks, columnOf, lineEnd, startsLine } from './lines';
import type { NewMember } from './blockMembers';
import { quoteOf } from './layout';
import type { Quote } from './renderScalar';
import { renderFlow, renderFlowEntry } from './renderValue';
import type { YamlInput } from './renderValue';
import type { CollectionNode, Member, YamlSource } from '../tree';
import { insertion, replacement } from './writing';
import type { Writing } from './writing';

/** Editing inside brackets, where commas separate and line breaks mean nothing. */

/** Gives a member of a flow collection a new value. */
export function replaceInFlow(writing: Writing, member: Member, value: YamlInput): TextEdit[] {
  const text = renderFlow(value, writing.layout.quote);
  const { span, props } = member.value;
  if (member.key && member.indicatorEnd === null) return [insertion(member.end, `: ${text}`)];
  const start = writing.keepProps || !props ? span.start : props.start;
  const empty = span.start === span.end && start === span.start;
  return empty ? [insertion(start, ` ${text}`)] : [replacement(start, span.end, text)];
}

/** Adds members to a flow collection, on lines of their own where the others have them. */
export function insertInFlow(
  writing: Writing,
  parent: CollectionNode,
  index: number,
  added: readonly NewMember[],
): TextEdit[] {
  const quote = quoteOf(writing.source, parent);
  const texts = added.map((member) => renderMember(member, quote));
  const [previous, next] = [parent.members[index - 1], parent.members[index]];
  if (next) return braced(parent, [insertBefore(writing, next, texts)]);
  if (previous) return braced(parent, insertAfter(writing, previous, texts));
  return [insertion(parent.span.start + 1, texts.join(', '))];
}

/** A pair without braces (`[key: value]`) needs them once there are two. */
function braced({ bare, span }: CollectionNode, edits: readonly TextEdit[]): TextEdit[] {
  return bare ? [insertion(span.start, '{'), ...edits, insertion(span.end, '}')] : [...edits];
}

function insertBefore({ source, eol }: Writing, next: Member, texts: readonly string[]): TextEdit {
  const gap = separator(source, next, eol);
  return insertion(next.start, texts.map((text) => `${text},${gap}`).join(''));
}

const renderMember = ({ key, value }: NewMember, quote: Quote | null): string =>
  key === null ? renderFlow(value, quote) : renderFlowEntry([key, value], quote);

function insertAfter({ source, eol }: Writing, previous: Member, texts: readonly string[]): TextEdit[] {
  const gap = separator(source, previous, eol);
  const text = texts.join(`,${gap}`);
  const at = previous.comma === null ? previous.end : previous.comma + 1;
  const place = gap === ' ' ? at : endOfOwnLine(source, at);
  if (previous.comma !== null) return [insertion(place, `${gap}${text},`)];
  if (place === at) return [insertion(at, `,${gap}${text}`)];
  return [insertion(at, ','), insertion(place, gap + text)];
}

/** Takes a member and its comma out of a flow collection that has others. */
export function removeFromFlow({ source }: Writing, parent: CollectionNode, index: number): TextEdit[] {
  const { text } = source;
  const member = parent.members[index] as Member;
  const [previous, next] = [parent.members[index - 1], parent.members[index + 1]];
  const end = member.comma === null ? member.end : member.comma + 1;
  if (startsLine(text, member.start) && isRestOfLine(text, end)) {
    const lineBreak = lineEnd(text, end);
    return [replacement(member.start - columnOf(text, member.start), afterBreak(text, lineBreak), '')];
  }
  if (next) return [replacement(member.start, next.start, '')];
  return [replacement(previous?.comma ?? beforeBlanks(text, member.start, 0), end, '')];
}

const isRestOfLine = (text: string, at: number): boolean =>
  at < text.length && /^[ \t]*(?:#[^]*)?$/.test(text.slice(at, lineEnd(text, at)));

function separator({ text }: YamlSource, neighbour: Member, eol: string): string {
  if (!startsLine(text, neighbour.start)) return ' ';
  return eol + text.slice(neighbour.start - columnOf(text, neighbour.start), neighbour.start);
}

/** The end of the line, if nothing but a comment stands before it; else `at`. */
const endOfOwnLine = ({ text }: YamlSource, at: number): number =>
  isRestOfLine(text, at) ? lineEnd(text, at) : at;
