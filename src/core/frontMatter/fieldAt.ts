import type { Field } from './field';
import { fieldInLines } from './fieldInLines';
import { fieldInTree } from './fieldInTree';
import { parseYaml } from '../yaml/parse';
import { splitFrontMatter } from './split';

/**
 * What stands at an offset of a Markdown file, if it is in the front matter at a place where a key of ours can be. While the
 * YAML is half typed and cannot be parsed, the lines and their indentation say it. Never throws.
 */
export function fieldAt(text: string, offset: number): Field | null {
  const { kind, ...split } = splitFrontMatter(text);
  if (kind === 'none' || !('yaml' in split)) return null;
  const { start, end } = split.yaml;
  if (offset < start || offset > end) return null;
  const yaml = text.slice(start, end);
  const parsed = kind === 'found' ? parseYaml(yaml) : null;
  const inTree = parsed?.ok === true ? fieldInTree(parsed.value, offset - start) : null;
  const field = inTree ?? fieldInLines(yaml, offset - start);
  return field && { ...field, span: { start: field.span.start + start, end: field.span.end + start } };
}
