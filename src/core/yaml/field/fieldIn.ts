import { parseYaml } from '../parse';
import type { Field, LevelOf } from './field';
import { fieldInLines } from './fieldInLines';
import { fieldInTree } from './fieldInTree';

/** Without one of these nothing is written in brackets, and the lines say it all. */
const FLOW = /[[{]/;

/**
 * What stands at an offset of a YAML text, if a key of ours can be there. The lines and their indentation say it, also while the
 * YAML is half typed and cannot be parsed; what is in brackets only the parsed tree knows. (Parsing a front matter of 200
 * comments takes a hundred times as long as reading its lines.) Never throws.
 */
export function fieldIn<L extends string>(
  yaml: string,
  offset: number,
  levelOf: LevelOf<L>,
): Field<L> | null {
  const field = fieldInLines(yaml, offset, levelOf);
  if (field || !FLOW.test(yaml)) return field;
  const parsed = parseYaml(yaml);
  return parsed.ok ? fieldInTree(parsed.value, offset, levelOf) : null;
}
