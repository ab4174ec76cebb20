/** Paths as people write them in settings, on any system. */

/**
 * A path that leads to a place inside the folder it starts from, with `/` between its parts; null for none, one that leads out of it, or one that
 * starts elsewhere: at a root, a drive (`C:`), or a server (`\\server`).
 */
export function pathInside(written: string): string | null {
  const parts = written
    .trim()
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '.');
  const startsElsewhere = /^\s*([/\\]|[a-z]:)/i.test(written);
  if (written.trim() === '' || parts.includes('..') || startsElsewhere) return null;
  return parts.join('/') || '.';
}
