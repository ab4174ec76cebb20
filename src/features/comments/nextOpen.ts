import { isOpen } from '../../core/openComments';
import type { PlainThread } from './model';

export interface Visited {
  readonly comment: string;
  /** Where the cursor was put for it, in the prose. */
  readonly at: number;
}

/**
 * The open comment after (or before) the cursor, going round at the ends; null where none is open. While the cursor stands where it
 * was put for a comment, the way goes on from that comment: several may stand at one place. `cursor` is an offset in the prose.
 */
export function nextOpen(
  threads: readonly PlainThread[],
  from: { readonly cursor: number; readonly visited: Visited | null; readonly step: 1 | -1 },
): PlainThread | null {
  const { cursor, visited, step } = from;
  const open = threads.filter(isOpen).sort(inOrderOfPlace);
  const here = open.findIndex(({ comment }) => visited?.at === cursor && visited.comment === comment);
  const after = open.findIndex(({ at }) => (step === 1 ? at.start > cursor : at.start >= cursor));
  const next = here >= 0 ? here + step : step === 1 ? endless(after, open) : endless(after, open) - 1;
  return open.at(next % Math.max(1, open.length)) ?? null;
}

const endless = (index: number, list: readonly unknown[]): number => (index < 0 ? list.length : index);

const inOrderOfPlace = (a: PlainThread, b: PlainThread): number =>
  a.at.start - b.at.start || a.round - b.round || a.index - b.index;
