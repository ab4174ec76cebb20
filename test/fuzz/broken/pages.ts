import { writeFileSync } from 'node:fs';
import type { Command } from '../../../src/cli/command';
import { wrong, type Breakage } from './model';

const says = (message: object, by: ReturnType<Breakage['by']>): Breakage => ({
  target: 'webview-messages',
  input: JSON.stringify(message),
  by: () => by,
});
const SAVE = { type: 'save' };
const CHANGE = { type: 'openChange', change: '3' };
const COMPARE = { type: 'compare', from: 1, to: 2 };
const OPEN = { type: 'openDocument', document: 'file:///a.md' };

const letter = (input: string, by: ReturnType<Breakage['by']>): Breakage => ({
  target: 'letter-templates',
  input,
  by: () => by,
});

/** The command `status`, doing something else. */
const status = (run: () => void, answer: unknown = { text: '', json: null }): Breakage => ({
  target: 'cli-arguments',
  input: 'status\n.',
  by: () => {
    const command: Command = {
      usage: '',
      about: '',
      run: () => {
        run();
        return Promise.resolve(wrong(answer));
      },
    };
    return { COMMANDS: new Map([['status', command]]) };
  },
});

export const IN_PAGES = {
  'a message has a prototype of its own': says(SAVE, {
    fromRedline: () => wrong(Object.create({ type: 'save' })),
  }),
  'a message of no known kind is taken': says(SAVE, { fromRedline: () => wrong({ type: 'constructor' }) }),
  'a message has a key that nobody asked for': says(SAVE, {
    fromRedline: () => wrong({ type: 'save', path: '/etc/passwd' }),
  }),
  'a message holds a value of another kind': says(CHANGE, {
    fromRedline: () => wrong({ type: 'openChange', change: 3 }),
  }),
  'a message is not what was sent': says(CHANGE, {
    fromRedline: () => ({ type: 'openChange', change: '4' }),
  }),
  'a panel is brought back with a state that is none': says(SAVE, {
    historyState: () => wrong({ client: 'Northwind' }),
  }),
  'a page opens what the library does not know': says(OPEN, {
    followed: () => ({ command: 'vscode.open', document: 'file:///etc/passwd' }),
  }),
  'a page opens a place that the redline does not have': says(CHANGE, {
    placeToOpen: () => ({ start: 0, end: 1 }),
  }),
  'a page compares drafts in the wrong order': says(COMPARE, {
    chosenPair: (state) => ({ ...state, from: 2, to: 1 }),
  }),
  'a letter is written from a template that is wrong, or not from one that is right': letter('{{nothing}}', {
    checkTemplate: () => [],
  }),
  'a letter says what is nobody’s business': letter('Hello.', {
    writeLetter: () => Promise.resolve({ ok: true, text: '[object Object]', isFallback: false }),
  }),
  'a command answers nothing': status(() => undefined, {}),
  'a file is changed that cannot be read, or that nobody named': status(() => writeFileSync('broken.md', '')),
  'something is written outside': status(() => writeFileSync('../new.md', '')),
} satisfies Readonly<Record<string, Breakage>>;
