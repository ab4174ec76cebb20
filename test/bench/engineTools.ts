import { diffWords } from 'diff';
import DiffMatchPatch from 'diff-match-patch';
import * as fastMyers from 'fast-myers-diff';
import { DefaultLinesDiffComputer } from 'vscode-diff';
import { diffProse } from '../../src/core/diff';

/** What is measured: given two texts, do the work and drop the result. */
export const TOOLS: Readonly<Record<string, (old: string, changed: string) => unknown>> = {
  'split into words': (old, changed) => [wordsOf(old).length, wordsOf(changed).length],
  'this engine': (old, changed) => diffProse(old, changed).changes.length,
  'jsdiff diffWords': (old, changed) => diffWords(old, changed).length,
  'diff-match-patch words': diffMatchPatch,
  'fast-myers-diff words': (old, changed) => [...fastMyers.diff(wordsOf(old), wordsOf(changed))].length,
  'vscode-diff': (old, changed) =>
    new DefaultLinesDiffComputer().computeDiff(old.split('\n'), changed.split('\n'), {
      ignoreTrimWhitespace: false,
      maxComputationTimeMs: 0,
      computeMoves: true,
    }).changes.length,
};

/** Words, runs of white space, and signs, as strings: what the tools on words are given. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}'’]+|\s+|./gu) ?? [];
}

/** As its authors advise for words: one character stands for each different word, then the semantic clean-up. */
function diffMatchPatch(old: string, changed: string): number {
  const tool = new DiffMatchPatch();
  tool.Diff_Timeout = 0;
  const characters = new Map<string, string>();
  const encode = (text: string): string =>
    wordsOf(text)
      .map((word) => {
        const known = characters.get(word) ?? String.fromCharCode(characters.size + 1);
        characters.set(word, known);
        return known;
      })
      .join('');
  const diffs = tool.diff_main(encode(old), encode(changed), false);
  tool.diff_cleanupSemantic(diffs);
  return diffs.length;
}
