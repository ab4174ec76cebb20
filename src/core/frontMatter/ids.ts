import { asScalar, listField, noteShape, wordsOf } from '../yaml/fields';
import { say } from '../said';
import type { Reading } from '../yaml/fields';
import { memberOf } from '../yaml/locate';
import type { CollectionNode } from '../yaml/tree';

/** A list of ids of comments; undefined where the key is missing. What is no id is noted and left out. */
export function idsField(reading: Reading, map: CollectionNode, key: string): string[] | undefined {
  if (!memberOf(map, key)) return undefined;
  return listField(reading, map, key).flatMap((node) => {
    const scalar = asScalar(reading, node);
    const id = scalar && wordsOf(scalar);
    if (id !== null) return [id];
    noteShape(
      reading,
      node,
      say('`{0}` should list ids of comments, such as c3. This entry is left out.', key),
    );
    return [];
  });
}
