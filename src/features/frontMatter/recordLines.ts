import { readDocument } from '../../core/frontMatter/read';
import { splitFrontMatter } from '../../core/frontMatter/split';

/** How many lines a tracked document's front matter takes; 0 for any other document. Of an unclosed one, the lines that look like it. */
export function recordLines(text: string): number {
  const split = splitFrontMatter(text);
  if (split.kind === 'none') return 0;
  const { document, problems } = readDocument(text);
  if (!document && problems.length === 0) return 0;
  const record = text.slice(0, split.kind === 'found' ? split.proseStart : split.yaml.end);
  const lines = record.split('\n').length;
  return record.endsWith('\n') ? lines - 1 : lines;
}
