import type { Part, TokenAlignment } from '../alignment';
import type { Place } from '../assemble';
import type { ScannedText } from '../document';
import type { Frame } from '../frames';
import { SLIVER_LENGTH } from '../slivers';
import type { Edit } from './alike';

/** A run of kept tokens in which a window may begin or end: the index of its part, and its place in the runs of the part. */
export interface Cut {
  readonly part: number;
  readonly run: number;
}

/** Looking for the target of a link ends at white space, and for marks at the start of a line at a letter. */
const ENDS_A_LOOK = /\p{L}\S*\s/u;

/** The nearest run to cut in, from a part on and in one direction. */
export function cutIn(now: TokenAlignment, from: number, step: 1 | -1): Cut | null {
  for (let part = from; part >= 0 && part < now.parts.length; part += step) {
    const { frame, runs } = now.parts[part] as Part;
    const count = runs.length / 3;
    for (let i = 0; i < count; i++) {
      const run = (step === 1 ? i : count - 1 - i) * 3;
      const first = frame.oldFrom + (runs[run] as number);
      if (isEnough(now.old, first, first + (runs[run + 2] as number))) return { part, run };
    }
  }
  return null;
}

/**
 * A cut in the very part that was edited, where its first run begins as it did before the edit. It is nearer than one in another
 * part: what has moved away between the two, or to there, is not in the window.
 */
export function cutAtStart(
  before: TokenAlignment,
  now: TokenAlignment,
  part: number,
  { side, head }: Edit,
): Cut | null {
  const [a, b] = [before.parts[part], now.parts[part]];
  if (!a?.runs.length || !b?.runs.length) return null;
  const isSame =
    areSame(startOf(a.frame), startOf(b.frame)) && areSame(runStart(before, a), runStart(now, b));
  if (!isSame) return null;
  const length = Math.min(a.runs[2] as number, b.runs[2] as number);
  const first = firstTokens(b, 0);
  const end = now[side].tokens.ends[first[side] + length - 1] as number;
  return end <= head && isEnough(now.old, first.old, first.old + length) ? { part, run: 0 } : null;
}

/** The same where its last run ends as it did; `tail` parts follow. */
export function cutAtEnd(before: TokenAlignment, now: TokenAlignment, tail: number, edit: Edit): Cut | null {
  const part = now.parts.length - 1 - tail;
  const [a, b] = [before.parts[before.parts.length - 1 - tail], now.parts[part]];
  if (!a?.runs.length || !b?.runs.length) return null;
  const { side, shift } = edit;
  const shifted = (place: Place): Place => ({ ...place, [side]: place[side] + shift });
  const isSame =
    areSame(shifted(endOf(a.frame)), endOf(b.frame)) && areSame(shifted(runEnd(before, a)), runEnd(now, b));
  if (!isSame) return null;
  const length = Math.min(a.runs.at(-1) as number, b.runs.at(-1) as number);
  const run = b.runs.length - 3;
  const first = firstTokens(b, run);
  const skipped = (b.runs[run + 2] as number) - length;
  const start = now[side].tokens.starts[first[side] + skipped] as number;
  const isBehind = start >= now[side].text.length - edit.tail;
  const from = first.old + skipped;
  return isBehind && isEnough(now.old, from, from + length) ? { part, run } : null;
}

/** Whether tokens that were kept in a row are enough to cut in. */
function isEnough({ text, tokens }: ScannedText, from: number, to: number): boolean {
  const start = tokens.starts[from] as number;
  const end = tokens.ends[to - 1] as number;
  return end - start > SLIVER_LENGTH && ENDS_A_LOOK.test(text.slice(start, end));
}

function firstTokens({ frame, runs }: Part, run: number): Place {
  return { old: frame.oldFrom + (runs[run] as number), new: frame.newFrom + (runs[run + 1] as number) };
}

export const startOf = (frame: Frame): Place => ({ old: frame.old.start, new: frame.new.start });
export const endOf = (frame: Frame): Place => ({ old: frame.old.end, new: frame.new.end });

/** Where the first run of a part begins. */
function runStart({ old, new: changed }: TokenAlignment, part: Part): Place {
  const first = firstTokens(part, 0);
  return { old: old.tokens.starts[first.old] as number, new: changed.tokens.starts[first.new] as number };
}

/** Where the last run of a part ends. */
function runEnd({ old, new: changed }: TokenAlignment, part: Part): Place {
  const first = firstTokens(part, part.runs.length - 3);
  const last = (part.runs.at(-1) as number) - 1;
  return {
    old: old.tokens.ends[first.old + last] as number,
    new: changed.tokens.ends[first.new + last] as number,
  };
}

function areSame(a: Place, b: Place): boolean {
  return a.old === b.old && a.new === b.new;
}
