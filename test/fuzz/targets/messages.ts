import {
  readFromPanel as fromHistory,
  readPanelState as historyState,
} from '../../../src/features/history/protocol';
import {
  readFromPanel as fromRedline,
  readPanelState as redlineState,
} from '../../../src/features/redline/protocol';
import type { Chance } from '../../support/year/chance';
import { must, textOf, type Outcome, type Target } from '../model';
import { mutateText } from '../mutate';
import { scanWords } from '../oracles';
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

/** All that a page may say, with what it may hold: numbers of drafts are whole and from 1. */
const KINDS: Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>> = {
  ready: {},
  save: {},
  print: {},
  compare: { from: isNumber, to: (value) => value === 'now' || isNumber(value) },
  openChange: { change: isText },
  openComment: { document: (value) => value === undefined || isText(value), comment: isText },
  openDocument: { document: isText },
  openRound: { document: isText, round: isNumber },
};

function isNumber(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 1;
}
function isText(value: unknown): boolean {
  return typeof value === 'string';
}

/** What the pages in webviews say to the extension, and what they kept of themselves. A case is the JSON that arrives. */
export const messages: Target = {
  name: 'webview-messages',
  landmarks: [
    () => '{"__proto__":{"type":"save"}}',
    () => '{"type":"openChange","change":"' + 'x'.repeat(10 * 2 ** 20) + '"}',
    () => '{"type":"compare","from":1e308,"to":1e308}',
    () => `${'['.repeat(5000)}${']'.repeat(5000)}`,
    () => `${'{"type":'.repeat(5000)}1${'}'.repeat(5000)}`,
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
      Number(text),
      null,
      undefined,
      { document: text, from: 1, to: 1 },
    ]);
  }
}

function hear(message: unknown): Outcome {
  let taken = 0;
  for (const read of [fromRedline, fromHistory]) {
    const heard = read(message);
    if (heard === null) continue;
    taken++;
    must(Object.getPrototypeOf(heard) === Object.prototype, 'a message has a prototype of its own');
    const { type, ...rest } = heard as { readonly type: string } & Readonly<Record<string, unknown>>;
    const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
    must(kind !== undefined, 'a message of no known kind is taken');
    for (const key of Object.keys(rest))
      must(Object.hasOwn(kind, key), 'a message has a key that nobody asked for');
    for (const [key, fits] of Object.entries(kind))
      must(fits(rest[key]), 'a message holds a value of another kind');
  }
  for (const read of [redlineState, historyState]) {
    const state = read(message) as Readonly<Record<string, unknown>> | null;
    if (state === null) continue;
    taken++;
    must(
      Object.values(state).every((value) => isText(value) || isNumber(value)),
      'a panel is brought back with a state that is none',
    );
  }
  return taken > 0 ? 'accepted' : 'refused';
}
