import fc from 'fast-check';

/** Values for front matters, with everything that YAML is known to trip over. */
export type Value = string | number | boolean | null | Value[] | ValueMap;
/** Entries in order; keys are unique. Pairs, so that `__proto__` is a key like any other. */
export interface ValueMap {
  readonly entries: [string, Value][];
}

export const isMapValue = (value: Value): value is ValueMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ORDINARY = [
  'The opening is too slow, get to the story.',
  'Jane',
  'revision',
  'open',
  'done',
  '2026-11-05',
  '2026-11-02T09:14:00+01:00',
  '8c1f0a2e5b7d',
  'Northwind Coaching',
  'Sånn skal det være – “sitat” og æøå',
  'Two words',
  "It's fine",
];

const HOSTILE = [
  'no',
  'y',
  'True',
  'null',
  '~',
  '1:30',
  '0o14',
  '012',
  '1e3',
  '12e456789012',
  '123456789012',
  '.5',
  '.inf',
  '-',
  '- x',
  '-x',
  '# x',
  'a # b',
  'a #b',
  'a#b',
  'key: value',
  'ends with:',
  'http://example.com/?a=b&c=d',
  '"quoted"',
  "'single'",
  `both ' and "`,
  '{a: 1}',
  '[x, y]',
  'a, b',
  '*alias',
  '&anchor',
  '!tag',
  '| literal',
  '> folded',
  '%directive',
  '@at',
  '`tick`',
  '? question',
  '---',
  '...',
  '--- x',
  '',
  ' ',
  ' leading',
  'trailing ',
  '\ttab first',
  'tab\tinside',
  'tab last\t',
  'two\nlines',
  'three\n\nlines\n',
  'ends with break\n',
  'ends with breaks\n\n\n',
  '\n',
  '\n\nfirst lines empty',
  '  indented\nless\n    more',
  'blanks at end   \nof lines  ',
  'a\n\t\nb',
  'windows\r\nlines\r\n',
  'old\rmac',
  '# hash\n- dash\nkey: value\n---\n...\n',
  'nul\0inside',
  'bell\u0007',
  'del\u007f nel\u0085 c1\u009b',
  'line\u2028sep para\u2029sep',
  '\uFEFFbom',
  'nbsp\u00a0 \u00a0',
  '\uFFFE\uFFFF',
  '👩‍👩‍👧 family 🇳🇴',
  'é combining e\u0301',
  'back\\slash \\n',
  '<<',
  '=',
  '__proto__',
  'constructor',
  'toString',
  'x'.repeat(300),
  'long words '.repeat(40).trim(),
];

const codePoint = fc
  .oneof(fc.nat(0x7f), fc.nat(0x2fff), fc.nat(0x10ffff))
  .filter((code) => code < 0xd800 || code > 0xdfff);
const anyText = fc.array(codePoint, { maxLength: 12 }).map((codes) => String.fromCodePoint(...codes));

export const textValue: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...ORDINARY) },
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...HOSTILE), { maxLength: 3 }).map((all) => all.join('\n')),
  },
  { weight: 1, arbitrary: anyText },
);

const numberValue: fc.Arbitrary<number> = fc.oneof(
  fc.integer(),
  fc.constantFrom(0, -0, 1.5, -2.25, 1e21, 5e-324, NaN, Infinity, -Infinity, 2 ** 53),
);

const scalarValue: fc.Arbitrary<Value> = fc.oneof(
  { weight: 6, arbitrary: textValue },
  { weight: 1, arbitrary: numberValue },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant(null) },
);

const ORDINARY_KEYS = [
  'title',
  'client',
  'rounds',
  'comments',
  'text',
  'status',
  'sent',
  'a',
  'b',
  'c',
  'tags',
];
export const keyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...ORDINARY_KEYS) },
  { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) },
);

const mapOf = (value: fc.Arbitrary<Value>, minLength: number): fc.Arbitrary<ValueMap> =>
  fc
    .uniqueArray(fc.tuple(keyText, value), { minLength, maxLength: 4, selector: ([key]) => key })
    .map((entries) => ({ entries }));

const DEPTH = { depthSize: 'small', maxDepth: 4 } as const;

const { tree } = fc.letrec<{ tree: Value }>((tie) => ({
  tree: fc.oneof(
    DEPTH,
    { weight: 4, arbitrary: scalarValue },
    { weight: 3, arbitrary: mapOf(tie('tree'), 0) },
    { weight: 3, arbitrary: fc.array(tie('tree'), { maxLength: 4 }) },
  ),
}));

export const anyValue: fc.Arbitrary<Value> = tree;
export const rootValue: fc.Arbitrary<ValueMap> = mapOf(tree, 1);

/** The value as the editing takes it. */
export function asInput(value: Value): never {
  return plain(value) as never;
}

function plain(value: Value): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isMapValue(value)) return value;
  return Object.fromEntries(value.entries.map(([key, entry]) => [key, plain(entry)]));
}

/** The value as the YAML package gives it with `mapAsMap`, to compare with. */
export function asParsed(value: Value): unknown {
  if (Array.isArray(value)) return value.map(asParsed);
  if (!isMapValue(value)) return value;
  // Keys that look like array indexes come first in a plain object, and so in what was asked to be written.
  return new Map(Object.entries(plain(value) as object).map(([key]) => [key, asParsed(entryOf(value, key))]));
}

const entryOf = (value: ValueMap, key: string): Value =>
  value.entries.find(([name]) => name === key)?.[1] ?? null;

/** A small deterministic generator (mulberry32) for everything about style that need not shrink. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
