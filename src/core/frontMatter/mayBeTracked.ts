import { mergedAtStart } from './mergedAtStart';
import { openingBelow } from './openingBelow';
import { splitFrontMatter } from './split';

/** Without one of these no key can read `client` (a quoted key may spell it with escapes). */
const MAY_NAME_CLIENT = /client|\\/;

/** Whether this YAML may have a key `client`. */
export const mayNameClient = (yaml: string): boolean => MAY_NAME_CLIENT.test(yaml);

/** Whether `readDocument` may find anything in a text, by a glance at its front matter: where this says no, there is nothing. */
export function mayBeTracked(text: string): boolean {
  const split = splitFrontMatter(text);
  if (split.kind !== 'none') return mayNameClient(text.slice(split.yaml.start, split.yaml.end));
  const merged = mergedAtStart(text, split);
  if (merged) return mayNameClient(text.slice(merged.start, merged.end));
  const below = openingBelow(text, split);
  return below !== null && mayNameClient(text.slice(below));
}
