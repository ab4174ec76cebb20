import { ok } from '../problem';
import type { Result } from '../problem';
import { applyEdits } from '../text';
import type { TextEdit } from '../text';
import { editYaml } from '../yaml/edit/editYaml';
import type { Operation } from '../yaml/edit/operation';
import { mergeConflictProblem } from '../yaml/mergeConflict';
import { mergedAtStart } from './mergedAtStart';
import { pushedDown, pushedDownProblem } from './pushedDown';
import { splitFrontMatter } from './split';
import { unclosedProblem } from './unclosed';

/**
 * The same for the front matter of a Markdown document, which gets one where it has none. The prose keeps every byte.
 * Problems: those of `editYaml`, `front-matter-unclosed`, `front-matter-pushed-down`.
 */
export function editFrontMatter(text: string, operations: readonly Operation[]): Result<TextEdit[]> {
  const split = splitFrontMatter(text);
  if (split.kind === 'unclosed') return { ok: false, problem: unclosedProblem(split.opening) };
  const conflict = mergedAtStart(text, split);
  if (conflict) return { ok: false, problem: mergeConflictProblem(conflict) };
  const below = pushedDown(text, split);
  if (below) return { ok: false, problem: pushedDownProblem(below) };
  const { eol } = split;
  if (split.kind === 'found') {
    const { yaml } = split;
    return editYaml(text.slice(yaml.start, yaml.end), operations, { offset: yaml.start, eol });
  }
  const edits = editYaml('', operations, { eol });
  if (!edits.ok) return edits;
  const yaml = applyEdits('', edits.value);
  if (yaml === '') return ok([]);
  const span = { start: split.proseStart, end: split.proseStart };
  return ok([{ span, text: `---${eol}${yaml}---${eol}` }]);
}
