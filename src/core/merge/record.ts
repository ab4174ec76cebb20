import { readDocument } from '../frontMatter/read';
import { splitFrontMatter } from '../frontMatter/split';
import { isInputList, type YamlInput } from '../yaml/edit/renderValue';
import { parseYaml } from '../yaml/parse';
import { asMap, asText, valuesOf, type Values } from './values';

/** A record as values, to be compared with another. */
export interface RecordSide {
  /** All keys, `rounds` too. */
  readonly values: Values;
  readonly rounds: readonly RoundSide[];
}

export interface RoundSide {
  readonly index: number;
  /** All keys, `comments` too. */
  readonly values: Values;
  /** The entry is a date, or nothing, and no group of keys. */
  readonly short: boolean;
  readonly comments: readonly CommentSide[];
}

export interface CommentSide {
  readonly index: number;
  readonly values: Values;
  /** The entry is the text alone. */
  readonly short: boolean;
  readonly id: string | undefined;
  readonly text: string | undefined;
}

/** The record of a document that is tracked; null where some of it is of no shape that can be compared. */
export function recordSideOf(text: string): RecordSide | null {
  const { document, yaml, problems } = readDocument(text);
  const values = document && yaml && valuesOf(yaml);
  if (!values || problems.some(({ code }) => code === 'wrong-shape')) return null;
  return sideOf(values);
}

/** The same of what both sides began with, which may not have been tracked yet, or have had no front matter. */
export function recordBefore(text: string): RecordSide | null {
  const split = splitFrontMatter(text);
  if (split.kind === 'none') return sideOf(new Map());
  const yaml = split.kind === 'found' ? parseYaml(text.slice(split.yaml.start, split.yaml.end)) : null;
  const values = yaml?.ok ? valuesOf(yaml.value) : null;
  return values && sideOf(values);
}

const sideOf = (values: Values): RecordSide => ({
  values,
  rounds: listOf(values.get('rounds')).map(roundOf),
});

const listOf = (value: YamlInput | undefined): readonly YamlInput[] =>
  value !== undefined && isInputList(value) ? value : [];

function roundOf(entry: YamlInput, index: number): RoundSide {
  const map = asMap(entry);
  const values = map ?? new Map(entry === null ? [] : [['sent', entry]]);
  return { index, values, short: map === null, comments: listOf(values.get('comments')).map(commentOf) };
}

function commentOf(entry: YamlInput, index: number): CommentSide {
  const map = asMap(entry);
  const values = map ?? new Map([['text', entry]]);
  return {
    index,
    values,
    short: map === null,
    id: asText(values.get('id')),
    text: asText(values.get('text')),
  };
}
