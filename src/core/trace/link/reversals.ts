import { diffProse } from '../../diff';
import type { Change } from '../../diff/model';
import type { Span } from '../../text';
import { foldText, plainText } from '../quote/fold';
import { changeId } from './changeId';
import { countLetters, trimSpace } from '../quote/letters';
import { insertionPlace } from './link';
import { alignment, type Alignment } from '../follow/matchIndex';
import { slotAround } from '../follow/slot';

/** A change of the last draft that goes back to the words of an earlier one. */
export interface Reversal {
  /** The id of the change in the trace of the last two drafts. */
  readonly change: string;
  /** Index in the list of drafts of the latest draft that had these words. */
  readonly draft: number;
  /** Where that draft had them: empty where words put in later are taken out again. */
  readonly span: Span;
}

/** Two texts compared. */
interface Comparison {
  readonly aligned: Alignment;
  readonly changes: readonly Change[];
}

/** Fewer letters, put in or taken out, say too little. */
const FEWEST_LETTERS = 3;

/**
 * Which changes between the last two drafts undo what was changed before: the new words are those that an earlier draft
 * had at that place. `drafts` are the texts as they were sent, oldest first (fewer than three: nothing to go back to). `last`: the
 * last two of them compared, where that was done already.
 */
export function reversals(drafts: readonly string[], last?: Comparison): readonly Reversal[] {
  const before = drafts[drafts.length - 2];
  const now = drafts[drafts.length - 1];
  if (before === undefined || now === undefined || drafts.length < 3) return [];
  const { aligned: forth, changes } = last ?? comparison(before, now);
  const found = new Map<number, Reversal>();
  for (let draft = drafts.length - 3; draft >= 0; draft--) {
    const earlier = drafts[draft] ?? '';
    const { aligned: back } = comparison(before, earlier);
    changes.forEach((change, i) => {
      if (found.has(i) || !isWeighty(change, before, now)) return;
      const span = placeInEarlier(back, now, placesOf(forth, change));
      if (span) found.set(i, { change: changeId(i), draft, span });
    });
  }
  return [...found.keys()].sort((a, b) => a - b).flatMap((i) => found.get(i) ?? []);
}

function comparison(oldText: string, newText: string): Comparison {
  const { matches, changes } = diffProse(oldText, newText);
  return { aligned: alignment(oldText, newText, matches), changes };
}

/** Words that say enough: `a` and `I` come and go. */
export function isWeighty({ kind, difference, old, new: put }: Change, before: string, now: string): boolean {
  if (kind === 'move' || difference === 'space') return false;
  const letters = (old ? countLetters(before, old) : 0) + (put ? countLetters(now, put) : 0);
  return letters >= FEWEST_LETTERS;
}

interface ChangePlaces {
  readonly old: Span;
  readonly new: Span;
}

function placesOf(forth: Alignment, change: Change): ChangePlaces {
  const old = change.old ?? insertionPlace(forth, change);
  return { old, new: change.new ?? { start: 0, end: 0 } };
}

/** Where the earlier draft said, between the same words, what the change says now; null when it said something else. */
function placeInEarlier(back: Alignment, now: string, { old, new: put }: ChangePlaces): Span | null {
  const slot = slotAround(back, old);
  if (!slot) return null;
  const before = back.oldText;
  const said =
    before.slice(slot.old.start, old.start) +
    now.slice(put.start, put.end) +
    before.slice(old.end, slot.old.end);
  const earlier = back.newText.slice(slot.new.start, slot.new.end);
  return fold(said) === fold(earlier) ? trimSpace(back.newText, slot.new) : null;
}

function fold(text: string): string {
  return foldText(plainText(text)).text.trim();
}
