import { alignTexts } from './alignTexts';
import { type Assembled, assemble } from './assemble';
import { comparison } from './comparison';
import { type ScannedText, rescanText, scanText } from './document';
import { Memory } from './memory';
import type { ProseDiff } from './model';
import { readableChanges } from './readable';

/**
 * What changed between two versions of a prose text: matches to the character (the raw alignment) and the changes as a
 * person would mark them. Deterministic; `diffProse(b, a)` is the mirror image of `diffProse(a, b)`. Time and memory
 * grow with the length of the texts, whatever they hold.
 */
export function diffProse(oldText: string, newText: string): ProseDiff {
  const memory = new Memory();
  return diffScanned(scanText(oldText, memory), scanText(newText, memory), memory);
}

/** Compares one old text with a new one that is being edited. */
export interface DiffSession {
  /** The same as `diffProse(oldText, newText)`, at the cost of what changed since the last call. */
  update(newText: string): ProseDiff;
}

/** A session keeps what it learned about each block, so that after an edit only the blocks it touched are compared again. */
export function createDiffSession(oldText: string): DiffSession {
  const memory = new Memory();
  const old = scanText(oldText, memory);
  let changed = old;
  return {
    update(newText) {
      changed = rescanText(changed, newText, memory);
      memory.turn([...old.keys, ...changed.keys]);
      return diffScanned(old, changed, memory);
    },
  };
}

/** The same as `diffProse`. */
export type DiffProse = (oldText: string, newText: string) => ProseDiff;

/**
 * `diffProse` for many comparisons among the drafts of one document: each draft is scanned once, what was learned about a
 * block holds for all of them, and the last answer is given again for the asking.
 */
export function createDiffSeries(): DiffProse {
  const memory = new Memory();
  const scans = new Map<string, ScannedText>();
  const scanned = (text: string): ScannedText => {
    const scan = scans.get(text) ?? scanText(text, memory);
    scans.set(text, scan);
    return scan;
  };
  let last: { readonly oldText: string; readonly newText: string; readonly diff: ProseDiff } | null = null;
  return (oldText, newText) => {
    if (last?.oldText !== oldText || last.newText !== newText)
      last = { oldText, newText, diff: diffScanned(scanned(oldText), scanned(newText), memory) };
    return last.diff;
  };
}

function diffScanned(old: ScannedText, changed: ScannedText, memory: Memory): ProseDiff {
  const assembled = precedes(changed.text, old.text)
    ? mirrored(assemble(alignTexts(comparison(changed, old, memory))))
    : assemble(alignTexts(comparison(old, changed, memory)));
  return { matches: assembled.matches, changes: readableChanges(old.text, changed.text, assembled) };
}

/** A fixed order of any two texts: the diff is made in this order, so that swapping the texts mirrors it. */
function precedes(a: string, b: string): boolean {
  return a.length !== b.length ? a.length < b.length : a < b;
}

function mirrored({ matches, changes }: Assembled): Assembled {
  return {
    matches: matches
      .map((match) => ({ old: match.new, new: match.old, moved: match.moved }))
      .sort((a, b) => a.old.start - b.old.start),
    changes: changes.map((change) => ({ old: change.new, new: change.old, moved: change.moved })),
  };
}
