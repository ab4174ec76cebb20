import { fromSource } from '../prose/mappedText';
import { readerText } from '../prose/reader';
import type { Span } from '../text';
import { lookOf } from '../trace/quote/fold';
import type { Incoming, PlacedChange } from './model';
import { viewOf } from './view';

/** So much on each side of a change is compared: a sentence's worth, so that the same words elsewhere do not count. */
const AROUND = 40;
/** Of which there must be so much: words alone may stand anywhere. */
const LEAST_AROUND = 12;
/** Where nothing was put in, on each side: that nothing is left between them is all there is to see. */
const LEAST_BESIDE = 6;

type Proposal = Pick<PlacedChange, 'key' | 'kind' | 'replacement' | 'place' | 'new'>;

/**
 * Which changes of a file are in the text already, because they were accepted before (or the writer had the same idea): the
 * words that were put in stand in the prose as it is, between the words that stand beside them in the file, up to the next change. One
 * that can still be accepted is not made, and one whose surroundings have changed since is asked about again.
 */
export function madeIn(
  incoming: Incoming,
  { text, proseStart = 0 }: { readonly text: string; readonly proseStart?: number },
): (change: Proposal) => boolean {
  const last = viewOf(incoming, () => true);
  const spans = new Map<string, Span>();
  for (const { key, new: put, old } of incoming.changes) {
    const span = put ?? old;
    if (span) spans.set(key, fromSource(last, span));
  }
  const borders = [...spans.values()];
  let now: string | null = null;
  return (change) => {
    if (change.kind === 'format' || change.replacement !== null) return false;
    const span = spans.get(change.key);
    if (!span) return standsAt(text, change);
    const { before, after } = beside(last.text, span, borders);
    const put = looks(last.text.slice(span.start, span.end));
    const isPlain =
      put === ''
        ? Math.min(before.length, after.length) >= LEAST_BESIDE
        : before.length + after.length >= LEAST_AROUND;
    now ??= looks(readerText(text.slice(proseStart)).text);
    return isPlain && now.includes(before + put + after);
  };
}

/** Of a change that was not tracked the file has no place of its own: the words at its place in the text say it. */
function standsAt(text: string, { place, new: put }: Proposal): boolean {
  const wanted = looks(put);
  return (
    place !== null && wanted !== '' && looks(readerText(text.slice(place.start, place.end)).text) === wanted
  );
}

/** What stands on both sides of a span, up to the next change. */
function beside(
  text: string,
  { start, end }: Span,
  others: readonly Span[],
): { before: string; after: string } {
  let [from, to] = [Math.max(0, start - AROUND), end + AROUND];
  for (const other of others) {
    if (other.start === start && other.end === end) continue;
    if (other.end <= start) from = Math.max(from, other.end);
    if (other.start >= end) to = Math.min(to, other.start);
  }
  return { before: looks(text.slice(from, start)), after: looks(text.slice(end, to)) };
}

/** As it looks, without white space: paragraphs end differently in a file and in Markdown. */
const looks = (text: string): string => Array.from(text, lookOf).join('').replaceAll(' ', '');
