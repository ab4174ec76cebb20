import { slug as githubSlug } from 'github-slugger';

/** Characters of the readable parts of a path; file systems stop at 255 bytes, and a letter may take four. */
const SLUG_LENGTH = 50;

const RESERVED_ON_WINDOWS = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** A name as part of a path: letters and digits of any script, joined by hyphens; safe on every file system. */
export function slug(name: string): string {
  const readable = githubSlug(name.normalize('NFC').trim()).replace(/[^\p{L}\p{N}\p{M}]+/gu, '-');
  const short = Array.from(readable)
    .slice(0, SLUG_LENGTH)
    .join('')
    .replace(/^-+|-+$/g, '');
  if (short === '') return 'untitled';
  return RESERVED_ON_WINDOWS.test(short) ? `${short}-` : short;
}
