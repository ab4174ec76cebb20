import type { Redline } from '../../../src/core/redline/model';
import type { Chance } from '../../support/year/chance';
import { must, repeated, textOf, type Outcome, type Target } from '../model';
import { mutateText } from '../mutate';
import { scanWords } from '../oracles';
import { product } from '../product';
import { oneOf } from '../random';
import { CHARACTERS, NAMES, PATHS } from '../tokens';

const GOOD = [
  { type: 'ready' },
  { type: 'compare', from: 1, to: 'now' },
  { type: 'compare', from: 1, to: 2 },
  { type: 'openChange', change: 'x1' },
  { type: 'openComment', comment: 'c1' },
  { type: 'save' },
  { type: 'print' },
  { type: 'openChange', change: '3' },
  { type: 'openComment', comment: 'constructor' },
  { type: 'openDocument', document: 'file:///a.md' },
  { type: 'openRound', document: 'file:///a.md', round: 2 },
  { type: 'openComment', document: 'file:///a.md', comment: 'c1' },
  { document: 'file:///a.md', from: 1, to: 'now' },
  { client: 'Northwind', folder: 'file:///.rounds' },
].map((message) => JSON.stringify(message));

const ODD = [
  ...NAMES,
  ...PATHS,
  ...CHARACTERS,
  '{',
  '}',
  '[',
  ']',
  '"',
  ':',
  ',',
  'null',
  'true',
  '1e999',
  '-1',
  '1.5',
  '0',
  '9007199254740993',
  '"now"',
  '"type":',
  '{"__proto__":{"type":"save"}}',
];

type Fits = (value: unknown) => boolean;
type Kinds = Readonly<Record<string, Readonly<Record<string, Fits>>>>;

const isNumber: Fits = (value) => Number.isSafeInteger(value) && (value as number) >= 1;
const isText: Fits = (value) => typeof value === 'string';
const isVersion: Fits = (value) => value === 'now' || isNumber(value);

/** All that each page may say, with what it may hold: numbers of drafts are whole and from 1. */
const KINDS: Readonly<Record<'redline' | 'history' | 'letter', Kinds>> = {
  redline: {
    ready: {},
    save: {},
    print: {},
    compare: { from: isNumber, to: isVersion },
    openChange: { change: isText },
    openComment: { comment: isText },
  },
  history: {
    ready: {},
    openDocument: { document: isText },
    openRound: { document: isText, round: isNumber },
    openComment: { document: isText, comment: isText },
  },
  letter: { ready: {} },
};
const STATES: Readonly<Record<'redline' | 'history', Readonly<Record<string, Fits>>>> = {
  redline: { document: isText, from: isNumber, to: isVersion },
  history: { client: isText, folder: isText },
};

const DEEP = 5000;
const MEGABYTE = 2 ** 20;

/** What the pages in webviews say to the extension, what they kept of themselves, and what both lead to. A case is the JSON that arrives. */
export const messages: Target = {
  name: 'webview-messages',
  landmarks: [
    () => '{"__proto__":{"type":"save"}}',
    () => '{"type":"openDocument","document":"__proto__"}',
    () => '{"type":"openRound","document":"constructor","round":1}',
    () => '{"type":"openComment","document":"file:///elsewhere.md","comment":"c1"}',
    () => '{"type":"openChange","change":"__proto__"}',
    () => '{"type":"compare","from":1e308,"to":1e308}',
    () => '{"type":"compare","from":9007199254740991,"to":1}',
    repeated('x', 10 * MEGABYTE, '{"type":"openChange","change":"', '"}'),
    repeated('"x",', MEGABYTE, '{"type":"openComment","comment":[', '1]}'),
    repeated('{"type":"save"},', MEGABYTE / 16, '[', '1]'),
    () => `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`,
    () => `${'{"type":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`,
  ],
  make: (chance) => mutateText(oneOf(chance, GOOD), chance, { tokens: ODD, others: GOOD }),
  run: (input, chance) => hear(arrived(textOf(input), chance)),
  reference: (input) => void scanWords(textOf(input)),
  mostRatio: 50,
};

