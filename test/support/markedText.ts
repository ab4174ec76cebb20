/** Texts written as `one [two/twi] three`: what stands before the stroke is the old text, after it the new one. */
const MARK = /\[([^[\]/]*)\/([^[\]/]*)\]/g;

export interface MarkedPair {
  readonly old: string;
  readonly new: string;
}

export function readMarked(marked: string): MarkedPair {
  return { old: marked.replace(MARK, '$1'), new: marked.replace(MARK, '$2') };
}

interface Spans {
  readonly kind: string;
  readonly old: { readonly start: number; readonly end: number } | null;
  readonly new: { readonly start: number; readonly end: number } | null;
}

/** Writes the new text with the changes marked. Moves and what is inside them are left out. */
export function writeMarked(texts: MarkedPair, changes: readonly Spans[]): string {
  let result = '';
  let newAt = 0;
  let oldAt = 0;
  for (const change of changes.filter(({ kind }) => kind !== 'move')) {
    const kept = change.new ? change.new.start - newAt : (change.old?.start ?? 0) - oldAt;
    const before = change.old ? texts.old.slice(change.old.start, change.old.end) : '';
    const after = change.new ? texts.new.slice(change.new.start, change.new.end) : '';
    result += `${texts.new.slice(newAt, newAt + kept)}[${before}/${after}]`;
    newAt += kept + after.length;
    oldAt += kept + before.length;
  }
  return result + texts.new.slice(newAt);
}
