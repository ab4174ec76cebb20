import { splitBlocks, type Block } from '../../prose/blocks';
import { fromSource, type MappedText } from '../../prose/mappedText';
import type { Span } from '../../text';
import { findQuoteIn } from '../quote/findQuote';
import { foldText, isWordBorder, plainText } from '../quote/fold';
import { countLetters } from '../quote/letters';
import { once } from '../../once';
import { LAST, ORDINALS, PARAGRAPH, PLACES, words, type NamedPlace } from './namedWords';
import type { SearchableText } from '../quote/searchable';

/** What people put around words that they quote, in the quotes of many languages. */
const QUOTED =
  /["“”„«‹»]([^"“”„«»‹›\n]{1,300})["“”»›«]|(?<![\p{L}\p{N}])['‘’]([^'‘’\n]{2,300})['’](?![\p{L}\p{N}])/gu;

const PARAGRAPH_BY_ORDINAL = ORDINALS.map((ordinal) =>
  words(`(?:${ordinal})\\s+(?:\\p{L}+\\s+)?(?:${PARAGRAPH})`),
);
const LAST_PARAGRAPH = words(`(?:${LAST})\\s+(?:\\p{L}+\\s+)?(?:${PARAGRAPH})`);
const PARAGRAPH_BY_NUMBER = words(
  `(?:${PARAGRAPH})\\s+(?:number |no\\.? |nr\\.? |núm\\.? )?(\\d{1,3})|(\\d{1,3})(?:\\.|n|r|t|è)?\\s+(?:${PARAGRAPH})`,
);

/** Asked first: the patterns for all the ways of saying which paragraph take their time. */
const ANY_PARAGRAPH = new RegExp(PARAGRAPH, 'iu');

/**
 * The part of a draft that a comment without a quote speaks of: words that it quotes, a heading that it names, a paragraph
 * by its number, the opening, the ending, the title. Null when it names none; the first of these kinds that fits counts.
 */
export function partNamer(draft: SearchableText): (comment: string) => Span | null {
  const { source } = draft;
  const allBlocks = once(() => splitBlocks(source));
  const headings = once(() => headingsOf(draft, allBlocks()));
  return (comment) => {
    if (comment === '') return null;
    const blocks = allBlocks();
    return (
      quotedPart(draft, blocks, comment) ??
      sectionNamed({ source, blocks, headings: headings() }, comment) ??
      (ANY_PARAGRAPH.test(comment) ? paragraphNumbered(source, blocks, comment) : null) ??
      placeNamed(source, blocks, comment)
    );
  };
}

/** The words that the comment quotes; the whole section, when they stand in its heading. */
function quotedPart(draft: SearchableText, blocks: readonly Block[], comment: string): Span | null {
  for (const [, double, single] of comment.matchAll(QUOTED)) {
    const span = findQuoteIn(draft, double ?? single ?? '');
    if (!span || span.unsure) continue;
    const { start } = span.span;
    const heading = blocks.find(
      (block) => block.kind === 'heading' && start >= block.start && start < block.end,
    );
    return heading ? sectionOf(draft.source, blocks, heading) : span.span;
  }
  return null;
}

interface Heading {
  readonly block: Block;
  readonly name: string;
}

const headingsOf = ({ reader }: SearchableText, blocks: readonly Block[]): readonly Heading[] =>
  blocks
    .filter((block) => block.kind === 'heading')
    .map((block) => ({ block, name: headingWords(reader, block) }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.name.length - a.name.length);

interface Sections {
  readonly source: string;
  readonly blocks: readonly Block[];
  readonly headings: readonly Heading[];
}

/** The section whose heading stands in the comment, the longest of several: up to the next heading of its rank. */
function sectionNamed({ source, blocks, headings }: Sections, comment: string): Span | null {
  if (headings.length === 0) return null;
  const said = fold(comment);
  const named = headings.find(({ name }) => holdsWords(said, name));
  return named ? sectionOf(source, blocks, named.block) : null;
}

function sectionOf(source: string, blocks: readonly Block[], heading: Block): Span {
  const rank = headingRank(source, heading);
  const isNext = (block: Block): boolean =>
    block.start > heading.start && block.kind === 'heading' && headingRank(source, block) <= rank;
  const end = blocks.find(isNext)?.start ?? Infinity;
  const inside = blocks.filter((block) => block.start >= heading.start && block.start < end);
  return { start: heading.start, end: inside[inside.length - 1]?.end ?? heading.end };
}

function headingWords(reader: MappedText, heading: Block): string {
  const { start, end } = fromSource(reader, heading);
  return fold(reader.text.slice(start, end)).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function headingRank(source: string, { start, end }: Block): number {
  const hashes = /^ {0,3}(#{1,6})/.exec(source.slice(start, end))?.[1];
  if (hashes !== undefined) return hashes.length;
  return /=\s*$/.test(source.slice(start, end)) ? 1 : 2;
}

function fold(text: string): string {
  return foldText(plainText(text)).text.trim();
}

function holdsWords(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (isWordBorder(text, at) && isWordBorder(text, at + part.length)) return true;
  }
  return false;
}

function paragraphNumbered(source: string, blocks: readonly Block[], comment: string): Span | null {
  const paragraphs = runningParagraphs(source, blocks);
  if (LAST_PARAGRAPH.test(comment)) return paragraphs[paragraphs.length - 1] ?? null;
  const ordinal = PARAGRAPH_BY_ORDINAL.findIndex((pattern) => pattern.test(comment));
  if (ordinal >= 0) return paragraphs[ordinal] ?? null;
  const [, after, before] = PARAGRAPH_BY_NUMBER.exec(comment) ?? [];
  const number = after ?? before;
  return number === undefined ? null : (paragraphs[Number(number) - 1] ?? null);
}

/** What a reader counts as paragraphs: no headings, list items, code or rules. */
function runningParagraphs(source: string, blocks: readonly Block[]): readonly Span[] {
  return blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'quote')
    .filter((block) => countLetters(source, block) > 0)
    .map(({ start, end }) => ({ start, end }));
}

function placeNamed(source: string, blocks: readonly Block[], comment: string): Span | null {
  const place = PLACES.find(([, pattern]) => pattern.test(comment))?.[0];
  return place ? partAt(source, blocks, place) : null;
}

function partAt(source: string, blocks: readonly Block[], place: NamedPlace): Span | null {
  if (place === 'title') {
    const heading = blocks.find(({ kind }) => kind === 'heading');
    return heading ? { start: heading.start, end: heading.end } : null;
  }
  const paragraphs = runningParagraphs(source, blocks);
  return (place === 'opening' ? paragraphs[0] : paragraphs[paragraphs.length - 1]) ?? null;
}
