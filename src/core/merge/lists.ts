import type { YamlInput } from '../yaml/edit/renderValue';
import { isSame } from './values';

/** Both sides' entries: ours, and what only theirs has; without what one side took away since both were one, where that is known. */
export function unionOfLists(
  mine: readonly YamlInput[],
  theirs: readonly YamlInput[],
  base: readonly YamlInput[],
): YamlInput[] {
  const has = (list: readonly YamlInput[], entry: YamlInput): boolean =>
    list.some((one) => isSame(one, entry));
  return [
    ...mine.filter((entry) => has(theirs, entry) || !has(base, entry)),
    ...theirs.filter((entry) => !has(mine, entry) && !has(base, entry)),
  ];
}
