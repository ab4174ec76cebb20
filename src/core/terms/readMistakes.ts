import {
  asMap,
  asScalar,
  dateField,
  defined,
  listField,
  noteShape,
  textField,
  wordsOf,
  type Reading,
} from '../yaml/fields';
import { say } from '../said';
import type { CollectionNode, YamlNode } from '../yaml/tree';
import type { Mistake } from './model';

/** The writer's own mistakes: each a group of keys with `what` and perhaps `at`, or what went wrong as one text. */
export const mistakeList = (reading: Reading, map: CollectionNode, key: string): Mistake[] =>
  listField(reading, map, key).flatMap((item) => mistakeIn(reading, item) ?? []);

function mistakeIn(reading: Reading, item: YamlNode): Mistake | null {
  const map = asMap(reading, item);
  if (map) return fullMistake(reading, item, map);
  const scalar = asScalar(reading, item);
  const what = scalar && wordsOf(scalar);
  if (what !== null && what.trim() !== '') return { what };
  noteShape(
    reading,
    item,
    say(
      '`mistakes` should be a list: for each, `at` with the day and `what` went wrong. This entry is left out.',
    ),
  );
  return null;
}

function fullMistake(reading: Reading, item: YamlNode, map: CollectionNode): Mistake | null {
  const what = textField(reading, map, 'what');
  const at = dateField(reading, map, 'at');
  if (what !== undefined) return { what, ...defined({ at }) };
  noteShape(reading, item, say('This mistake does not say `what` went wrong. It is left out until it does.'));
  return null;
}
