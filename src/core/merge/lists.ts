import type { Operation } from '../yaml/edit/operation';
import type { YamlInput } from '../yaml/edit/renderValue';
import type { YamlPath } from '../yaml/locate';
import { isSame } from './values';

const has = (list: readonly YamlInput[], entry: YamlInput): boolean => list.some((one) => isSame(one, entry));

/** Both sides' entries: ours, and what only theirs has; without what one side took away since both were one, where that is known. */
export function unionOfLists(
  mine: readonly YamlInput[],
  theirs: readonly YamlInput[],
  base: readonly YamlInput[],
): YamlInput[] {
  return [
    ...mine.filter((entry) => has(theirs, entry) || !has(base, entry)),
    ...theirs.filter((entry) => !has(mine, entry) && !has(base, entry)),
  ];
}

/** What makes one list of the other, entry by entry: what stays keeps its words and place. */
export const listOperations = (
  path: YamlPath,
  before: readonly YamlInput[],
  after: readonly YamlInput[],
): Operation[] => [
  ...before
    .flatMap((entry, index): Operation[] =>
      has(after, entry) ? [] : [{ op: 'remove', path: [...path, index] }],
    )
    .toReversed(),
  ...after.filter((entry) => !has(before, entry)).map((value): Operation => ({ op: 'append', path, value })),
];
