import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { reachOf, type Hit } from '../../scripts/lib/reach.mjs';
import { ROOT } from '../support/root';

const PROGRAMS = ['cli.js', 'chunks'];
const EDITORS = ['extension.js', 'chunks', 'web/extension.js'];

/** All that the bundles may reach, in which of them, how often at most, and what for. Anything else fails the test. */
const KNOWN: Readonly<
  Record<string, { readonly in: readonly string[]; readonly times?: number; readonly why: string }>
> = {
  'module vscode': { in: EDITORS, why: 'the editor' },
  'module fs': { in: PROGRAMS, why: 'files of the command line are read; is a browser there that prints' },
  'module fs/promises': { in: PROGRAMS, why: 'files of the command line, and of a page that is printed' },
  'module path': { in: PROGRAMS, why: 'paths of files' },
  'module url': { in: ['chunks'], why: 'addresses of files' },
  'module util': { in: PROGRAMS, why: 'arguments of the command line; waiting for the browser that prints' },
  'module os': { in: ['chunks'], why: 'the folder for temporary files' },
  'module stream/consumers': { in: ['cli.js'], why: 'what is piped into the command line' },
  'module child_process': {
    in: ['chunks'],
    times: 1,
    why: 'the browser that prints a PDF, without a network',
  },
  'constructor called': {
    in: ['chunks', 'web/extension.js'],
    times: 1,
    why: 'date-fns makes a date of the class of another',
  },
};

/** Parts of the same product, which are loaded when they are needed. */
const ITS_OWN = /^module \.\.?\/(?:chunks\/)?[\w-]+\.js$/;

const dist = join(ROOT, 'dist');
const bundlesNow = (): string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.js'));

describe('the bundles, read without being run', function () {
  /** All of them are parsed: a few seconds on a busy machine. In milliseconds. */
  this.timeout(60_000);

  const found = new Map<string, readonly Hit[]>();
  before(() => {
    for (const file of bundlesNow()) {
      const hits = reachOf(readFileSync(join(dist, file), 'utf8'));
      found.set(
        file,
        hits.filter(({ what }) => !ITS_OWN.test(what)),
      );
    }
  });

  it('reach nothing but what is listed here, with its reason', () => {
    assert.ok(found.has('extension.js') && found.has('pdf.js'), 'npm run build comes first');
    const strange = [...found].flatMap(([file, hits]) =>
      hits
        .filter(({ what }) => KNOWN[what]?.in.includes(file.replace(/^chunks\/.*/, 'chunks')) !== true)
        .map(({ what, near }) => `${file}: ${what}: ${near}`),
    );
    assert.deepEqual(strange, []);
  });

  it('do so no more often than that, and each reason is in use', () => {
    const all = [...found].flatMap(([file, hits]) => hits.map(({ what }) => ({ file, what })));
    for (const [what, { in: places, times = Infinity }] of Object.entries(KNOWN)) {
      for (const place of places) {
        const count = all.filter((hit) => hit.what === what && hit.file.startsWith(place)).length;
        assert.ok(count >= 1 && count <= times, `${what} in ${place}: ${count} times`);
      }
    }
  });

  it('of the pages reach nothing at all', () => {
    for (const page of ['redline.js', 'history.js', 'letter.js']) assert.deepEqual(found.get(page), []);
  });

  for (const [code, what] of [
    ['fetch("https://example.org")', 'fetch'],
    ['globalThis.fetch(a)', 'fetch'],
    ['new XMLHttpRequest', 'XMLHttpRequest'],
    ['const S = WebSocket', 'WebSocket'],
    ['new EventSource(a)', 'EventSource'],
    ['navigator.sendBeacon(a)', 'sendBeacon'],
    ['eval(a)', 'eval'],
    ['(0, eval)(a)', 'eval'],
    ['new Function("return this")()', 'Function'],
    ['(() => {}).constructor("return this")()', 'constructor called'],
    ['setTimeout("alert(1)", 1)', 'setTimeout of a text'],
    ['require("node:https").get(a)', 'module https'],
    ['await import("net")', 'module net'],
    ['require(a)', 'module of any name'],
    ['process.getBuiltinModule("net")', 'getBuiltinModule'],
  ] as const) {
    it(`would be seen in ${code}`, () => {
      assert.deepEqual(
        reachOf(code).map((hit) => hit.what),
        [what],
      );
    });
  }

  it('would not be seen in words that are only called so', () => {
    assert.deepEqual(
      reachOf('a.fetch(1); ({ fetch() {}, eval: 1 }); class A { Worker = 1 } a.constructor === b'),
      [],
    );
  });
});
