import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as history from '../../../src/features/history/protocol';
import * as redline from '../../../src/features/redline/protocol';

/** Keys that pages send, and those that have brought programs down. */
const KEYS = [
  'type',
  'document',
  'round',
  'comment',
  'change',
  'from',
  'to',
  '__proto__',
  'constructor',
  'toString',
];
const TYPES = [
  'ready',
  'save',
  'print',
  'compare',
  'openChange',
  'openComment',
  'openDocument',
  'openRound',
  '__proto__',
];

/** Anything, often with the right words at the right places. */
const message = fc.oneof(
  fc.anything(),
  fc.dictionary(
    fc.constantFrom(...KEYS),
    fc.oneof(fc.constantFrom(...TYPES), fc.integer(), fc.string(), fc.anything()),
  ),
  fc.record({
    type: fc.constantFrom(...TYPES),
    document: fc.oneof(fc.string(), fc.anything()),
    round: fc.oneof(fc.integer({ min: -1, max: 5 }), fc.double(), fc.anything()),
    comment: fc.oneof(fc.string(), fc.anything()),
    change: fc.oneof(fc.string(), fc.anything()),
    from: fc.oneof(fc.integer({ min: -1, max: 5 }), fc.double(), fc.anything()),
    to: fc.oneof(fc.integer({ min: -1, max: 5 }), fc.constant('now'), fc.anything()),
    more: fc.anything(),
  }),
);

/** What is left of a message when it was believed: these keys and no others, each of its kind. */
const isDraft = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 1;
const isVersion = (value: unknown): boolean => value === 'now' || isDraft(value);
const isText = (value: unknown): boolean => typeof value === 'string';
const isType = (value: unknown): boolean => TYPES.includes(value as string);
type Shape = Readonly<Record<string, (value: unknown) => boolean>>;

const FROM_REDLINE: Readonly<Record<string, Shape>> = {
  ready: { type: isType },
  save: { type: isType },
  print: { type: isType },
  compare: { type: isType, from: isDraft, to: isVersion },
  openChange: { type: isType, change: isText },
  openComment: { type: isType, comment: isText },
};
const FROM_HISTORY: Readonly<Record<string, Shape>> = {
  ready: { type: isType },
  openDocument: { type: isType, document: isText },
  openRound: { type: isType, document: isText, round: isDraft },
  openComment: { type: isType, document: isText, comment: isText },
};

function hasShape(read: object | null, shapes: Readonly<Record<string, Shape>>): void {
  if (read === null) return;
  const { type } = read as { readonly type: string };
  assert.ok(Object.hasOwn(shapes, type), `“${type}” is no message`);
  const shape = shapes[type] ?? {};
  assert.deepEqual(Object.keys(read).sort(), Object.keys(shape).sort());
  for (const [key, fits] of Object.entries(shape))
    assert.ok(fits((read as Record<string, unknown>)[key]), key);
}

describe('a message of a page', () => {
  it('is one of those that the redline sends, key by key, or nothing', () => {
    fc.assert(
      fc.property(message, (sent) => hasShape(redline.readFromPanel(sent), FROM_REDLINE)),
      { seed: 8, numRuns: 3000 },
    );
  });

  it('is one of those that the history sends, key by key, or nothing', () => {
    fc.assert(
      fc.property(message, (sent) => hasShape(history.readFromPanel(sent), FROM_HISTORY)),
      { seed: 8, numRuns: 3000 },
    );
  });

  it('arrives as it was sent where it is one', () => {
    for (const sent of [
      { type: 'compare', from: 1, to: 'now' },
      { type: 'openChange', change: '3' },
      { type: 'print' },
    ])
      assert.deepEqual(redline.readFromPanel(sent), sent);
    const round = { type: 'openRound', document: 'file:///a.md', round: 2 };
    assert.deepEqual(history.readFromPanel(round), round);
  });

  it('and what a page has kept are read alike: whole, or not at all', () => {
    fc.assert(
      fc.property(message, (kept) => {
        hasShape(typed(redline.readPanelState(kept)), {
          state: { type: isText, document: isText, from: isDraft, to: isVersion },
        });
        hasShape(typed(history.readPanelState(kept)), {
          state: { type: isText, client: isText, folder: isText },
        });
      }),
      { seed: 8, numRuns: 3000 },
    );
    const state = { document: 'file:///a.md', from: 1, to: 2 };
    assert.deepEqual(redline.readPanelState({ ...state, scroll: 5 }), state);
  });
});

const typed = (state: object | null): object | null => state && { type: 'state', ...state };
