import type { Span } from '../../text';
import type { TracedChange } from '../../trace/model';
import { firstWhere } from '../../search';

interface Texts {
  readonly oldText: string;
  readonly newText: string;
  readonly changes: readonly TracedChange[];
}

export interface Stretch {
  readonly old: Span;
  /** Where it starts in the newer text. */
  readonly now: number;
}

/** For an offset of the older text that no change covers, the same place in the newer one; null where one does. */
export function unchangedPlaces(texts: Texts): (offset: number) => number | null {
  const stretches = stretchesOf(texts);
  return (offset) => {
    const found = stretches[firstWhere(stretches, ({ old }) => old.end > offset)];
    return found && found.old.start <= offset ? found.now + offset - found.old.start : null;
  };
}

/** What no change covers is, in order, the same in both texts, but cut at other places. */
export function stretchesOf({ oldText, newText, changes }: Texts): readonly Stretch[] {
  const olds = uncovered(changes, 'old', oldText.length);
  const news = uncovered(changes, 'new', newText.length);
  const stretches: Stretch[] = [];
  let [i, j, inOld, inNew] = [0, 0, 0, 0];
  for (;;) {
    const [old, now] = [olds[i], news[j]];
    if (!old || !now) return stretches;
    const length = Math.min(old.end - old.start - inOld, now.end - now.start - inNew);
    const start = old.start + inOld;
    stretches.push({ old: { start, end: start + length }, now: now.start + inNew });
    inOld += length;
    inNew += length;
    if (start + length === old.end) [i, inOld] = [i + 1, 0];
    if (now.start + inNew === now.end) [j, inNew] = [j + 1, 0];
  }
}

function uncovered(changes: readonly TracedChange[], side: 'old' | 'new', length: number): readonly Span[] {
  const spans = changes.flatMap((change) => change[side] ?? []).sort((a, b) => a.start - b.start);
  const left: Span[] = [];
  let at = 0;
  for (const { start, end } of [...spans, { start: length, end: length }]) {
    if (start > at) left.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  return left;
}
