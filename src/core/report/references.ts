import { spanOf, type YamlPath } from '../yaml/locate';
import { parseYaml } from '../yaml/parse';
import { splitFrontMatter } from '../frontMatter/split';
import { ok } from '../problem';
import type { Span } from '../text';
import type { YamlSource } from '../yaml/tree';
import type { Reference, Sourced, TextFile } from './model';
import { firstWhere } from '../search';

/** The line of an offset (UTF-16 code units), as a reference to the file. */
export type ReferenceAt = (offset: number) => Reference;

/** Looks lines up in a file; the file is gone through once. */
export function referencesIn({ path, text }: TextFile): ReferenceAt {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const linesUpTo = (offset: number): number => firstWhere(starts, (start) => start > offset);
  return (offset) => ({ path, line: Math.max(linesUpTo(offset), 1) });
}

/** Where the YAML of a file says what a path leads to; the nearest thing around it where the path leads through an alias. */
export type Says = (path: YamlPath) => Reference;

/** A file of nothing but YAML. */
export function yamlReferences(file: TextFile): Says {
  return saysIn(file, { start: 0, end: file.text.length }, null);
}

/** The front matter of a Markdown file. `yaml`: the same parsed, where it is already, else null. */
export function frontMatterReferences(file: TextFile, yaml: YamlSource | null): Says {
  const split = splitFrontMatter(file.text);
  return saysIn(file, split.kind === 'found' ? split.yaml : { start: 0, end: 0 }, yaml);
}

function saysIn(file: TextFile, { start, end }: Span, yaml: YamlSource | null): Says {
  const at = referencesIn(file);
  const parsed = yaml ? ok(yaml) : parseYaml(file.text.slice(start, end), start);
  return (path) => {
    for (let steps = path.length; parsed.ok && steps > 0; steps--) {
      const span = spanOf(parsed.value, path.slice(0, steps));
      if (span) return at(span.start);
    }
    return at(start);
  };
}

/** A value with the place that says it; null where the file does not say. */
export function sourced<T>(value: T | undefined, says: Says, path: YamlPath): Sourced<T> | null {
  return value === undefined ? null : { value, at: says(path) };
}
