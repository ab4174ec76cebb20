/**
 * What a remark of a client's file is known by in our record (`imported`): the same for the same words of the same person at the
 * same time, whatever the file is called and wherever in it they stand. 12 hex digits, as of a draft's id.
 *
 * Two runs of FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over UTF-16 code units, 24 bits of each: 10,000 remarks in one
 * document share a mark with a chance of one in five million. No secret is kept by it.
 */
export function markOf(said: {
  readonly from: string | null;
  readonly at: string | null;
  readonly text: string;
}): string {
  // A separator that no XML, mail or keyboard brings, so that what stands on its two sides is never taken for one.
  const text = [said.from ?? '', said.at ?? '', said.text].join('\u0000');
  return hex(fnv(text, FNV_OFFSET)) + hex(fnv(text, OTHER_OFFSET));
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** Any other start gives another run; this is the golden ratio's. */
const OTHER_OFFSET = 0x9e3779b9;

function fnv(text: string, offset: number): number {
  let hash = offset;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), FNV_PRIME);
    hash = Math.imul(hash ^ (unit >>> 8), FNV_PRIME);
  }
  return hash >>> 0;
}

/** The upper 24 bits folded with the lower: FNV's lowest bits follow the text's alone. */
const hex = (hash: number): string => ((hash >>> 8) ^ (hash & 0xff)).toString(16).padStart(6, '0');
