import type { DocumentHistory } from '../../src/features/history/protocol';

export const SORTS = ['newest', 'name', 'rounds', 'unhappy'] as const;
export type Sort = (typeof SORTS)[number];

export const FILTERS = ['all', 'unfinished', 'over', 'open'] as const;
export type Filter = (typeof FILTERS)[number];

export const readSort = (value: unknown): Sort => SORTS.find((sort) => sort === value) ?? 'newest';
export const readFilter = (value: unknown): Filter => FILTERS.find((filter) => filter === value) ?? 'all';

const FITS: Readonly<Record<Filter, (document: DocumentHistory) => boolean>> = {
  all: () => true,
  unfinished: ({ closed }) => !closed,
  over: ({ level }) => level === 'over',
  open: ({ open }) => open > 0,
};

/** What documents are ordered by; the lower comes first. */
const PLACES: Readonly<Record<Exclude<Sort, 'name'>, (document: DocumentHistory) => number>> = {
  newest: ({ lastContact }) => -Date.parse(lastContact?.day ?? '1970-01-01'),
  rounds: ({ used, included }) => -(used - (included ?? used)),
  unhappy: ({ rounds }) => rounds.findLast(({ rating }) => rating !== null)?.rating ?? 9,
};

/** The documents that fit, in order; those that are equal stay in the order of their names. */
export function arranged(
  documents: readonly DocumentHistory[],
  { sort, filter }: { readonly sort: Sort; readonly filter: Filter },
): readonly DocumentHistory[] {
  const fitting = documents.filter(FITS[filter]);
  const collator = new Intl.Collator(undefined, { numeric: true });
  const byName = (a: DocumentHistory, b: DocumentHistory): number =>
    collator.compare(a.title ?? '', b.title ?? '');
  const place = sort === 'name' ? (): number => 0 : PLACES[sort];
  return [...fitting].sort((a, b) => place(a) - place(b) || byName(a, b));
}
