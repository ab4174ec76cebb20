import { mergedAtStart } from './mergedAtStart';
import { openingBelow } from './openingBelow';
import { splitFrontMatter } from './split';

/** Without one of these no key can read `client` (a quoted key may spell it with escapes), and there are no rounds that lack one. */
const MAY_BE_RECORD = /client|\\|^rounds[ \t]*:/m;

/** Whether this YAML may have a key `client`, or rounds without one. */
export const mayBeRecord = (yaml: string): boolean => MAY_BE_RECORD.test(yaml);

/** Whether `readDocument` may find anything in a text, by a glance at its front matter: where this says no, there is nothing. */
export function mayBeTracked(text: string): boolean {
  const split = splitFrontMatter(text);
  if (split.kind !== 'none') return mayBeRecord(text.slice(split.yaml.start, split.yaml.end));
  const merged = mergedAtStart(text, split);
  if (merged) return mayBeRecord(text.slice(merged.start, merged.end));
  const below = openingBelow(text, split);
  return below !== null && mayBeRecord(text.slice(below));
}
