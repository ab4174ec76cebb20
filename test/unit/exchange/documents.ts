import assert from 'node:assert/strict';
import type { NamedDocument } from '../../../src/core/exchange/timeEntries';
import { readDocument } from '../../../src/core/frontMatter/read';

/** A document with this front matter, named after a file. */
export function named(name: string, ...lines: readonly string[]): NamedDocument {
  const { document } = readDocument(['---', ...lines, '---', 'Text.', ''].join('\n'));
  assert.ok(document);
  return { name, document };
}
