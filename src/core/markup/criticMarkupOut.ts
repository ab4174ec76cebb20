import type { TracedChange } from '../trace/model';
import { stretchesOf } from '../redline/tracked/unchanged';

/**
 * Two Markdown proses as one with CriticMarkup: with all marks accepted it is the newer one, with all rejected the older one,
 * character for character. A move is a deletion and an insertion: CriticMarkup has no other word for it.
 */
export function criticMarkupOf(oldText: string, newText: string, changes: readonly TracedChange[]): string {
  let written = '';
  let [old, now] = [0, 0];
  const end = { old: { start: oldText.length, end: oldText.length }, now: newText.length };
  for (const stretch of [...stretchesOf({ oldText, newText, changes }), end]) {
    const { start, end: until } = stretch.old;
    written += marked(oldText.slice(old, start), newText.slice(now, stretch.now));
    written += plain(oldText.slice(start, until));
    [old, now] = [until, stretch.now + until - start];
  }
  return written;
}

function marked(gone: string, put: string): string {
  if (gone === '' || put === '') return wrapped(gone, '--') + wrapped(put, '++');
  const isSafe = ![gone, put].some((text) => text.includes('~'));
  return isSafe ? `{~~${gone}~>${put}~~}` : wrapped(gone, '--') + wrapped(put, '++');
}

/** The closing mark in a text would end it too soon: the text is cut within it, and goes on in a mark of its own. */
function wrapped(text: string, mark: '--' | '++'): string {
  if (text === '') return '';
  const [sign] = mark;
  const parts = text.split(`${mark}}`);
  return parts
    .map((part, i) => {
      const before = i > 0 ? `${sign}}` : '';
      const after = i < parts.length - 1 ? sign : '';
      return `{${mark}${before}${part}${after}${mark}}`;
    })
    .join('');
}

/** What would be taken for a mark of ours is not one: a backslash says so, as everywhere in Markdown. */
const plain = (text: string): string => text.replace(/(?<!\\)\{(?=\+\+|--|~~|==|>>)/g, '\\{');
