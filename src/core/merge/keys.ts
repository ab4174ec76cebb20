import { say, type Said } from '../said';
import type { Operation } from '../yaml/edit/operation';
import { isInputList, type YamlInput } from '../yaml/edit/renderValue';
import type { YamlPath } from '../yaml/locate';
import { listOperations, unionOfLists } from './lists';
import { isSame, type Values } from './values';

/** What the union of two records comes to, as it is worked out. */
export interface Account {
  readonly operations: Operation[];
  /** What has to be written on their side so that it calls its comments as they are called here. */
  readonly renaming: Operation[];
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

/** What has to be done is found out step by step. */
export const newAccount = (): Account => ({
  operations: [],
  renaming: [],
  refused: null,
  comments: 0,
  rounds: 0,
  closed: 0,
});

/** Keys whose values are lists to which each side may add: ids, and what a writer notes of a client. */
const LISTS: ReadonlySet<string> = new Set(['late', 'settled', 'goals', 'lessons', 'mistakes', 'holidays']);

/** The key whose value both sides add to. */
const MINUTES = 'minutes';

/** Takes over what the other side says, key by key, except of those that are merged by themselves. */
export function mergeKeys(
  account: Account,
  place: Place,
  versions: Versions,
  except: readonly string[] = [],
): void {
  for (const [key, value] of newsOf(account, place, versions, except)) {
    const path = [...place.path, key];
    const before = versions.mine.get(key);
    if (LISTS.has(key) && isList(before) && isList(value))
      account.operations.push(...listOperations(path, before, value));
    else if (value === undefined) account.operations.push({ op: 'remove', path });
    else account.operations.push({ op: 'set', path, value, ...(key === 'id' && { before: 'text' }) });
  }
}

/** What is to be written of each key that is to change; undefined: it goes. */
export function newsOf(
  account: Account,
  { name }: Place,
  versions: Versions,
  except: readonly string[],
): Map<string, YamlInput | undefined> {
  const news = new Map<string, YamlInput | undefined>();
  for (const key of new Set([...versions.mine.keys(), ...versions.theirs.keys()])) {
    if (except.includes(key)) continue;
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
  const before = versions.base?.get(key);
  const minutes = key === MINUTES && versions.base ? minutesOf(mine, theirs, before) : null;
  if (minutes !== null) return { value: minutes === mine ? UNCHANGED : minutes };
  if (isSame(mine, theirs)) return { value: UNCHANGED };
  if (LISTS.has(key) && isList(mine) && isList(theirs)) {
    const value = unionOfLists(mine, theirs, isList(before) ? before : []);
    return { value: isSame(mine, value) ? UNCHANGED : value };
  }
  if (versions.base) {
    if (isSame(before, theirs)) return { value: UNCHANGED };
    return isSame(before, mine) ? { value: theirs } : null;
  }
  if (theirs === undefined) return { value: UNCHANGED };
  if (mine === undefined) return { value: theirs };
  if (key !== 'status' || (mine !== 'open' && theirs !== 'open')) return null;
  account.closed++;
  return { value: mine === 'open' ? theirs : UNCHANGED };
}

const isList = (value: YamlInput | undefined): value is readonly YamlInput[] =>
  value !== undefined && isInputList(value);

/** Enough digits for minutes, and fewer than those in which sums of decimal fractions go wrong. */
const DIGITS = 12;

/**
 * What both sides worked since both were one, on top of what was there. Null where that is no sum: one is no number, or took the key
 * away; or the same was first written on both sides, which may be one and the same work.
 */
function minutesOf(
  mine: YamlInput | undefined,
  theirs: YamlInput | undefined,
  before: YamlInput | undefined,
): number | null {
  if (typeof mine !== 'number' || typeof theirs !== 'number') return null;
  if (before === undefined && mine === theirs) return null;
  if (before !== undefined && typeof before !== 'number') return null;
  const sum = Number((mine + theirs - (before ?? 0)).toPrecision(DIGITS));
  return sum < 0 ? null : sum;
}
