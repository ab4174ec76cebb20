const PRIME = 0x01000193;

/** Four bytes at a time; a text that is longer is taken in pieces. */
const words = new Int32Array(16_384);
const bytes = new Uint8Array(words.buffer);
const encoder = new TextEncoder();

/**
 * A number by which the first `length` UTF-16 code units of a text are known again without keeping them: FNV-1a, 32 bits
 * (Fowler, Noll, Vo), over its UTF-8 bytes, four at each step, and its length. One text in four thousand million is taken for
 * another; against somebody who looks for such a one it is no protection.
 */
export function fingerprintOf(text: string, length = text.length): number {
  let hash = Math.imul(0x811c9dc5 ^ length, PRIME);
  for (let at = 0; at < length;) {
    const { read, written } = encoder.encodeInto(text.slice(at, length), bytes);
    const last = (written + 3) >> 2;
    bytes.fill(0, written, last * 4);
    for (let i = 0; i < last; i++) hash = Math.imul(hash ^ (words[i] ?? 0), PRIME);
    // The high bits alone would remember the last byte of a word.
    hash ^= hash >>> 15;
    at += read;
  }
  return hash >>> 0;
}
