/** What is asked of a message before it is believed. */

export type Fields = Readonly<Record<string, unknown>>;
export type Check = (value: unknown) => boolean;

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
export const isText = (value: unknown): value is string => typeof value === 'string';
export const isTruth = (value: unknown): value is boolean => typeof value === 'boolean';
export const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

export const isList = (value: unknown, isItem: Check): boolean => Array.isArray(value) && value.every(isItem);

export const listOf =
  (isItem: Check): Check =>
  (value) =>
    isList(value, isItem);

export const orNull =
  (isOne: Check): Check =>
  (value) =>
    value === null || isOne(value);

export const oneOf =
  (known: Readonly<Record<string, true>>): Check =>
  (value) =>
    isText(value) && Object.hasOwn(known, value);

/** Fields that are all there, each of its kind. */
export const shaped =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isFields(value) && Object.entries(fields).every(([name, isRight]) => isRight(value[name]));
