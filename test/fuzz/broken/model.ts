import { fail, ok, type Result } from '../../../src/core/problem';
import { say } from '../../../src/core/said';
import type { TextEdit } from '../../../src/core/text';
import type { Product } from '../product';

/** A part of the product that is broken on purpose, and an input that meets it. */
export interface Breakage {
  readonly target: string;
  readonly input: string;
  readonly by: (real: Product) => Partial<Product>;
}

/** What the types do not allow a part to give. */
export const wrong = (value: unknown): never => value as never;

export const refusal = (words = 'No.'): Result<never> => fail('cannot-read', say(words));

/** Every action on a document or on the terms gives these edits. */
export function everyAction(
  real: Product,
  edits: (text: string) => Result<readonly TextEdit[]>,
): Partial<Product> {
  const names = Object.keys(real).filter((name) => name.startsWith('record'));
  return Object.fromEntries(names.map((name) => [name, edits]));
}

export const edit = (start: number, end: number, text: string): Result<readonly TextEdit[]> =>
  ok([{ span: { start, end }, text }]);
