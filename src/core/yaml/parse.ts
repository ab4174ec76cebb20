import { ok } from '../problem';
import type { Result } from '../problem';
import type * as fully from './full';
import { mergeConflictIn, mergeConflictProblem } from './mergeConflict';
import { readPlainYaml } from './plain/blocks';
import type { YamlSource } from './tree';

const BOM = '\uFEFF';

/**
 * Parses one YAML document that starts at `offset` in its file. The first error in the text makes a `yaml-syntax`
 * problem at its place. Aliases are never expanded: their number and nesting cost nothing.
 */
export function parseYaml(text: string, offset = 0): Result<YamlSource> {
  if (text.startsWith(BOM)) return parseYaml(text.slice(1), offset + 1);
  try {
    return parseText(text, offset);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // The parser recurses: a RangeError is a full stack.
    return full().exhausted(offset);
  }
}

function parseText(text: string, offset: number): Result<YamlSource> {
  // Some of what git leaves is YAML by accident.
  const conflict = mergeConflictIn(text);
  if (conflict) {
    const span = { start: offset + conflict.start, end: offset + conflict.end };
    return { ok: false, problem: mergeConflictProblem(span) };
  }
  const plain = readPlainYaml(text);
  if (plain) return ok({ text, offset, root: plain, targets: new Map() });
  return full().parseFully(text, offset);
}

/** Most people never write what needs it: the library is loaded when somebody does. */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- in the middle of a reading there is no waiting
const full = (): typeof fully => require('./full') as typeof fully;
