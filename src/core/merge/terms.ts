import { say } from '../said';
import type { YamlInput } from '../yaml/edit/renderValue';
import { mergeKeys, newAccount, type Account, type Place, type Versions } from './keys';
import { asMap, type Values } from './values';

/**
 * What has to be written in our `clients.yaml` so that it holds all that both hold: clients and projects by their names, below them key
 * by key, and of lessons, mistakes, goals and holidays what is in either.
 */
export function unionOfTerms(mine: Values, theirs: Values, base: Values | null): Account {
  const account = newAccount();
  mergeGroup(account, { path: [], name: say('the terms') }, { mine, theirs, base });
  return account;
}

/** Below these stand names. */
const LISTED: ReadonlySet<string> = new Set(['clients', 'projects']);

function mergeGroup(account: Account, place: Place, versions: Versions): void {
  const groups = [...versions.mine.keys()].filter((key) => areGroups(versions, key));
  mergeKeys(account, place, versions, groups);
  for (const key of groups)
    mergeGroup(
      account,
      { path: [...place.path, key], name: LISTED.has(key) ? place.name : say('the terms of {0}', key) },
      {
        mine: groupOf(versions.mine.get(key)),
        theirs: groupOf(versions.theirs.get(key)),
        base: versions.base && groupOf(versions.base.get(key)),
      },
    );
}

/** A name with nothing below it is a group without keys, where the other side has some. */
function areGroups({ mine, theirs }: Versions, key: string): boolean {
  const both = [mine.get(key), theirs.get(key)];
  return both.every((value) => value === null || isGroup(value)) && both.some(isGroup);
}

const isGroup = (value: YamlInput | undefined): boolean => value !== undefined && asMap(value) !== null;

const groupOf = (value: YamlInput | undefined): Values =>
  (value === undefined ? null : asMap(value)) ?? new Map();
