import type { YamlPath } from '../locate';
import type { YamlInput, YamlInputMap } from './renderValue';

/**
 * The value, wrapped in what the rest of the path asks for: `['a', 0]` makes `{a: [value]}`. Undefined where that is
 * not possible: a new list starts with item 0.
 */
export function nested(rest: YamlPath, value: YamlInput): YamlInput | undefined {
  const [step, ...further] = rest;
  if (step === undefined) return value;
  const inner = nested(further, value);
  if (inner === undefined) return undefined;
  if (typeof step === 'number') return step === 0 ? [inner] : undefined;
  return singleEntry(step, inner);
}

/** `{[key]: value}`, also for the key `__proto__`. */
export const singleEntry = (key: string, value: YamlInput): YamlInputMap =>
  Object.fromEntries([[key, value]]);
