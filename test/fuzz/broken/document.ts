import { ok } from '../../../src/core/problem';
import { say } from '../../../src/core/said';
import type { DocumentReading } from '../../../src/core/model';
import type { Product } from '../product';
import { edit, everyAction, refusal, wrong, type Breakage } from './model';

const HEAD = '---\n';
const CLIENT = 'client: Northwind\n';
const WORDS = 'Too long.';
const DOCUMENT = `${HEAD}${CLIENT}rounds:
  - sent: 2026-11-02
    draft: 8c1f0a2e5b7d
    comments:
      - id: c1
        text: ${WORDS}
        status: open
      - id: c2
        text: Shorter.
        status: open
---
The prose.
`;
const UNREADABLE = `${HEAD}${CLIENT}rounds: {\n---\nThe prose.\n`;
const CLOSING = DOCUMENT.indexOf('---\nThe prose');

/** The reading of a document, with something of it changed. */
const reading =
  (change: (read: DocumentReading, text: string) => object) =>
  (real: Product): Partial<Product> => ({
    readDocument: (text) => {
      const read = real.readDocument(text);
      return { ...read, ...change(read, text) };
    },
  });

const inDocument = (change: object): ReturnType<typeof reading> =>
  reading(({ document }) => ({ document: document && { ...document, ...change } }));

const broken = (by: Breakage['by'], input = DOCUMENT): Breakage => ({ target: 'front-matter', input, by });

export const IN_DOCUMENTS = {
  'a place is no place': broken(inDocument({ clientSpan: { start: NaN, end: NaN } })),
  'a place lies outside of the text': broken(inDocument({ clientSpan: { start: 0, end: 1e6 } })),
  'a problem says nothing': broken(
    reading(() => ({ problems: [{ code: 'wrong-shape', severity: 'error', message: say('') }] })),
  ),
  'a refusal says nothing': broken((real) => everyAction(real, () => refusal(''))),
  'what all objects have in common is changed': broken(
    reading(() => {
      Object.defineProperty(Object.prototype, 'polluted', { value: true, configurable: true });
      return {};
    }),
  ),
  'a failure is left behind': broken(
    reading(() => {
      void Promise.reject(new Error('nobody waits for this'));
      return {};
    }),
  ),
  'an edit reaches into the prose': broken((real) =>
    everyAction(real, (text) => edit(text.length - 2, text.length, '!')),
  ),
  'the prose is changed': broken((real) => ({
    applyEdits: (text, edits) => real.applyEdits(text, edits).replace('prose', 'verse'),
  })),
  'what was written cannot be read': broken((real) =>
    everyAction(real, () => edit(HEAD.length, HEAD.length, 'tags: {\n')),
  ),
  'the prose begins elsewhere after an action': broken((real) =>
    everyAction(real, () => edit(HEAD.length, HEAD.length, HEAD)),
  ),
  'an action writes to what cannot be read': broken((real) => everyAction(real, () => ok([])), UNREADABLE),
  'an action leaves a document without a client': broken((real) =>
    everyAction(real, () => edit(HEAD.length, HEAD.length + CLIENT.length, '')),
  ),
  'an action does not say what it was told to': broken((real) => everyAction(real, () => ok([]))),
  'an action loses a comment, or changes its id or its words': broken((real) =>
    everyAction(real, (text) => {
      const at = text.indexOf(WORDS);
      return edit(at, at + WORDS.length, 'Fine.');
    }),
  ),
  'a new comment gets an id that is taken': broken(() => ({
    recordFeedback: () => edit(CLOSING, CLOSING, '      - id: c1\n        text: One more.\n'),
  })),
  'the prose begins outside of the text': broken(reading((_, text) => ({ proseStart: text.length + 1 }))),
  'two comments have one id': broken(
    reading(({ document }) => ({
      document: document && { ...document, rounds: [...document.rounds, ...document.rounds] },
    })),
  ),
  'the quick and the full reading differ': broken((real) => ({
    readQuickly: (text, yaml) => {
      const read = real.readQuickly(text, yaml);
      return read && { ...read, client: 'Southwind' };
    },
  })),
  'the library knows another document': broken((real) => ({
    createLibrary: (limit) => wrong({ state: real.createLibrary(limit).state, setDocument: () => undefined }),
  })),
  'a clean text leaks': broken((real) => ({
    cleanText: (text) => ok(`${text}and more`),
    leakIn: (text) => real.leakIn(text) ?? wrong({ kind: 'record' }),
  })),
} satisfies Readonly<Record<string, Breakage>>;
