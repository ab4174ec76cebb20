import { say, type Said } from '../said';
import type { Operation } from '../yaml/edit/operation';
import type { YamlInput } from '../yaml/edit/renderValue';
import type { YamlPath } from '../yaml/locate';
import { isSame, type Values } from './values';

/** What the union of two records comes to, as it is worked out. */
export interface Account {
  readonly operations: Operation[];
  /** The first thing that both changed, and of which nobody can know what counts. */
  refused: Said | null;
  comments: number;
  rounds: number;
  /** Comments that one side has open and the other closed, without a sign which was first. */
  closed: number;
}

/** The same group of keys in both versions, and in what both began with, where that is known. */
export interface Versions {
  readonly mine: Values;
  readonly theirs: Values;
  readonly base: Values | null;
}

export interface Place {
  readonly path: YamlPath;
  readonly name: Said;
}

const UNCHANGED = Symbol('as it is here');

/** Keys whose values are lists of ids: both sides' are kept. */
const LISTS_OF_IDS: ReadonlySet<string> = new Set(['late', 'settled']);

/** Takes over what the other side says, key by key, except of those that are merged by themselves. */
export function mergeKeys(account: Account, place: Place, versions: Versions, except = ''): void {
  for (const [key, value] of newsOf(account, place, versions, except)) {
    const path = [...place.path, key];
    if (value === undefined) account.operations.push({ op: 'remove', path });
    else account.operations.push({ op: 'set', path, value, ...(key === 'id' && { before: 'text' }) });
  }
}

/** What is to be written of each key that is to change; undefined: it goes. */
export function newsOf(
  account: Account,
  { name }: Place,
  versions: Versions,
  except: string,
): Map<string, YamlInput | undefined> {
  const news = new Map<string, YamlInput | undefined>();
  for (const key of new Set([...versions.mine.keys(), ...versions.theirs.keys()])) {
    if (key === except) continue;
    const chosen = chosenOf(account, key, versions);
    if (chosen === null)
      account.refused ??= say(
        'Both sides of the merge changed `{0}` in {1}, and nobody but you can know which counts. Write the same in both, then try again.',
        key,
        name,
      );
    else if (chosen.value !== UNCHANGED) news.set(key, chosen.value);
  }
  return news;
}

/** The value that counts; null where that cannot be known. */
function chosenOf(
  account: Account,
  key: string,
  versions: Versions,
): { readonly value: YamlInput | undefined | typeof UNCHANGED } | null {
  const [mine, theirs] = [versions.mine.get(key), versions.theirs.get(key)];
  if (isSame(mine, theirs)) return { value: UNCHANGED };
  if (LISTS_OF_IDS.has(key) && Array.isArray(mine) && Array.isArray(theirs))
    return { value: [...new Set([...(mine as YamlInput[]), ...(theirs as YamlInput[])])] };
  if (versions.base) {
    const before = versions.base.get(key);
    if (isSame(before, theirs)) return { value: UNCHANGED };
    return isSame(before, mine) ? { value: theirs } : null;
  }
  if (theirs === undefined) return { value: UNCHANGED };
  if (mine === undefined) return { value: theirs };
  if (key !== 'status' || (mine !== 'open' && theirs !== 'open')) return null;
  account.closed++;
  return { value: mine === 'open' ? theirs : UNCHANGED };
}
