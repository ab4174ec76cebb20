import { renderScalar } from './renderScalar';
import type { Quote, WritableScalar } from './renderScalar';

/** What can be written. Keys whose value is undefined are left out; the order of keys is kept. */
export type YamlInput = WritableScalar | readonly YamlInput[] | YamlInputMap;
export interface YamlInputMap {
  readonly [key: string]: YamlInput | undefined;
}

/** How the text around writes its blocks, in columns. */
export interface Layout {
  /** From a mapping to the mapping or text below one of its keys. */
  readonly step: number;
  /** From a key to the `-` of the list below it. */
  readonly seqIndent: number;
  /** Between `-` and its item. */
  readonly dashGap: number;
  /** Whether a text of several lines becomes a block (`|`), or one quoted line. */
  readonly literal: boolean;
  /** The quotes in use for text at this place. */
  readonly quote: Quote | null;
}

/** What follows `:` or `-` on its line (may be empty), and the whole lines below it. */
export interface Rendered {
  readonly head: string;
  readonly body: readonly string[];
}

export const isInputList = (value: YamlInput): value is readonly YamlInput[] => Array.isArray(value);
export const isInputMap = (value: YamlInput): value is YamlInputMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The entries to write, in order. */
export const inputEntries = (value: YamlInputMap): (readonly [string, YamlInput])[] =>
  Object.entries(value).filter((entry): entry is [string, YamlInput] => entry[1] !== undefined);

/** The value of a key whose mapping stands at `column`. */
export function renderAfterKey(value: YamlInput, column: number, layout: Layout): Rendered {
  const nested = { ...layout, quote: null };
  if (isInputMap(value) && inputEntries(value).length > 0) {
    return { head: '', body: mapLines(value, column + layout.step, nested) };
  }
  if (isInputList(value) && value.length > 0) {
    return { head: '', body: seqLines(value, column + layout.seqIndent, nested) };
  }
  return renderLeaf(value, { parent: column, content: column + layout.step }, layout);
}

/** The item of a list, `gap` columns after a `-` at `column`: a mapping or list starts on the same line. */
export function renderAfterDash(
  value: YamlInput,
  { column, gap }: { readonly column: number; readonly gap: number },
  layout: Layout,
): Rendered {
  const nested = { ...layout, quote: null };
  const content = column + 1 + gap;
  const isMap = isInputMap(value) && inputEntries(value).length > 0;
  if (isMap || (isInputList(value) && value.length > 0)) {
    const lines = isMap
      ? mapLines(value, content, nested)
      : seqLines(value as readonly YamlInput[], content, nested);
    return { head: (lines[0] ?? '').slice(content), body: lines.slice(1) };
  }
  return renderLeaf(value, { parent: column, content }, layout);
}

/** The lines of a block mapping at `column`. */
export function mapLines(value: YamlInputMap, column: number, layout: Layout): string[] {
  return inputEntries(value).flatMap(([key, entry]) => {
    const { head, body } = renderAfterKey(entry, column, layout);
    return [`${spaces(column)}${renderKey(key, false)}:${head && ` ${head}`}`, ...body];
  });
}

/** The lines of a block list at `column`. */
export function seqLines(value: readonly YamlInput[], column: number, layout: Layout): string[] {
  return value.flatMap((item) => {
    const { head, body } = renderAfterDash(item, { column, gap: layout.dashGap }, layout);
    return [`${spaces(column)}-${spaces(layout.dashGap)}${head}`, ...body];
  });
}

/** The value on one line, as inside brackets. */
export function renderFlow(value: YamlInput, quote: Quote | null): string {
  if (isInputList(value)) return `[${value.map((item) => renderFlow(item, quote)).join(', ')}]`;
  if (!isInputMap(value)) return renderScalar(value, { flow: true, quote });
  return `{${inputEntries(value)
    .map((entry) => renderFlowEntry(entry, quote))
    .join(', ')}}`;
}

/** `key: value` inside braces. */
export const renderFlowEntry = ([key, value]: readonly [string, YamlInput], quote: Quote | null): string =>
  `${renderScalar(key, { flow: true, quote })}: ${renderFlow(value, quote)}`;

const renderKey = (key: string, flow: boolean): string => renderScalar(key, { flow, quote: null });

interface Columns {
  readonly parent: number;
  readonly content: number;
}

function renderLeaf(value: YamlInput, columns: Columns, layout: Layout): Rendered {
  if (isInputList(value)) return { head: '[]', body: [] };
  if (isInputMap(value)) return { head: '{}', body: [] };
  const literal = typeof value === 'string' && layout.literal ? renderLiteral(value, columns) : null;
  return literal ?? { head: renderScalar(value, { flow: false, quote: layout.quote }), body: [] };
}

/** Characters that a block cannot hold: see `NEEDS_ESCAPES` in renderScalar.ts; tab and line feed are allowed. */
const NOT_IN_LITERAL = /[^\P{Cc}\t\n]|[\u2028\u2029\uFEFF\uFFFE\uFFFF]|\p{Cs}/u;
/** One digit, YAML 1.2 section 8.1.1.1. */
const MAX_INDENT_INDICATOR = 9;

/** A block `|` for a text of several lines; null where it has to be quoted. */
function renderLiteral(text: string, { parent, content }: Columns): Rendered | null {
  if (!text.includes('\n') || NOT_IN_LITERAL.test(text)) return null;
  const clipped = text.endsWith('\n');
  const lines = (clipped ? text.slice(0, -1) : text).split('\n');
  const [first, last] = [lines[0] ?? '', lines.at(-1) ?? ''];
  if (last.trim() === '') return null;
  const indicator = first === '' || /^\s/.test(first) ? content - parent : 0;
  if (indicator > MAX_INDENT_INDICATOR) return null;
  return {
    head: `|${indicator || ''}${clipped ? '' : '-'}`,
    body: lines.map((line) => (line === '' ? '' : spaces(content) + line)),
  };
}

const spaces = (count: number): string => ' '.repeat(count);
