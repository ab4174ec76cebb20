import type { Field } from './field';
import { fieldInLines } from './fieldInLines';
import { fieldInTree } from './fieldInTree';
import { parseYaml } from '../yaml/parse';
import { splitFrontMatter } from './split';

/** Without one of these nothing is written in brackets, and the lines say it all. */
const FLOW = /[[{]/;

/**
 * What stands at an offset of a Markdown file, if it is in the front matter at a place where a key of ours can be. The lines and
 * their indentation say it, also while the YAML is half typed and cannot be parsed; what is in brackets only the parsed tree knows.
 * (Parsing a front matter of 200 comments takes a hundred times as long as reading its lines.) Never throws.
 */
export function fieldAt(text: string, offset: number): Field | null {
  const split = splitFrontMatter(text);
  if (split.kind === 'none') return null;
  const { start, end } = split.yaml;
  if (offset < start || offset > end) return null;
  const yaml = text.slice(start, end);
  const field = fieldInLines(yaml, offset - start) ?? fieldInBrackets(yaml, offset - start);
  return field && { ...field, span: { start: field.span.start + start, end: field.span.end + start } };
}

function fieldInBrackets(yaml: string, offset: number): Field | null {
  if (!FLOW.test(yaml)) return null;
  const parsed = parseYaml(yaml);
  return parsed.ok ? fieldInTree(parsed.value, offset) : null;
}
