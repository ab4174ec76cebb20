import { splitSentences } from '../prose/sentences';
import type { Span } from '../text';
import type { Mark } from './marks';
import type { Shown } from './shown';

/** The sentence that a note stands in or ends; null for a note in a paragraph of its own. */
export function passageBefore(body: string, note: Mark, { text, placeOf }: Shown): Span | null {
  if (isAlone(body, note)) return null;
  const at = placeOf({ start: note.start, end: note.start }).start;
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const found = text.indexOf('\n', at);
  const line = { start, end: found < 0 ? text.length : found };
  const sentences = splitSentences(text, line);
  return sentences.findLast((sentence) => sentence.start < at) ?? sentences[0] ?? null;
}

const NOTES = /\{>>[\s\S]*?<<\}/g;

/** Whether nothing but notes stands between the blank lines around it. */
function isAlone(body: string, { start, end }: Span): boolean {
  const before =
    body
      .slice(0, start)
      .split(/\n[ \t]*\r?\n/)
      .at(-1) ?? '';
  const after = body.slice(end).split(/\n[ \t]*\r?\n/)[0] ?? '';
  return (before + after).replace(NOTES, '').trim() === '';
}
