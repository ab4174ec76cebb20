import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { newFolder, type Folder } from './run';

const TRACKED = `---
title: The door
client: Alpha
rounds:
  - sent: 2026-11-02
    comments: [The opening is too slow.]
---
Text.
`;
const PORTFOLIO = '---\nclient: Alpha\nproject: Rebrand\n---\nText.\n';

describe('check --leaks, before a site is published', () => {
  let folder: Folder;
  beforeEach(
    () =>
      (folder = newFolder({
        'drafts/door.md': TRACKED,
        'site/posts/door.md': TRACKED,
        'site/portfolio/alpha.md': PORTFOLIO,
        'site/about.md': 'Text.\n',
      })),
  );
  afterEach(() => folder.remove());

  it('says one line for each leak, and ends with 1', () => {
    const ran = folder.rounds('check', '--leaks', 'site');
    assert.equal(ran.code, 1, ran.err);
    assert.equal(ran.out, 'site/posts/door.md:4: the front matter holds a comment of a client\n');
  });

  it('never says what the client said: the log of a build may be public', () =>
    assert.doesNotMatch(folder.rounds('check', '--leaks', '--json').out, /too slow/));

  it('says the same to a program', () => {
    const ran = folder.rounds('check', '--leaks', 'site', '--json');
    assert.equal(ran.code, 1);
    assert.deepEqual(ran.json(), {
      files: 3,
      leaks: [
        {
          path: 'site/posts/door.md',
          line: 4,
          kind: 'comments',
          client: 'Alpha',
          comments: 1,
          message: 'the front matter holds a comment of a client',
        },
      ],
    });
  });

  it('ends with 0 where there is nothing', () => {
    const ran = folder.rounds('check', '--leaks', 'site/portfolio', 'site/about.md');
    assert.equal(ran.code, 0, ran.err);
    assert.match(ran.out, /^Nothing .* 2 files/);
  });

  it('looks in the folder it is called in, where none is named', () => {
    const ran = folder.rounds('check', '--leaks', '--json');
    const { leaks } = ran.json() as { leaks: readonly { path: string }[] };
    assert.deepEqual(
      leaks.map(({ path }) => path),
      ['drafts/door.md', 'site/posts/door.md'],
    );
  });

  it('follows links into the site, and no link in a circle', () => {
    symlinkSync('../drafts/door.md', path.join(folder.path, 'site/linked.md'));
    symlinkSync('../drafts', path.join(folder.path, 'site/series'));
    symlinkSync('..', path.join(folder.path, 'site/posts/up'));
    const ran = folder.rounds('check', '--leaks', 'site', '--json');
    const { leaks } = ran.json() as { leaks: readonly { path: string }[] };
    assert.deepEqual(
      leaks.map((leak) => leak.path),
      ['site/linked.md', 'site/posts/door.md', 'site/series/door.md'],
    );
  });

  it('does not pass a file that it cannot read', () => {
    folder.write('site/odd.md', new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe]));
    const ran = folder.rounds('check', '--leaks', 'site/odd.md');
    assert.equal(ran.code, 1);
    assert.match(ran.out, /^site\/odd\.md:1: .*not UTF-8/);
  });

  it('ends with 2 where it is used wrongly', () => {
    assert.equal(folder.rounds('check', 'site').code, 2);
    assert.equal(folder.rounds('check', '--leaks', 'nowhere').code, 2);
  });
});
