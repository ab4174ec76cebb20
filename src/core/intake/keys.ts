const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
/** Any other start gives a second, independent half. */
const SECOND_BASIS = 0x9dc5811c;

/**
 * Keys for what a file says, made of its words: the same words give the same key wherever they stand, so that a mail pasted
 * twice, or once with its thread and once without, is known again. The second of two alike gets a number.
 */
export function keyMaker(): (...parts: readonly (string | null)[]) => string {
  const given = new Map<string, number>();
  return (...parts) => {
    const text = JSON.stringify(parts);
    const key = hash(text, OFFSET_BASIS) + hash(text, SECOND_BASIS);
    const count = (given.get(key) ?? 0) + 1;
    given.set(key, count);
    return count === 1 ? key : `${key}-${count}`;
  };
}

/** FNV-1a over UTF-16 code units, in 32 bits. */
function hash(text: string, basis: number): string {
  let value = basis;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), PRIME);
  return (value >>> 0).toString(16).padStart(8, '0');
}
