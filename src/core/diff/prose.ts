import { alignTexts } from './alignTexts';
import { type Edit } from './again/alike';
import { type Said, spliced } from './again/splice';
import { windowBetween } from './again/window';
import type { TokenAlignment } from './alignment';
import { type Bounds, type Place, assemble } from './assemble';
import { commonEnds } from './commonEnds';
import { comparison } from './comparison';
import { type ScannedText, rescanText, scanText } from './document';
import { TokenList } from '../prose/wordsTokens';
import { Memory } from './memory';
import type { Match, ProseDiff } from './model';
import type { PairTable } from './pairTable';
import { readableChanges } from './readable';

/**
 * What changed between two versions of a prose text: matches to the character (the raw alignment) and the changes as a
 * person would mark them. Deterministic; `diffProse(b, a)` is the mirror image of `diffProse(a, b)`. Time and memory
 * grow with the length of the texts, whatever they hold.
 */
export function diffProse(oldText: string, newText: string): ProseDiff {
  const memory = new Memory();
  return diffOf(compared(scanText(oldText, memory), scanText(newText, memory), memory));
}

/**
 * `diffProse` for drafts of one text that are compared each with the next: a draft is gone through once, as old and as new, and
 * of each only what the one before does not have.
 */
export function createDiffSeries(): typeof diffProse {
  const memory = new Memory();
  let last: ScannedText | null = null;
  const scan = (text: string): ScannedText => (last?.text === text ? last : scanText(text, memory, last));
  return (oldText, newText) => {
    const old = (last = scan(oldText));
    last = scan(newText);
    memory.turn(old.keys, last.keys);
    return diffOf(compared(old, last, memory));
  };
}

/** Compares one old text with a new one that is being edited. */
export interface DiffSession {
  /** The same as `diffProse(oldText, newText)`, at the cost of what changed since the last call. */
  update(newText: string): ProseDiff;
}

/**
 * A session keeps what it learned about each block, so that after an edit only the blocks it touched are compared again, and what was
 * said about the texts, of which only a window around the edit is said anew.
 */
export function createDiffSession(oldText: string): DiffSession {
  const memory = new Memory(true);
  const old = scanText(oldText, memory);
  let changed = old;
  let last: Compared | null = null;
  // The lists of the text now and of the text before it change places: a new one after each edit would be much to collect.
  let spare = new TokenList();
  let used = new TokenList();
  return {
    update(newText) {
      const ends = commonEnds(changed.text, newText);
      const edit = { ...ends, shift: newText.length - changed.text.length };
      spare.count = 0;
      changed = rescanText(changed, newText, ends, { numbers: memory, tokens: spare });
      [spare, used] = [used, spare];
      memory.turn(old.keys, changed.keys);
      last = compared(old, changed, memory, last && { last, edit });
      return diffOf(last);
    },
  };
}

/** Two texts, in the order in which they were compared, and all that is said about them. */
interface Compared {
  readonly alignment: TokenAlignment;
  readonly isMirrored: boolean;
  readonly said: Said;
}

/** What was said about the same old text and the new text before an edit. */
interface Before {
  readonly last: Compared;
  readonly edit: Omit<Edit, 'side'>;
}

const diffOf = ({ said: { matches, changes } }: Compared): ProseDiff => ({ matches, changes });

function compared(
  old: ScannedText,
  changed: ScannedText,
  memory: Memory,
  before: Before | null = null,
): Compared {
  const isMirrored = precedes(changed.text, old.text);
  const alignment = alignTexts(
    isMirrored ? comparison(changed, old, memory) : comparison(old, changed, memory),
  );
  const said = before?.last.isMirrored === isMirrored ? saidAgain(alignment, before) : null;
  return { alignment, isMirrored, said: said ?? say(alignment, isMirrored) };
}

/** What is said about the texts, or within bounds of them, in the order of old and new. */
function say(alignment: TokenAlignment, isMirrored: boolean, bounds?: Bounds): Said {
  const { matches, changes } = assemble(alignment, bounds);
  if (isMirrored) for (const table of [matches, changes]) table.mirror();
  const [old, changed] = isMirrored ? [alignment.new, alignment.old] : [alignment.old, alignment.new];
  return { matches: inOrder(matches), ...readableChanges(old.text, changed.text, changes) };
}

/** The same by what was said before the edit; null when too much of it would have to be said anew. */
function saidAgain(alignment: TokenAlignment, { last, edit }: Before): Said | null {
  const { isMirrored } = last;
  const window = windowBetween(last.alignment, alignment, { ...edit, side: isMirrored ? 'old' : 'new' });
  if (!window) return null;
  const turned = (place: Place): Place => (isMirrored ? { old: place.new, new: place.old } : place);
  return spliced(last.said, say(window.alignment, isMirrored, window), {
    from: window.isCutBefore ? turned(window.from) : null,
    to: window.isCutAfter ? turned(window.to) : null,
    toBefore: window.isCutAfter ? turned(window.toBefore) : null,
    shift: edit.shift,
  });
}

/** A fixed order of any two texts: the diff is made in this order, so that swapping the texts mirrors it. */
function precedes(a: string, b: string): boolean {
  return a.length !== b.length ? a.length < b.length : a < b;
}

/** By their place in the old text. */
function inOrder(table: PairTable): Match[] {
  const matches: Match[] = Array.from({ length: table.count }, (_, row) => table.at(row));
  return matches.sort((a, b) => a.old.start - b.old.start);
}
