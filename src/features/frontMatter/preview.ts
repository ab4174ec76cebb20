import { mayBeTracked } from '../../core/frontMatter/mayBeTracked';
import type * as record from './recordLines';

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
 * or that is damaged. Other documents' front matter is left to VS Code. It reads every Markdown file that is opened, not only in the preview.
 */
export function hideRecord<T extends MarkdownIt>(markdown: T): T {
  // Before every other rule: `table` is the first one of markdown-it.
  markdown.block.ruler.before('table', 'revision_rounds_record', (state, startLine, _endLine, silent) => {
    const lines = startLine === 0 && mayBeTracked(state.src) ? reader().recordLines(state.src) : 0;
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

/** The reader of front matter is loaded with the first document that may need it: most Markdown files are not ours. */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- the preview does not wait
const reader = (): typeof record => require('./recordLines') as typeof record;
