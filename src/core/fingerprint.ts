/**
 * A number by which the first `length` UTF-16 code units of a text are known again without keeping them: FNV-1a, 32 bits
 * (Fowler, Noll, Vo), one step for a unit. One text in four thousand million is taken for another; against somebody who looks
 * for such a one it is no protection.
 */
export function fingerprintOf(text: string, length = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
