import { nodesIn, type ScalarNode, type YamlNode } from './tree';

/**
 * The first key that its mapping has already; null where there is none. (The parser can look for them, and compares each key with each:
 * a file of 100,000 keys would stop the editor for minutes.)
 */
export function duplicateKey(root: YamlNode): ScalarNode | null {
  let first: ScalarNode | null = null;
  for (const node of nodesIn(root)) {
    if (node.kind !== 'map') continue;
    const seen = new Set<ScalarNode['value']>();
    for (const { key } of node.members) {
      // Not-a-number is equal to nothing, itself included.
      if (key?.kind !== 'scalar' || Number.isNaN(key.value)) continue;
      if (seen.has(key.value) && (!first || key.span.start < first.span.start)) first = key;
      seen.add(key.value);
    }
  }
  return first;
}
