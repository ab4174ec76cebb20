import type { PlainThread } from './model';

/**
 * For each thread that should be, the one that stands for the same comment already: an open thread stays open. By id; a
 * comment that was given an id when it was first written to is known by its place in the file and its words.
 */
export function pairThreads<T extends { readonly plain: PlainThread }>(
  existing: readonly T[],
  wanted: readonly PlainThread[],
): (T | undefined)[] {
  const byId = new Map(existing.map((one) => [one.plain.comment, one]));
  const paired = wanted.map((plain) => {
    const found = byId.get(plain.comment);
    if (found) byId.delete(plain.comment);
    return found;
  });
  const byPlace = new Map([...byId.values()].map((one) => [placeInFile(one.plain), one]));
  return wanted.map((plain, i) => {
    const found = paired[i] ?? byPlace.get(placeInFile(plain));
    if (!paired[i]) byPlace.delete(placeInFile(plain));
    return found;
  });
}

const placeInFile = ({ round, index, text }: PlainThread): string => `${round}.${index} ${text}`;
