import { onceForEach } from '../once';
import { inline, linkTarget } from './escape';
import type { Reference } from './model';

/** The places that a report has named so far, numbered from 1 in the order in which they were first named. */
export interface Citations {
  /** The mark that stands after a figure; nothing where no file says it. */
  cite(...at: readonly (Reference | null | undefined)[]): string;
  /** All places, as a numbered list. */
  list(): string;
}

/** `linkBase`: the way from the report's folder to the one that paths start from, such as `../`; null: no links. */
export function createCitations(linkBase: string | null): Citations {
  const numbers = new Map<string, Map<number, number>>();
  const places: Reference[] = [];
  const numberOf = (at: Reference): number => {
    const lines = numbers.get(at.path) ?? new Map<number, number>();
    const known = lines.get(at.line);
    if (known !== undefined) return known;
    numbers.set(at.path, lines.set(at.line, places.push(at)));
    return places.length;
  };
  // Thousands of places lie in a few files.
  const targetOf = onceForEach((path: string) => `${linkBase ?? ''}${linkTarget(path)}`);
  const target = ({ path, line }: Reference): string => `${targetOf(path)}#L${line}`;
  const shown = onceForEach((path: string) => inline(`${path}:`));
  const linked = (text: string, at: Reference): string =>
    linkBase === null ? text : `[${text}](${target(at)})`;
  return {
    cite: (...at) =>
      at
        .filter((one) => one !== null && one !== undefined)
        .map((one) => ` ${linked(`\\[${numberOf(one)}\\]`, one)}`)
        .join(''),
    list: () => places.map((at, i) => `${i + 1}. ${linked(`${shown(at.path)}${at.line}`, at)}`).join('\n'),
  };
}
