import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editFrontMatter } from '../../../src/core/frontMatter/edit';
import { editYaml } from '../../../src/core/yaml/edit/editYaml';
import { splitFrontMatter } from '../../../src/core/frontMatter/split';
import type { Result } from '../../../src/core/problem';
import { applyEdits } from '../../../src/core/text';
import type { TextEdit } from '../../../src/core/text';
import { appendIn, asOperation, changeIn, intention } from './changes';
import type { Intention } from './changes';
import { seedValue, writeDocument, writeYamlFile } from './documents';
import type { Written } from './documents';
import { assertCommentsKept, assertMinimal, ownedRegion } from './minimal';
import { changed, isShared, parsed } from './oracle';
import type { Change } from './oracle';
import { rootValue } from './values';

const SEED = 20261102;

interface Tally {
  done: number;
  impossible: number;
  shared: number;
  refused: number;
  /** What was refused, to show. */
  readonly examples: string[];
}
const newTally = (): Tally => ({ done: 0, impossible: 0, shared: 0, refused: 0, examples: [] });
const share = ({ done, refused }: Tally): number => refused / Math.max(1, done + refused);
const report = (name: string, { examples, ...counts }: Tally): void =>
  console.log(
    `      ${name}: ${JSON.stringify(counts)}${examples.slice(0, Number(process.env['SHOW'] ?? 0)).join('')}`,
  );

/** Removing the last key of a document leaves nothing, which YAML reads as null. */
const sameValue = (actual: unknown, expected: unknown): boolean => {
  if (actual === null && expected instanceof Map && expected.size === 0) return true;
  try {
    assert.deepStrictEqual(entries(actual), entries(expected));
    return true;
  } catch {
    return false;
  }
};

/** Maps as lists of pairs: deepStrictEqual does not look at the order of a Map. */
function entries(value: unknown): unknown {
  if (value instanceof Map)
    return { map: [...(value as Map<unknown, unknown>)].map((pair) => pair.map(entries)) };
  return Array.isArray(value) ? value.map(entries) : value;
}

function check(written: Written, change: Change, result: Result<TextEdit[]>, tally: Tally): void {
  const before = parsed(written.yaml);
  const expected = changed(before, change);
  if (!result.ok) return checkProblem(written, change, { code: result.problem.code, expected }, tally);
  assert.ok(expected, 'an impossible change was made');
  const edited = applyEdits(written.text, result.value);
  const after = edited.slice(
    written.offset,
    edited.length - (written.text.length - written.offset - written.yaml.length),
  );
  assert.ok(sameValue(parsed(after), expected.root), `says something else:\n${after}`);
  if (isShared(written.places, change)) assert.ok(sameValue(before, expected.root), 'changed a shared value');
  const inYaml = result.value.map(({ span, text }) => ({
    text,
    span: { start: span.start - written.offset, end: span.end - written.offset },
  }));
  const owned = ownedRegion(written.yaml, written.places, change);
  assertMinimal(written.yaml, inYaml, owned, change.op);
  assertCommentsKept(written.yaml, after, owned);
  tally.done += 1;
}

function checkProblem(
  written: Written,
  change: Change,
  { code, expected }: { code: string; expected: unknown },
  tally: Tally,
): void {
  if (code === 'shared-node') {
    assert.ok(isShared(written.places, change), 'called shared what is not');
    tally.shared += 1;
    return;
  }
  assert.equal(code, 'not-editable');
  if (!expected) {
    tally.impossible += 1;
    return;
  }
  tally.refused += 1;
  tally.examples.push(`\n--- refused: ${JSON.stringify(change)}\n${written.yaml}`);
}

const changeFor = (written: Written, wish: Intention): Change =>
  (wish.kind === 'append' && wish.pick % 2 === 0 && appendIn(written.places, wish)) ||
  changeIn(written.places, wish);

function checkDocument(written: Written, wish: Intention, tally: Tally): void {
  const change = changeFor(written, wish);
  const result = editFrontMatter(written.text, [asOperation(change)]);
  check(written, change, result, tally);
  if (!result.ok) return;
  const edited = applyEdits(written.text, result.value);
  const split = splitFrontMatter(edited);
  assert.equal(split.kind, 'found');
  assert.equal(edited.slice(split.proseStart), written.prose);
}

/** Together the edits say what the changes say one after another; one obstacle stops them all. */
function checkTogether(written: Written, changes: readonly Change[], tally: Tally): void {
  const result = editFrontMatter(written.text, changes.map(asOperation));
  let expected: { root: unknown } | null = { root: parsed(written.yaml) };
  for (const change of changes) expected &&= changed(expected.root, change);
  if (!result.ok) {
    tally.impossible += 1;
    assert.match(result.problem.code, expected ? /shared-node/ : /shared-node|not-editable/);
    return;
  }
  tally.done += 1;
  const edited = applyEdits(written.text, result.value);
  const split = splitFrontMatter(edited);
  assert.ok(split.kind === 'found' && expected);
  assert.ok(sameValue(parsed(edited.slice(split.yaml.start, split.yaml.end)), expected.root));
  assert.equal(edited.slice(split.proseStart), written.prose);
}

describe('editing a front matter', () => {
  it('does what is asked, and nothing else, in every ordinary block style', () => {
    const tally = newTally();
    fc.assert(
      fc.property(rootValue, seedValue, intention, (root, seed, wish) => {
        checkDocument(writeDocument(root, seed, false), wish, tally);
      }),
      { seed: SEED, numRuns: 3000 },
    );
    report('ordinary styles', tally);
    assert.equal(tally.refused, 0);
  });

  it('does what is asked, or says why not, in every style that YAML has', () => {
    const tally = newTally();
    fc.assert(
      fc.property(rootValue, seedValue, intention, (root, seed, wish) => {
        checkDocument(writeDocument(root, seed, true), wish, tally);
      }),
      { seed: SEED + 1, numRuns: 3000 },
    );
    report('all styles', tally);
    assert.ok(share(tally) < 0.01);
  });

  it('carries out several changes as one', () => {
    const tally = newTally();
    const wishes = fc.array(intention, { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(rootValue, seedValue, fc.boolean(), wishes, (root, seed, wild, all) => {
        const written = writeDocument(root, seed, wild);
        const changes = all.flatMap((wish) => [
          changeFor(written, wish),
          changeFor(written, { ...wish, value: 'x' }),
        ]);
        checkTogether(written, changes, tally);
      }),
      { seed: SEED + 3, numRuns: 1000 },
    );
    report('several changes', tally);
    assert.ok(tally.done > 150);
  });

  it('does the same in a YAML file, also without a last line break', () => {
    const tally = newTally();
    fc.assert(
      fc.property(rootValue, seedValue, fc.boolean(), intention, (root, seed, wild, wish) => {
        const written = writeYamlFile(root, seed, wild);
        const change = changeFor(written, wish);
        check(written, change, editYaml(written.text, [asOperation(change)]), tally);
      }),
      { seed: SEED + 2, numRuns: 1500 },
    );
    report('YAML files', tally);
    assert.ok(share(tally) < 0.01);
  });
});
