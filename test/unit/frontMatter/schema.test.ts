import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/frontMatter/read';
import { SCHEMA } from '../../../src/core/frontMatter/schema';
import type { Level } from '../../../src/core/frontMatter/schema';
import type { Key } from '../../../src/core/yaml/field/field';
import { lines } from './support';

const DATE = '2026-11-02';
const SAMPLE = { text: 'some words', date: DATE, number: '3' } as const;

/** Every key of a level with a value that fits, each on a line of its own. */
function entries(level: Level, indent: string): string[] {
  const keys: Readonly<Record<string, Key>> = SCHEMA[level];
  return Object.entries(keys)
    .filter(([, { holds }]) => holds !== 'list')
    .map(
      ([name, { holds, values }]) =>
        `${indent}${name}: ${values?.[0] ?? SAMPLE[holds as keyof typeof SAMPLE]}`,
    );
}

const camelCase = (name: string): string =>
  name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

describe('the schema of the front matter', () => {
  const text = lines(
    '---',
    ...entries('document', ''),
    'rounds:',
    '  - late: [some words]',
    ...entries('round', '    '),
    '    comments:',
    '      -',
    ...entries('comment', '        '),
    '        settled: [some words]',
    '---',
  );
  const { document, problems } = readDocument(text);
  const [round] = document?.rounds ?? [];
  const [comment] = round?.comments ?? [];

  it('names values that the reader takes', () => assert.deepEqual(problems, []));

  const read: readonly [Level, object | undefined][] = [
    ['document', document ?? undefined],
    ['round', round],
    ['comment', comment],
  ];
  for (const [level, result] of read) {
    it(`names the keys that the reader knows of a ${level}`, () => {
      const missing = Object.keys(SCHEMA[level]).filter((name) => !(camelCase(name) in (result ?? {})));
      assert.deepEqual(missing, []);
    });
  }
});
