import type { Problem } from '../problem';
import { say } from '../said';
import type { Span } from '../text';
import { parseYaml } from '../yaml/parse';
import { looksTracked } from './looksTracked';
import { FENCE, openingBelow } from './openingBelow';
import { splitFrontMatter, type FrontMatterSplit } from './split';

export interface PushedDown {
  /** Its opening fence, where it is now. */
  readonly opening: Span;
  /** Right after its closing fence. */
  readonly proseStart: number;
}

/**
 * The front matter of a file that does not begin with one because something was typed before it: the cursor is at the start of a file
 * that was just opened, and one key there undoes the record. Null where there is none that names a client and can be read.
 */
export function pushedDown(text: string, split: FrontMatterSplit): PushedDown | null {
  const start = openingBelow(text, split);
  return start === null ? null : readFrom(text, start);
}

function readFrom(text: string, start: number): PushedDown | null {
  const below = splitFrontMatter(text.slice(start));
  if (below.kind !== 'found') return null;
  const yaml = text.slice(start + below.yaml.start, start + below.yaml.end);
  // Prose between two thematic breaks is no group of keys.
  const parsed = looksTracked(yaml) ? parseYaml(yaml) : null;
  if (parsed?.ok !== true || parsed.value.root.kind !== 'map') return null;
  return { opening: { start, end: start + FENCE.length }, proseStart: start + below.proseStart };
}

export const pushedDownProblem = ({ opening }: PushedDown): Problem => ({
  code: 'front-matter-pushed-down',
  severity: 'error',
  message: say(
    'The front matter starts here, but has to start in the first line: until it does, nothing in it counts. Delete what stands before it, or move it below.',
  ),
  span: opening,
});
