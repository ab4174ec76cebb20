import assert from 'node:assert/strict';
import { browserPlaces, printArguments } from '../../src/core/handover/browser';
import { cleanPage } from '../../src/core/handover/html';
import { depthBelow, pathOfPicture, picturesIn } from '../../src/core/handover/pictures';
import { criticMarkupOf } from '../../src/core/markup/criticMarkupOut';
import { trace } from '../../src/core/trace';
import { readCritic as read } from '../support/readCritic';

const page = (prose: string, pictures: ReadonlyMap<string, string> = new Map()): string =>
  /<main>(.*)<\/main>/s.exec(cleanPage(prose, { title: 'A & B', language: 'nb', pictures }))?.[1] ?? '';

describe('a clean draft as a page', () => {
  it('is semantic HTML, in the order and with the words of the text', () => {
    assert.equal(
      page('# One\n\n- a\n  1. b\n- [x] c\n\n> d *e*'),
      '<h1>One</h1><ul><li><p>a</p><ol><li><p>b</p></li></ol></li><li class="task">☑ <p>c</p></li></ul><blockquote><p>d <em>e</em></p></blockquote>',
    );
    assert.equal(
      page('| a | b |\n| - | - |\n| c | d |'),
      '<table><tbody><tr><th scope="col">a</th><th scope="col">b</th></tr><tr><td>c</td><td>d</td></tr></tbody></table>',
    );
  });

  it('has footnotes at its end, with the way there and back', () => {
    const written = page('It turns.[^1]\n\n[^1]: Since 1820.');
    assert.match(written, /turns\.<sup><a id="ref-1" href="#note-1">1<\/a><\/sup>/);
    assert.match(written, /<li id="note-1"><p>Since 1820\.<\/p><a href="#ref-1"/);
  });

  it('leads only to pages and people, and shows only pictures that it was given', () => {
    const bad = page('[a](javascript:alert(1)) ![b](https://example.org/x.png) <script>c</script>');
    assert.doesNotMatch(bad, /<a |<img|<script/);
    assert.match(
      page('![b](x.png)', new Map([['x.png', 'data:image/png;base64,AA']])),
      /<img src="data:image\/png;base64,AA" alt="b">/,
    );
  });

  it('says its language and its title, and loads nothing', () => {
    const whole = cleanPage('x', { title: 'A & B', language: 'nb', pictures: new Map() });
    assert.match(whole, /<html lang="nb">[\s\S]*<title>A &amp; B<\/title>/);
    assert.match(whole, /default-src 'none'; style-src 'unsafe-inline'"/);
  });
});

describe('the pictures of a draft', () => {
  it('are those beside it', () => {
    const text =
      '![a](a.png) ![b](../b%20c.jpg?x) ![c](https://x.org/c.png) ![d](/d.png) ![e][e] ![a](a.png)\n\n[e]: e.gif';
    assert.deepEqual(picturesIn(text), ['a.png', '../b%20c.jpg?x', 'e.gif']);
    assert.equal(pathOfPicture('../b%20c.jpg?x', 1), '../b c.jpg');
  });

  it('are looked for in the workspace and nowhere else, however the way is written', () => {
    const ways = [
      '../x.png',
      'a/../../x.png',
      '%2e%2e/x.png',
      '..%2fx.png',
      '..\\x.png',
      '%2Fetc/x.png',
      'C%3A%5Cx.png',
      'file%3A///x',
    ];
    for (const way of [...ways, 'x%00.png']) assert.equal(pathOfPicture(way, 0), null, way);
    assert.equal(pathOfPicture('a/../x.png', 0), 'a/../x.png');
    assert.equal(pathOfPicture('../../x.png', 1), null);
    assert.equal(pathOfPicture('../../x.png', 2), '../../x.png');
    assert.equal(depthBelow('/work', '/work/a/b'), 2);
    assert.equal(depthBelow('/work', '/workshop/a'), 0);
  });
});

describe('CriticMarkup out', () => {
  const out = (before: string, after: string): string =>
    criticMarkupOf(before, after, trace(before, after, { comments: [] }).changes);

  it('has insertions, deletions and replacements', () => {
    assert.equal(
      out('The mill stands by the river.', 'The old mill stands by the weir.'),
      'The {++old ++}mill stands by the {~~river~>weir~~}.',
    );
  });

  it('says of what looks like a mark that it is none', () => {
    assert.equal(out('Some {++ text.', 'Some {++ text.'), 'Some \\{++ text.');
    const put = out('One two three four.', 'One two three ++} four.');
    assert.equal(read(put, 'accepted'), 'One two three ++} four.');
    assert.equal(read(put, 'rejected'), 'One two three four.');
  });
});

describe('printing', () => {
  it('looks where a browser may be, first where the writer said', () => {
    const env = { PATH: '/usr/bin', CHROME_PATH: '/opt/chrome', ProgramFiles: 'C:\\P' };
    assert.deepEqual(browserPlaces({ platform: 'linux', env }, '/mine').slice(0, 3), [
      '/mine',
      '/opt/chrome',
      '/usr/bin/google-chrome',
    ]);
    assert.ok(
      browserPlaces({ platform: 'win32', env }).includes('C:\\P\\Microsoft\\Edge\\Application\\msedge.exe'),
    );
    assert.ok(
      browserPlaces({ platform: 'darwin', env: {} }).every((place) => place.startsWith('/Applications/')),
    );
  });

  it('goes without a network and without the writer’s own profile', () => {
    const args = printArguments({
      profile: '/t/p',
      pdf: '/t/a.pdf',
      page: 'file:///t/a.html',
      isRoot: false,
    });
    assert.ok(args.includes('--user-data-dir=/t/p'));
    assert.ok(args.includes('--host-resolver-rules=MAP * ~NOTFOUND'));
    assert.ok(!args.includes('--no-sandbox'));
    assert.equal(args.at(-1), 'file:///t/a.html');
  });
});
