import assert from 'node:assert/strict';
import { cleanText } from '../../../src/core/delivery/cleanText';
import { OWN_KEYS } from '../../../src/core/delivery/ownRecord';
import { english } from '../../../src/core/said';
import { lines } from '../frontMatter/support';

const PROSE = lines('', '# The door', '', 'Nobody is at home.');
const withSite = (text: string): string => clean(text, true);
const proseOnly = (text: string): string => clean(text, false);

function clean(text: string, keepFrontMatter: boolean): string {
  const result = cleanText(text, { keepFrontMatter });
  if (!result.ok) assert.fail(english(result.problem.message));
  return result.value;
}

const document = (...yaml: string[]): string => `${lines('---', ...yaml, '---')}${PROSE}`;

const TRACKED = document(
  'title: "The door"   # for the site',
  '# pays late',
  'client: Alpha',
  'date: 2026-11-01',
  '',
  'rounds:',
  '  - sent: 2026-11-02',
  '    comments:',
  '      - Shorter.',
  '      # Jane was angry',
  '',
  '# for the feed',
  'tags: [doors, "keys"]',
  'approved: 2026-11-09',
  '# and she says thanks',
);

describe('a clean copy', () => {
  it('keeps what is the site’s, byte for byte, and nothing that is the client’s', () =>
    assert.equal(
      withSite(TRACKED),
      document(
        'title: "The door"   # for the site',
        'date: 2026-11-01',
        '',
        '',
        '# for the feed',
        'tags: [doors, "keys"]',
      ),
    ));

  it('has no front matter where nothing of it is the site’s', () =>
    assert.equal(withSite(document('client: Alpha', 'project: Letters')), PROSE));

  it('keeps Windows line ends', () =>
    assert.equal(withSite(TRACKED.replaceAll('\n', '\r\n')), withSite(TRACKED).replaceAll('\n', '\r\n')));

  it('keeps a byte order mark, and the three dots', () =>
    assert.equal(withSite('\uFEFF---\nclient: A\ntitle: B\n...\nText.'), '\uFEFF---\ntitle: B\n...\nText.'));

  it('works in braces', () =>
    assert.equal(withSite(document('{client: A, title: B, rounds: []}')), document('{title: B}')));

  it('leaves a site’s own page alone', () => {
    const portfolio = document('title: Rebrand', 'rounds: [{name: Final}]');
    assert.equal(withSite(portfolio), portfolio);
    assert.equal(withSite(PROSE), PROSE);
  });

  it('takes out a record whose client was removed by hand', () =>
    assert.equal(
      withSite(document('title: B', 'rounds: [{comments: [Shorter.]}]', 'due: 2026-12-01')),
      document('title: B'),
    ));

  const refused: readonly [why: string, text: string, code: string][] = [
    ['a damaged front matter', document('client: A', 'title: "B'), 'yaml-syntax'],
    ['one without an end', '---\nclient: A\nText.\n', 'front-matter-unclosed'],
    ['one that something was typed before', `\n${document('client: A')}`, 'front-matter-pushed-down'],
    ['a key of the site that repeats what would go', document('client: &a A', 'author: *a'), 'shared-node'],
  ];
  for (const [why, text, code] of refused) {
    it(`is not made of ${why}: something might be left in`, () => {
      const result = cleanText(text, { keepFrontMatter: true });
      assert.equal(!result.ok && result.problem.code, code);
    });
  }
});

describe('a clean text to paste', () => {
  it('is the prose, from its first line', () => assert.equal(proseOnly(TRACKED), PROSE.slice(1)));

  it('needs no readable front matter, only its end', () => {
    assert.equal(proseOnly(document('client: A', 'title: "B')), PROSE.slice(1));
    assert.ok(!cleanText('---\nclient: A\nText.\n', { keepFrontMatter: false }).ok);
  });

  it('is the text itself where there is no front matter', () =>
    assert.equal(proseOnly('\uFEFF\n\nText.'), 'Text.'));
});

describe('the keys of the product', () => {
  it('are all that it reads but a title and a language, which are any site’s', () =>
    assert.deepEqual(OWN_KEYS, [
      'client',
      'project',
      'due',
      'included_rounds',
      'minutes',
      'rounds',
      'approved',
      'ended',
    ]));
});
