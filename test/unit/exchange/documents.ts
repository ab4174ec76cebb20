import assert from 'node:assert/strict';
import type { DiscussedDocument } from '../../../src/core/exchange/tasks';
import { readDocument } from '../../../src/core/frontMatter/read';

/** A document with this front matter, named after a file. */
export function named(name: string, ...lines: readonly string[]): DiscussedDocument {
  const { document } = readDocument(['---', ...lines, '---', 'Text.', ''].join('\n'));
  assert.ok(document);
  return { name, document };
}
