import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../src/core/frontMatter/read';
import { recordFeedback, recordReply } from '../../src/core/record/record';
import { english, inWords, say, type Said } from '../../src/core/said';
import { ROOT } from '../support/root';

/** As an editor in this language says it. */
function inLanguage(language: string, said: Said): string {
  const file = join(ROOT, `l10n/bundle.l10n.${language}.json`);
  const bundle = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
  const translate = (template: string, values: readonly string[]): string =>
    (bundle[template] ?? template).replace(/\{(\d+)\}/g, (_, place: string) => values[Number(place)] ?? '');
  return inWords(said, { language, translate });
}

describe('what is said, in English', () => {
  it('is the template with its values', () => {
    assert.equal(english(say('Nothing is wrong.')), 'Nothing is wrong.');
    assert.equal(english(say('`*{0}` in line {1} repeats `&{0}`.', 'a', 7)), '`*a` in line 7 repeats `&a`.');
  });

  it('has other words in it', () =>
    assert.equal(english(say('Left out, {0}: {1}', say('a {0}', 'line'), 'Hi')), 'Left out, a line: Hi'));

  it('leaves alone what a value says, and a place without one', () =>
    assert.equal(english(say('{0} and {1}, {2}', '{1}', '$&')), '{1} and $&, {2}'));

  it('groups the digits of large numbers, and keeps all of them', () =>
    assert.equal(english(say('{0} {1} {2} {3}', 2026, 20_000, 3.14159, Infinity)), '2026 20,000 3.14159 ∞'));
});

describe('what is said, in other languages', () => {
  it('of the front matter, with all that is in it', () => {
    const { problems } = readDocument('---\nclient: A\nincluded_rounds: many\n---\n');
    assert.deepEqual(
      problems.map(({ message }) => [english(message), inLanguage('de', message), inLanguage('fi', message)]),
      [
        [
          '`included_rounds` should be a whole number, 0 or more. It is left out until it is corrected.',
          '`included_rounds` sollte eine ganze Zahl ab 0 sein. Es wird ausgelassen, bis es berichtigt ist.',
          'Avaimen `included_rounds` arvon pitää olla kokonaisluku, vähintään 0. Se jätetään pois, kunnes se on korjattu.',
        ],
      ],
    );
  });

  it('of an action that is not possible', () => {
    const early = recordFeedback('---\nclient: A\n---\n', [
      { text: 'Too long.', class: 'revision', at: '2026-11-02' },
    ]);
    const lost = recordReply('---\nclient: A\nrounds: [2026-11-02]\n---\n', 'c7', 'Gone.');
    assert.ok(!early.ok && !lost.ok);
    assert.equal(
      inLanguage('nb', early.problem.message),
      'Ingen utkast av dette dokumentet er sendt ennå. Send et utkast først.',
    );
    assert.equal(inLanguage('es', lost.problem.message), 'No hay ningún comentario c7 en este documento.');
  });

  it('has the numbers of the language', () => {
    const said = say('Only the first {0} characters of this mail were read.', 300_000);
    assert.equal(inLanguage('de', said), 'Nur die ersten 300.000 Zeichen dieser Mail wurden gelesen.');
  });
});
