/** Equal stretches of this length are skipped at once: comparing strings is faster than comparing characters. */
const CHUNK = 1024;

/** How many characters two texts have in common at the start, and at the end of what is left. */
export function commonEnds(a: string, b: string): { head: number; tail: number } {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head + CHUNK <= most && a.slice(head, head + CHUNK) === b.slice(head, head + CHUNK)) head += CHUNK;
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail + CHUNK <= most - head &&
    a.slice(a.length - tail - CHUNK, a.length - tail) === b.slice(b.length - tail - CHUNK, b.length - tail)
  )
    tail += CHUNK;
  while (tail < most - head && a.charCodeAt(a.length - tail - 1) === b.charCodeAt(b.length - tail - 1))
    tail++;
  return { head, tail };
}
