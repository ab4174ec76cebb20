import { foldLabel } from '../../prose/readerBlocks';
import type { Leaf } from '../outline';
import { paragraphEnd, type Token } from './tokens';

/** A block and what a reader sees of it. */
export interface Block {
  readonly leaf: Leaf;
  readonly tokens: readonly Token[];
}

/** A text with its footnotes taken out of its body. */
export interface Body {
  readonly blocks: readonly Block[];
  /** By folded label. */
  readonly notes: ReadonlyMap<string, readonly Token[]>;
}

/**
 * `[^1]: words` at the start of a paragraph, or of a line in it, defines a footnote, as GitHub and most site generators read
 * it. One that nothing refers to stays in the body: nothing is lost. A reference to a note that is not there is text.
 */
export function withoutNotes(source: string, blocks: readonly Block[]): Body {
  const parted = withFurther(blocks.map((block) => ({ block, parts: partsOf(source, block) })));
  const referred = new Set(
    parted.flatMap(({ block, parts }) =>
      [...(parts.length > 0 ? parts.flatMap((part) => part.tokens) : block.tokens)].flatMap(({ note }) =>
        note === null ? [] : [foldLabel(note)],
      ),
    ),
  );
  const notes = new Map<string, readonly Token[]>();
  const taken = new Set<Part>();
  for (const { block, parts } of parted) {
    for (const part of parts) {
      const { label, tokens, of } = part;
      if (label === null || !referred.has(label) || (of ? !taken.has(of) : notes.has(label))) continue;
      taken.add(part);
      notes.set(label, [...(notes.get(label) ?? []), ...closed(block, tokens)]);
    }
  }
  const left = parted.flatMap(({ block, parts }) => bodyOf(block, parts, notes));
  return { blocks: left.map((block) => withKnownNotes(block, notes)), notes };
}

interface Part {
  /** Of the note that it defines; null: no note. */
  readonly label: string | null;
  /** The mark that defines it, and the tokens after it. */
  readonly head: readonly Token[];
  readonly tokens: readonly Token[];
  /** What it goes on with. */
  readonly of?: Part;
}

interface Parted {
  readonly block: Block;
  readonly parts: readonly Part[];
}

/** The further paragraphs of a footnote belong to it too. */
function withFurther(blocks: readonly Parted[]): readonly Parted[] {
  let of: Part | undefined;
  return blocks.map(({ block, parts }) => {
    if (!block.leaf.ofNote || !of) {
      of = parts.at(-1);
      return { block, parts };
    }
    const further: Part = { label: of.label, head: [], tokens: trimmed(block.tokens.slice(0, -1)), of };
    of = further;
    return { block, parts: [further] };
  });
}

/** A paragraph in parts, where it defines footnotes; else none. */
function partsOf(source: string, { leaf, tokens }: Block): readonly Part[] {
  if (leaf.kind !== 'paragraph') return [];
  const starts = tokens.flatMap((_, i) => (isDefinition(source, tokens, i) ? [i] : []));
  if (starts.length === 0) return [];
  const parts: Part[] = starts.map((from, n) => {
    const to = starts[n + 1] ?? tokens.length - 1;
    const words = from + 2 + (tokens[from + 2]?.text === ' ' ? 1 : 0);
    const label = foldLabel(tokens[from]?.note ?? '');
    return { label, head: tokens.slice(from, words), tokens: trimmed(tokens.slice(words, to)) };
  });
  const before = trimmed(tokens.slice(0, starts[0]));
  return before.length === 0 ? parts : [{ label: null, head: [], tokens: before }, ...parts];
}

function isDefinition(source: string, tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token || token.note === null || tokens[i + 1]?.text !== ':') return false;
  const before = tokens[i - 1];
  return !before || (/^\s$/.test(before.text) && source.slice(before.start, before.end).includes('\n'));
}

function trimmed(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.findLastIndex(({ text }) => text.trim() !== '');
  return tokens.slice(0, last + 1);
}

function bodyOf(
  block: Block,
  parts: readonly Part[],
  notes: ReadonlyMap<string, readonly Token[]>,
): readonly Block[] {
  if (parts.length === 0) return [block];
  const left = parts.filter(({ label }) => label === null || !notes.has(label));
  return left.map(({ head, tokens }) => ({
    leaf: block.leaf,
    tokens: closed(block, [...head.map(asText), ...tokens]),
  }));
}

const closed = ({ leaf }: Block, tokens: readonly Token[]): readonly Token[] => [
  ...tokens,
  paragraphEnd(leaf, tokens.at(-1)?.start ?? leaf.start),
];

const asText = (token: Token): Token => ({ ...token, note: null });

function withKnownNotes({ leaf, tokens }: Block, notes: ReadonlyMap<string, unknown>): Block {
  return {
    leaf,
    tokens: tokens.map((token) =>
      token.note === null || notes.has(foldLabel(token.note)) ? token : asText(token),
    ),
  };
}
