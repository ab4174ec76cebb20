import type { Style } from '../model';
import type { Leaf } from '../outline';
import type { Piece } from '../pieces';

/**
 * A character as its reader sees it, or what stands for several of the source (an entity, all white space between two words, a
 * footnote's reference); or the end of a paragraph. Spans in UTF-16 code units of the source.
 */
export interface Token {
  readonly text: string;
  readonly style: Style;
  readonly start: number;
  readonly end: number;
  /** The block that ends here. */
  readonly ends: Leaf | null;
  /** The label of the footnote that is referred to. */
  readonly note: string | null;
}

/** White space counts in these. */
const VERBATIM = new Set(['code', 'html']);
const NOTE = /\[\^([^\]\s]+)\]/g;
const BREAK_TAG = /^<br\s*\/?>$/i;

/** What a reader sees of a block, and its end. White space is a single space, but in code; none is at the ends of lines. */
export function tokensOf(source: string, leaf: Leaf): Token[] {
  const tokens: Token[] = [];
  for (const piece of leaf.pieces) {
    if (VERBATIM.has(leaf.kind)) addCharacters(tokens, piece);
    else if (piece.style.html && BREAK_TAG.test(piece.text)) addLineBreak(tokens, piece);
    else if (piece.style.lineBreak) addLineBreak(tokens, piece);
    else if (piece.style.code) addWords(tokens, piece);
    else addNotes(tokens, piece, source);
  }
  if (!VERBATIM.has(leaf.kind)) dropSpace(tokens);
  else while (tokens.at(-1)?.text === '\n') tokens.pop();
  return [...tokens, paragraphEnd(leaf, tokens.at(-1)?.start ?? leaf.start)];
}

/** `at`: where the last character of the paragraph is; what became of that tells what became of the end. */
export function paragraphEnd(leaf: Leaf, at: number): Token {
  return { text: '', style: {}, start: at, end: at, ends: leaf, note: null };
}

function addCharacters(tokens: Token[], piece: Piece): void {
  const text = piece.text.replace(/\r\n?/g, (found) => (found.length === 2 ? '\0\n' : '\n'));
  const isExact = text.length === piece.end - piece.start;
  if (!isExact) return push(tokens, piece, piece);
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character !== '\0')
      push(tokens, piece, { text: character, start: piece.start + i, end: piece.start + i + 1 });
  }
}

function push(
  tokens: Token[],
  { style }: Piece,
  { text, start, end }: Pick<Token, 'text' | 'start' | 'end'>,
): void {
  tokens.push({ text, style, start, end, ends: null, note: null });
}

function addLineBreak(tokens: Token[], { start, end }: Piece): void {
  dropSpace(tokens);
  tokens.push({ text: '\n', style: { lineBreak: true }, start, end, ends: null, note: null });
}

/** Characters, with all white space between two words as one space. */
function addWords(tokens: Token[], piece: Piece): void {
  if (piece.text.length !== piece.end - piece.start) return push(tokens, piece, piece);
  for (let i = 0; i < piece.text.length; i++) {
    const character = piece.text.charAt(i);
    const start = piece.start + i;
    if (!/[ \t\r\n]/.test(character)) push(tokens, piece, { text: character, start, end: start + 1 });
    else addSpace(tokens, piece, start);
  }
}

function addSpace(tokens: Token[], piece: Piece, start: number): void {
  const last = tokens.at(-1);
  if (!last || last.style.lineBreak) return;
  if (last.text === ' ') tokens[tokens.length - 1] = { ...last, end: start + 1 };
  else push(tokens, piece, { text: ' ', start, end: start + 1 });
}

function dropSpace(tokens: Token[]): void {
  while (tokens.at(-1)?.text === ' ') tokens.pop();
}

/** A reference is one token: its brackets, where the Markdown took it for a link, are outside of its piece. */
function addNotes(tokens: Token[], piece: Piece, source: string): void {
  const label = /^\^([^\]\s]+)$/.exec(piece.text)?.[1];
  if (label !== undefined && source[piece.start - 1] === '[' && source[piece.end] === ']') {
    const [start, end] = [piece.start - 1, piece.end + 1];
    return void tokens.push({ text: `[^${label}]`, style: {}, start, end, ends: null, note: label });
  }
  if (piece.text.length !== piece.end - piece.start) return push(tokens, piece, piece);
  let at = 0;
  const until = (index: number): Piece => ({
    ...piece,
    text: piece.text.slice(at, index),
    start: piece.start + at,
    end: piece.start + index,
  });
  for (const found of piece.text.matchAll(NOTE)) {
    addWords(tokens, until(found.index));
    const start = piece.start + found.index;
    const end = start + found[0].length;
    tokens.push({ text: found[0], style: piece.style, start, end, ends: null, note: found[1] ?? null });
    at = found.index + found[0].length;
  }
  addWords(tokens, until(piece.text.length));
}
