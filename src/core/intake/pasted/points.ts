import { blocksOf, MARKER, type Block } from './blocks';
import { joined, type Line } from './lines';
import { isAnnouncement } from './polite';

/** One thing that somebody said, and the quoted lines that it answers. */
export interface Point {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly passage: readonly Line[];
}

export interface Points {
  readonly points: readonly Point[];
  /** Quoted lines that nothing answers. */
  readonly unanswered: readonly Line[];
}

const ENDS_SENTENCE = /[.!?…]["”’»)]*$/;
const BEGINS_SENTENCE = /^["“”«„(]?[\p{Lu}\d]/u;
/** At the beginning of a line, or of an item. */
const FENCED = /^(?:\S{1,5}\s+)?(?:```|~~~)/;
/** More than one sentence. */
const SENTENCES = /[.!?…]\s+\p{Lu}/u;
/** A longer line before a list is a point of its own. */
const LONGEST_HEADING = 80;
/** `The paragraph on prices`: without a colon a line must be shorter to be taken for one. */
const LONGEST_LABEL = 30;

/**
 * The points of a mail: every item of a list, every paragraph, and every line of a paragraph whose lines are all whole sentences.
 * Items further in than the one above them belong to it; a short line with a colon at its end stands before each item of the list
 * that follows. The last paragraph of quoted lines is the passage of the paragraph, or of the list, right after it.
 */
export function pointsOf(lines: readonly Line[]): Points {
  const blocks = blocksOf(lines);
  const points: Point[] = [];
  const unanswered: Line[] = [];
  let passage: readonly Line[] = [];
  let heading: readonly Line[] = [];
  blocks.forEach((block, i) => {
    const next = blocks[i + 1];
    if (block.kind === 'quoted') {
      const isLast = next !== undefined && next.kind !== 'quoted';
      if (isLast) passage = block.lines;
      else unanswered.push(...block.lines);
      return;
    }
    if (block.kind === 'paragraph' && next?.kind === 'item' && isHeading(block, next)) heading = block.lines;
    else points.push(...pointsIn(block, heading, passage));
    // Both hold for one paragraph, or for the whole of a list.
    const isOver = block.kind === 'paragraph' ? heading.length === 0 : next?.kind !== 'item';
    if (!isOver) return;
    heading = [];
    passage = [];
  });
  return { points, unanswered };
}

function pointsIn({ kind, lines }: Block, heading: readonly Line[], passage: readonly Line[]): Point[] {
  if (kind === 'item') return [{ text: itemText(lines, heading), lines: [...heading, ...lines], passage }];
  if (isFenced(lines)) return [{ text: lines.map(({ text }) => text).join('\n'), lines, passage }];
  const parts = areWholeSentences(lines) ? lines.map((line) => [line]) : [lines];
  return parts.map((part) => ({ text: joined(part), lines: part, passage }));
}

const isFenced = (lines: readonly Line[]): boolean => lines.some(({ text }) => FENCED.test(text));

/** With a colon at its end, or a short line right above its list: `Page 2`. One that is a sentence, or announces the list, says nothing of each item. */
function isHeading({ lines }: Block, list: Block): boolean {
  const text = joined(lines);
  if (text.length > LONGEST_HEADING || SENTENCES.test(text) || isAnnouncement(text)) return false;
  return text.endsWith(':') || (lines.length === 1 && isLabel(text) && !list.isApart);
}

const isLabel = (text: string): boolean => text.length <= LONGEST_LABEL && /[\p{L}\p{N})]$/u.test(text);

/** Nobody breaks lines at the ends of sentences only: such lines are points. */
const areWholeSentences = (lines: readonly Line[]): boolean =>
  lines.every(({ text }) => ENDS_SENTENCE.test(text) && BEGINS_SENTENCE.test(text));

function itemText(lines: readonly Line[], heading: readonly Line[]): string {
  const [first, ...rest] = lines;
  const before = joined(heading);
  const after = before === '' ? '' : before.endsWith(':') ? ' ' : ': ';
  let text = `${before}${after}${first?.text.replace(MARKER, '') ?? ''}`;
  const keepsLines = isFenced(lines);
  for (const line of rest) text += `${keepsLines || MARKER.test(line.text) ? '\n' : ' '}${line.text}`;
  return text.trim();
}
