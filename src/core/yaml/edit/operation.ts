import type { YamlPath } from '../locate';
import type { YamlInput } from './renderValue';

/**
 * A change to a YAML document.
 * - `set` gives a place a value: it replaces the node there, or adds the key (next to the key named in `before` or
 *   `after`, else last in its mapping), making the mappings and lists on the way.
 * - `remove` takes an entry away; what is not there is no error.
 * - `append` adds an item to a list, making the list where there is none; with `at`, in front of the item that has this index.
 */
export type Operation =
  | {
      readonly op: 'set';
      readonly path: YamlPath;
      readonly value: YamlInput;
      readonly before?: string;
      readonly after?: string;
    }
  | { readonly op: 'remove'; readonly path: YamlPath }
  | { readonly op: 'append'; readonly path: YamlPath; readonly value: YamlInput; readonly at?: number };

/** The operations as they are carried out: appending to one list several times over is one step. */
export type Step =
  | Exclude<Operation, { readonly op: 'append' }>
  | {
      readonly op: 'append';
      readonly path: YamlPath;
      readonly values: readonly YamlInput[];
      readonly at?: number;
    };

/** Brings together what can be one edit, so that thirty comments pasted at once cost one parse and not thirty. */
export function stepsOf(operations: readonly Operation[]): Step[] {
  const steps: Step[] = [];
  for (const operation of operations) {
    const last = steps.at(-1);
    if (operation.op !== 'append') steps.push(operation);
    else if (
      last?.op === 'append' &&
      isAtEnd(last) &&
      isAtEnd(operation) &&
      samePath(last.path, operation.path)
    ) {
      steps[steps.length - 1] = { ...last, values: [...last.values, operation.value] };
    } else {
      const { value, ...where } = operation;
      steps.push({ ...where, values: [value] });
    }
  }
  return steps;
}

const isAtEnd = ({ at }: { readonly at?: number }): boolean => at === undefined;

const samePath = (a: YamlPath, b: YamlPath): boolean =>
  a.length === b.length && a.every((step, index) => step === b[index]);
