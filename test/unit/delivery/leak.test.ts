import assert from 'node:assert/strict';
import { leakIn } from '../../../src/core/delivery/leak';
import { lines } from '../frontMatter/support';

const page = (...yaml: string[]): string => lines('---', ...yaml, '---', '', 'rounds: in the prose');

const SENT = ['rounds:', '  - sent: 2026-11-02', '    draft: 8c1f0a2e5b7d'];

/** What a file would tell its readers, with the number of comments; null: nothing of ours. */
const TABLE: readonly [file: string, text: string, leak: string | null][] = [
  [
    'comments of a client',
    page('client: A', ...SENT, '    comments: [Shorter., {text: Why?}]'),
    'comments 2',
  ],
  [
    'comments, with the client removed by hand',
    page('title: B', ...SENT, '    comments: [Shorter.]'),
    'comments 1',
  ],
  ['a comment alone', page('rounds: [{comments: [Shorter.]}]'), 'comments 1'],
  ['rounds without a comment', page('client: A', ...SENT), 'record 0'],
  ['rounds with a stored draft, with the client removed by hand', page(...SENT), 'record 0'],
  ['rounds that are dates only, of a client', page('client: A', 'rounds: [2026-11-02]'), 'record 0'],
  ['the agreed rounds of a client', page('client: A', 'included_rounds: 2'), 'agreement 0'],
  ['a quoted key', page('client: A', '"rounds": [{comments: [Shorter.]}]'), 'comments 1'],
  ['a key with an escape', page('"r\\u006funds": [{comments: [Shorter.]}]'), 'comments 1'],
  ['a damaged front matter with comments', page('title: "B', ...SENT, '    comments:'), 'unreadable 0'],
  ['a front matter without an end', lines('---', ...SENT, '    comments: [x]', 'Text.'), 'unreadable 0'],
  [
    'one that something was typed before',
    `\n${page('client: A', ...SENT, '    comments: [x]')}`,
    'unreadable 0',
  ],
  ['Windows line ends', page('client: A', ...SENT).replaceAll('\n', '\r\n'), 'record 0'],

  ['a page of a portfolio', page('client: A', 'project: Rebrand', 'title: B'), null],
  ['a portfolio with dates', page('client: A', 'due: 2026-12-01', 'ended: 2026-12-02', 'minutes: 5'), null],
  ['a document that is tracked and was never sent', page('client: A', 'project: B'), null],
  ['rounds that are empty', page('client: A', 'rounds: []'), null],
  ['a quiz', page('rounds: 5', 'client: A'), null],
  ['a tournament', page('rounds: [{name: Final, sent: off}]', 'client: A'), null],
  ['a tournament with dates and no client', page('rounds: [{sent: 2026-11-02}]'), null],
  ['rounds of other drafts', page('rounds: [{draft: NBA}]'), null],
  ['a limit of another kind', page('included_rounds: 3'), null],
  ['another key’s rounds', page('client: A', 'quiz: {rounds: [{comments: [Nice.]}]}'), null],
  ['a damaged front matter of a site', page('title: "B', 'rounds: 3'), null],
  ['prose alone', 'rounds:\n  - comments: [x]\n', null],
  ['prose after a rule', '---\n\nrounds: comments: x\n', null],
];

describe('what a published file would leak', () => {
  for (const [file, text, expected] of TABLE) {
    it(`${file}: ${expected ?? 'nothing'}`, () => {
      const leak = leakIn(text);
      assert.equal(leak && `${leak.kind} ${leak.comments}`, expected);
    });
  }

  it('is shown at the key that gives it away', () => {
    const text = page('title: B', 'client: A', ...SENT);
    const leak = leakIn(text);
    assert.equal(text.slice(leak?.span.start, leak?.span.end), 'rounds');
    assert.equal(leak?.client, 'A');
  });
});
