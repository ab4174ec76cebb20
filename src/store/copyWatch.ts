import { isMark, originalOf } from './conflictCopies';
import type { Location } from './ports';
import type { ReadDocument } from './state';
import { firstWhere } from '../core/search';

/** Which documents are conflict copies, followed as documents come, change and go: a change costs what it touches, not a look at every name. */
export interface CopyWatch {
  /** Each copy, with its original. */
  readonly copies: ReadonlyMap<Location, Location>;
  /** Looks again at a document that was put into the entries, changed, or taken out of them. */
  look(location: Location): void;
}

export function watchCopies(entries: ReadonlyMap<Location, ReadDocument>): CopyWatch {
  const copies = new Map<Location, Location>();
  const known = sortedNames();
  const decide = (location: Location): void => {
    const original = originalOf(entries, location);
    if (original === null) copies.delete(location);
    else copies.set(location, original);
  };
  return {
    copies,
    look(location) {
      if (entries.get(location)?.reading.document) known.add(location);
      else known.delete(location);
      decide(location);
      for (const other of known.after(stemOf(location))) decide(other);
    },
  };
}

const stemOf = (location: Location): string => location.replace(/\.[^./\\]+$/, '');

/** Names in order, so that those that begin with another one stand beside each other. */
function sortedNames(): {
  add(name: string): void;
  delete(name: string): void;
  after(stem: string): readonly string[];
} {
  const names: string[] = [];
  /** Where a name stands, or would. */
  const placeOf = (name: string): number => firstWhere(names, (one) => one >= name);
  return {
    add(name) {
      const at = placeOf(name);
      if (names[at] !== name) names.splice(at, 0, name);
    },
    delete(name) {
      const at = placeOf(name);
      if (names[at] === name) names.splice(at, 1);
    },
    after(stem) {
      const found: string[] = [];
      for (let at = placeOf(stem); names[at]?.startsWith(stem); at++) {
        const name = names[at] ?? '';
        if (name.length > stem.length && isMark(name.charAt(stem.length))) found.push(name);
      }
      return found;
    },
  };
}
