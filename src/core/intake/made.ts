import { fromSource } from '../prose/mappedText';
import { readerText } from '../prose/reader';
import { lookOf } from '../trace/quote/fold';
import type { Incoming, PlacedChange } from './model';
import { viewOf } from './view';

/** Characters on each side that have to be the same: a sentence's worth, so that the same words elsewhere do not count. */
const AROUND = 40;

/**
 * Which tracked changes of a file are in the text already, because they were accepted before (or the writer had the same idea): the
 * words of the file with all changes made, and those around them, stand in the prose as it is. One that can still be accepted is not
 * made, and one whose surroundings have changed since is asked about again.
 */
export function madeIn(
  incoming: Incoming,
  prose: string,
): (change: Pick<PlacedChange, 'key' | 'kind' | 'replacement'>) => boolean {
  const spans = new Map(incoming.changes.map((change) => [change.key, change.new ?? change.old]));
  const last = viewOf(incoming, () => true);
  let now: string | null = null;
  return ({ key, kind, replacement }) => {
    const span = spans.get(key);
    if (!span || kind === 'format' || replacement !== null) return false;
    const { start, end } = fromSource(last, span);
    const wanted = looks(last.text.slice(Math.max(0, start - AROUND), end + AROUND));
    now ??= looks(readerText(prose).text);
    return wanted !== '' && now.includes(wanted);
  };
}

/** As it looks, without white space: paragraphs end differently in a file and in Markdown. */
const looks = (text: string): string => Array.from(text, lookOf).join('').replaceAll(' ', '');
