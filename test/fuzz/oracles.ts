import { english } from '../../src/core/said';
import type { Problem, Result } from '../../src/core/problem';
import { type Span, type TextEdit } from '../../src/core/text';
import { must } from './model';
import { product } from './product';

/** Rules that more than one target holds. */

const PROTOTYPES = [
  Object,
  Array,
  Function,
  String,
  Number,
  Boolean,
  RegExp,
  Map,
  Set,
  Error,
  Promise,
  Uint8Array,
].map(({ name, prototype }) => ({ name, prototype: prototype as object }));

/** Looks at what all objects have in common; the answer looks again and says whether it is as it was. */
export function watchPrototypes(): () => void {
  const look = (): string[] =>
    PROTOTYPES.map(({ prototype }) => Reflect.ownKeys(prototype).map(String).join());
  const before = look();
  return () => {
    look().forEach((keys, i) =>
      must(keys === before[i], 'what all objects have in common is changed', PROTOTYPES[i]?.name),
    );
  };
}

export function spanInside(span: Span | undefined | null, length: number, what: string): void {
  if (!span) return;
  must(Number.isInteger(span.start) && Number.isInteger(span.end), 'a place is no place', what);
  must(
    0 <= span.start && span.start <= span.end && span.end <= length,
    'a place lies outside of the text',
    what,
  );
}

export function problemsInside(problems: readonly Problem[], length: number): void {
  for (const { message, span } of problems) {
    must(english(message).trim() !== '', 'a problem says nothing');
    spanInside(span, length, 'a problem');
  }
}

/** A refusal says why. */
export function refused<T>(result: Result<T>): boolean {
  if (result.ok) return false;
  const message = english(result.problem.message);
  must(message.trim() !== '' && !/\bundefined\b|\[object/.test(message), 'a refusal says nothing');
  return true;
}

/** The text after an action on a document, whose prose is what it was, to the last unit. Null where the action was refused. */
export function afterAction(text: string, edits: Result<readonly TextEdit[]>): string | null {
  if (refused(edits) || !edits.ok) return null;
  const { proseStart } = product.splitFrontMatter(text);
  for (const { span } of edits.value) {
    spanInside(span, text.length, 'an edit');
    must(span.end <= proseStart, 'an edit reaches into the prose');
  }
  const after = product.applyEdits(text, edits.value);
  must(after.endsWith(text.slice(proseStart)), 'the prose is changed');
  const reading = product.readDocument(after);
  must(reading.readable, 'what was written cannot be read');
  must(
    after.slice(reading.proseStart) === text.slice(proseStart),
    'the prose begins elsewhere after an action',
  );
  return after;
}

/** A plain reading of every character: what the time of a reader is compared with. */
export function scanWords(text: string): number {
  let words = 0;
  for (const _word of text.matchAll(/[\p{L}\p{N}]+/gu)) words++;
  for (let at = 0; at < text.length; at++) words += text.charCodeAt(at) === 10 ? 1 : 0;
  return words;
}
