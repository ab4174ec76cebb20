import { fieldIn } from '../yaml/field/fieldIn';
import type { Field } from '../yaml/field/field';
import { levelOf, type Level } from './schema';
import { splitFrontMatter } from './split';

/** What stands at an offset of a Markdown file, if it is in the front matter at a place where a key of ours can be. Never throws. */
export function fieldAt(text: string, offset: number): Field<Level> | null {
  const split = splitFrontMatter(text);
  if (split.kind === 'none') return null;
  const { start, end } = split.yaml;
  if (offset < start || offset > end) return null;
  const field = fieldIn(text.slice(start, end), offset - start, levelOf);
  return field && { ...field, span: { start: field.span.start + start, end: field.span.end + start } };
}
