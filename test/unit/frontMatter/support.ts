import assert from 'node:assert/strict';
import { editFrontMatter } from '../../../src/core/frontMatter/edit';
import { editYaml } from '../../../src/core/yaml/edit/editYaml';
import type { Operation } from '../../../src/core/yaml/edit/operation';
import type { Problem, Result } from '../../../src/core/problem';
import { english } from '../../../src/core/said';
import { applyEdits } from '../../../src/core/text';
import type { TextEdit } from '../../../src/core/text';

/** A YAML text after some operations. */
export const yamlAfter = (yaml: string, ...operations: Operation[]): string =>
  applied(yaml, editYaml(yaml, operations));

/** A Markdown document after some operations on its front matter. */
export const documentAfter = (text: string, ...operations: Operation[]): string =>
  applied(text, editFrontMatter(text, operations));

/** Why some operations on a YAML text are refused. */
export function refusalOf(yaml: string, ...operations: Operation[]): Problem {
  const result = editYaml(yaml, operations);
  assert.ok(!result.ok, 'nothing was refused');
  return result.problem;
}

function applied(text: string, result: Result<TextEdit[]>): string {
  if (!result.ok) assert.fail(`${result.problem.code}: ${english(result.problem.message)}`);
  return applyEdits(text, result.value);
}

/** The words that a problem underlines. */
export const underlined = (text: string, problem: Problem | undefined): string =>
  text.slice(problem?.span?.start, problem?.span?.end);

/** Lines joined, with a last line break. */
export const lines = (...all: string[]): string => all.map((line) => `${line}\n`).join('');
