import type { Span } from '../text';
import { spanOf } from '../yaml/locate';
import type { YamlPath } from '../yaml/locate';
import { parseYaml } from '../yaml/parse';
import { splitFrontMatter } from './split';

/**
 * The place of what a path leads to in the front matter of a Markdown file; null where there is nothing, or where the
 * front matter cannot be read.
 */
export function spanInDocument(text: string, path: YamlPath): Span | null {
  const split = splitFrontMatter(text);
  if (split.kind !== 'found') return null;
  const parsed = parseYaml(text.slice(split.yaml.start, split.yaml.end), split.yaml.start);
  return parsed.ok ? spanOf(parsed.value, path) : null;
}
