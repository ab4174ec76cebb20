/**
 * Short names for things of a file, from what they say and not from the numbers that each program deals out anew: the same comment
 * keeps its name when the file is saved again. (FNV-1a, twice with other beginnings: 64 bits.)
 */
export function keyMaker(): (parts: readonly (string | null)[]) => string {
  const used = new Map<string, number>();
  return (parts) => {
    const text = JSON.stringify(parts);
    const key = hash(text, 0x811c9dc5) + hash(text, 0x9747b28c);
    const count = (used.get(key) ?? 0) + 1;
    used.set(key, count);
    return count === 1 ? key : `${key}-${count}`;
  };
}

function hash(text: string, seed: number): string {
  let value = seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
