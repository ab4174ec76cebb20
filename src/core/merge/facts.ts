import { isInputList, type YamlInput } from '../yaml/edit/renderValue';
import { KINDS } from './unite';
import { asMap, valuesOf, written, type Kind } from './values';

/** Whether two texts of a record say the same, in whatever words and order; only the order of rounds means something. */
export function isSameRecord(a: string, b: string, kind: Kind): boolean {
  const [one, other] = [factsOf(a, kind), factsOf(b, kind)];
  return one !== null && one === other;
}

function factsOf(text: string, kind: Kind): string | null {
  const yaml = KINDS[kind].yaml(text);
  const values = yaml && valuesOf(yaml, kind);
  return values && factOf(written(values), '');
}

function factOf(value: YamlInput | undefined, key: string): string {
  const map = value === undefined ? null : asMap(value);
  if (map)
    return `{${[...map]
      .map(([name, one]) => `${JSON.stringify(name)}:${factOf(one, name)}`)
      .sort()
      .join()}}`;
  if (value === undefined || !isInputList(value)) return JSON.stringify(value ?? null);
  const facts = value.map((one) => factOf(one, ''));
  return `[${(key === 'rounds' ? facts : facts.sort()).join()}]`;
}