/** The JSON, or what is left of it where it is none: as a text, a number, an array. */
function arrived(text: string, chance: Chance): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return oneOf(chance, [
      text,
      [text],
      { type: text },
      { type: 'compare', from: text, to: text },
      { type: 'openDocument', document: text },
      { type: 'openRound', document: 'file:///a.md', round: text },
      { type: 'openComment', comment: text },
      Number(text),
      null,
      undefined,
      { document: text, from: 1, to: 1 },
    ]);
  }
}

function hear(message: unknown): Outcome {
  const heard = [
    told(message, product.fromRedline(message), KINDS.redline),
    told(message, product.fromHistory(message), KINDS.history),
    told(message, product.fromLetter(message), KINDS.letter),
    keptState(message, product.redlineState(message), STATES.redline),
    keptState(message, product.historyState(message), STATES.history),
    actsOnRedline(message),
    actsOnHistory(message),
  ];
  return heard.includes(true) ? 'accepted' : 'refused';
}

/** Whether a page is heard: then as one of its kinds, with its keys and no others, as they were sent. */
function told(message: unknown, heard: object | null, kinds: Kinds): boolean {
  if (heard === null) return false;
  must(Object.getPrototypeOf(heard) === Object.prototype, 'a message has a prototype of its own');
  const { type, ...rest } = heard as { readonly type: string } & Readonly<Record<string, unknown>>;
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  must(kind !== undefined, 'a message of no known kind is taken');
  for (const [key, value] of Object.entries(rest)) {
    const fits = Object.hasOwn(kind, key) ? kind[key] : undefined;
    must(fits !== undefined, 'a message has a key that nobody asked for');
    must(fits(value), 'a message holds a value of another kind');
    must(value === (message as Record<string, unknown>)[key], 'a message is not what was sent');
  }
  must(
    Object.keys(kind).every((key) => Object.hasOwn(rest, key)),
    'a message is not what was sent',
    'a key',
  );
  return true;
}

function keptState(message: unknown, state: object | null, shape: Readonly<Record<string, Fits>>): boolean {
  if (state === null) return false;
  const entries = Object.entries(state);
  must(
    entries.length === Object.keys(shape).length &&
      entries.every(
        ([key, value]) =>
          Object.hasOwn(shape, key) &&
          shape[key]?.(value) === true &&
          value === (message as Record<string, unknown>)[key],
      ),
    'a panel is brought back with a state that is none',
  );
  return true;
}

/** What a panel shows: a change, a comment with a place, and one without. */
const REDLINE = {
  blocks: [],
  changes: [{ id: '3', place: { start: 1, end: 4 } }],
  comments: [
    { id: 'c1', place: { start: 7, end: 9 } },
    { id: 'c2', place: null },
  ],
} as unknown as Redline;

function actsOnRedline(message: unknown): boolean {
  const heard = product.fromRedline(message);
  if (heard?.type === 'compare') {
    const state = product.chosenPair({ document: 'file:///a.md', from: 1, to: 'now' }, heard);
    must(
      state.document === 'file:///a.md' && (state.to === 'now' || state.to > state.from),
      'a page compares drafts in the wrong order',
    );
    return true;
  }
  if (heard?.type !== 'openChange' && heard?.type !== 'openComment') return false;
  const place = product.placeToOpen(REDLINE, heard);
  const places = [...REDLINE.changes, ...REDLINE.comments].map((one) => one.place);
  must(place === null || places.includes(place), 'a page opens a place that the redline does not have');
  return place !== null;
}

/** The documents that there are. */
const KNOWN: ReadonlyMap<string, true> = new Map([['file:///a.md', true]]);

function actsOnHistory(message: unknown): boolean {
  const heard = product.fromHistory(message);
  if (heard === null || heard.type === 'ready') return false;
  const to = product.followed(heard, KNOWN);
  if (to === null) return false;
  must(
    KNOWN.has(to.command === 'vscode.open' ? to.document : to.subject.document),
    'a page opens what the library does not know',
  );
  return true;
}
