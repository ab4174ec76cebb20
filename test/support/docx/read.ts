import assert from 'node:assert/strict';
import type { Incoming, IncomingChange } from '../../../src/core/intake/model';
import { english } from '../../../src/core/said';
import type { Span } from '../../../src/core/text';
import { readDocx } from '../../../src/formats/docx';
import { makeDocx, type DocxParts } from './makeDocx';

/** What is read from a made file. */
export async function readMade(parts: DocxParts): Promise<Incoming> {
  const read = await readDocx(makeDocx(parts));
  assert.ok(read.ok, read.ok ? '' : english(read.problem.message));
  return read.value;
}

export function wordsAt({ text }: Incoming, span: Span | null): string | null {
  return span && (text ?? '').slice(span.start, span.end);
}

/** A change in short: its kind, who made it, the words taken out and put in. */
export function inShort(incoming: Incoming, change: IncomingChange): readonly (string | null)[] {
  const { kind, from, old, new: now } = change;
  return [kind, from, wordsAt(incoming, old), wordsAt(incoming, now)];
}
