import type { FrontMatterSplit } from './split';

/** So many lines may have been typed above a front matter: who writes more has seen by then that it stands open above the text. */
const REACH = 4;
export const FENCE = '---';

/** Where, in a text without front matter, the fence of one stands that something was typed before; null where there is none. */
export function openingBelow(text: string, split: FrontMatterSplit): number | null {
  if (split.kind !== 'none') return null;
  let at = split.proseStart;
  for (let line = 0; line < REACH; line++) {
    const lineBreak = text.indexOf('\n', at);
    if (lineBreak < 0) return null;
    const end = at + text.slice(at, lineBreak).trimEnd().length;
    if (text.endsWith(FENCE, end)) return end - FENCE.length;
    at = lineBreak + 1;
  }
  return null;
}
