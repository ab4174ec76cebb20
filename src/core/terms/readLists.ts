import { dayOf, type Day } from '../calendar/days';
import { say, type Said } from '../said';
import { asScalar, listField, noteShape, wordsOf, type Reading } from '../yaml/fields';
import { memberOf } from '../yaml/locate';
import type { CollectionNode, YamlNode } from '../yaml/tree';
import { dayOfWeek } from './weekdays';

/** A list of texts; one text alone is a list of one. */
export const textList = (reading: Reading, map: CollectionNode, key: string): string[] =>
  listOf(reading, map, { key, read: (words) => words, like: say('a list of texts') });

/** A list of days such as 2026-12-24; one alone is a list of one. */
export const dayList = (reading: Reading, map: CollectionNode, key: string): Day[] =>
  listOf(reading, map, { key, read: dayOf, like: say('a list of dates such as 2026-12-24') });

/**
 * A list of names of days as their numbers, 0 for Sunday to 6 for Saturday; undefined where nothing can be read. Only `[]` says
 * that there are none: a misspelt day must not make a week without a weekend.
 */
export function weekdayList(reading: Reading, map: CollectionNode, key: string): number[] | undefined {
  const like = say('a list of days of the week such as [saturday, sunday]');
  const days = [...new Set(listOf(reading, map, { key, read: dayOfWeek, like }))];
  const node = memberOf(map, key)?.value;
  if (!node || (days.length === 0 && !isEmptyList(node))) return undefined;
  if (days.length < DAYS_IN_A_WEEK) return days;
  noteShape(reading, node, say('`{0}` leaves no day to work on. It is left out until it is corrected.', key));
  return undefined;
}

const DAYS_IN_A_WEEK = 7;

const isEmptyList = (node: YamlNode): boolean => node.kind === 'seq' && node.members.length === 0;

interface ListShape<T> {
  readonly key: string;
  /** Null for what does not fit. */
  readonly read: (words: string) => T | null;
  readonly like: Said;
}

function listOf<T>(reading: Reading, map: CollectionNode, { key, read, like }: ListShape<T>): T[] {
  return itemsOf(reading, map, key).flatMap((item) => {
    const scalar = asScalar(reading, item);
    const words = scalar && wordsOf(scalar);
    const value = words === null ? null : read(words);
    if (value !== null) return [value];
    noteShape(reading, item, say('`{0}` should be {1}. This entry is left out.', key, like));
    return [];
  });
}

function itemsOf(reading: Reading, map: CollectionNode, key: string): readonly YamlNode[] {
  const node = memberOf(map, key)?.value;
  const alone = node && asScalar(reading, node);
  if (node && alone) return (wordsOf(alone) ?? '') === '' ? [] : [node];
  return listField(reading, map, key);
}
