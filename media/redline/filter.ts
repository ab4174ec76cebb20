import type { PanelChange, PanelComment, Show } from '../../src/features/redline/protocol';

/** Which changes and comments are shown; what is not is read as if it had always been so. */
export type Filter =
  { readonly kind: 'all' | 'unasked' | 'open' } | { readonly kind: 'comment'; readonly comment: string };

export const ALL: Filter = { kind: 'all' };

export function readFilter(value: string): Filter {
  if (value === 'unasked' || value === 'open') return { kind: value };
  return value.startsWith('comment ') ? { kind: 'comment', comment: value.slice('comment '.length) } : ALL;
}

export interface Shown {
  readonly changes: readonly PanelChange[];
  readonly comments: ReadonlySet<string>;
}

export function shownBy(filter: Filter, { changes, comments }: Show): Shown {
  const among = commentsShown(filter, comments);
  return { changes: changes.filter((change) => isShown(filter, change, among)), comments: among };
}

function commentsShown(filter: Filter, comments: readonly PanelComment[]): ReadonlySet<string> {
  switch (filter.kind) {
    case 'all':
      return new Set(comments.map(({ id }) => id));
    case 'unasked':
      return new Set();
    case 'open':
      return new Set(comments.filter(({ isOpen }) => isOpen).map(({ id }) => id));
    case 'comment':
      return new Set([filter.comment]);
  }
}

function isShown(filter: Filter, change: PanelChange, among: ReadonlySet<string>): boolean {
  switch (filter.kind) {
    case 'all':
      return true;
    case 'unasked':
      return change.asked === 'unasked' || change.asked === 'possible';
    case 'open':
    case 'comment':
      return [...change.comments, ...change.possible].some((id) => among.has(id));
  }
}
