import { NO_FLAGS } from '../../../src/store/flags';
import type { PlainThread } from '../../../src/features/comments/model';

/** A thread about nothing in particular, but for what a test says. */
export function plain(said: Partial<PlainThread> & { readonly comment: string }): PlainThread {
  const at = { start: 0, end: 0 };
  const rest = {
    round: 1,
    index: 0,
    fate: null,
    unsure: false,
    text: 'Shorter, please.',
    from: 'Jane',
    flags: NO_FLAGS,
  } as const;
  return { at, class: 'revision', status: 'open', said: undefined, reply: undefined, ...rest, ...said };
}
