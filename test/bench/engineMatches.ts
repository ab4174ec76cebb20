import { diffProse } from '../../src/core/diff';
import { splitWords } from '../../src/core/prose/words';
import type { BenchPair } from './engineTexts';

/** F1, precision and recall of the words that the matches carry over, against the words that were really kept. */
export function wordQuality({ old, new: changed, truth }: BenchPair): readonly [number, number, number] {
  const oldNumbers = new Map(splitWords(old).map(({ start }, i) => [start, i]));
  const shift = new Int32Array(changed.length).fill(-1);
  for (const match of diffProse(old, changed).matches)
    for (let i = match.new.start; i < match.new.end; i++) shift[i] = match.old.start + i - match.new.start;
  let right = 0;
  let found = 0;
  let kept = 0;
  splitWords(changed).forEach(({ start, end }, i) => {
    const isFound = shift.subarray(start, end).every((place) => place >= 0);
    const number = isFound ? (oldNumbers.get(shift[start] ?? -1) ?? -1) : -1;
    if (isFound) found++;
    if ((truth[i] ?? -1) >= 0) kept++;
    if (isFound && number === truth[i]) right++;
  });
  const f1 = found + kept === 0 ? 1 : (2 * right) / (found + kept);
  return [f1, found ? right / found : 1, kept ? right / kept : 1];
}
