import { readDocument } from '../../core/frontMatter/read';
import { splitFrontMatter } from '../../core/frontMatter/split';

/** The parts of markdown-it that the plugin touches. */
export interface MarkdownIt {
  readonly block: {
    readonly ruler: { before(rule: string, name: string, parse: BlockRule): void };
  };
}
type BlockRule = (state: BlockState, startLine: number, endLine: number, silent: boolean) => boolean;
interface BlockState {
  readonly src: string;
  line: number;
  push(type: string, tag: string, nesting: number): { hidden: boolean; map: [number, number] | null };
}

/**
 * A plugin for VS Code's Markdown preview: the front matter of a tracked document holds what the client said, and is not part of
 * what a reader sees. VS Code shows front matter as a table from 1.121 on, and any version shows one as text that ends with `...`,
 * or that is damaged. Other documents' front matter is left to VS Code.
 */
export function hideRecord<T extends MarkdownIt>(markdown: T): T {
  // Before every other rule: `table` is the first one of markdown-it.
  markdown.block.ruler.before('table', 'revision_rounds_record', (state, startLine, _endLine, silent) => {
    const lines = startLine === 0 ? recordLines(state.src) : 0;
    if (lines === 0) return false;
    if (silent) return true;
    const token = state.push('revision_rounds_record', '', 0);
    token.hidden = true;
    token.map = [0, lines];
    state.line = lines;
    return true;
  });
  return markdown;
}

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
