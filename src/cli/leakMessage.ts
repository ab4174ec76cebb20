import type { Leak } from '../core/delivery/leak';

/** What a leak gives away, in one line, and never in the client's words: a log of a build may be public too. */
export function leakMessage({ kind, comments }: Leak): string {
  switch (kind) {
    case 'comments':
      return `the front matter holds ${comments === 1 ? 'a comment' : `${comments} comments`} of a client`;
    case 'record':
      return 'the front matter holds the rounds of a client';
    case 'agreement':
      return 'the front matter holds the number of rounds agreed with a client';
    case 'unreadable':
      return 'the front matter cannot be read, and seems to hold the rounds of a client';
  }
}
