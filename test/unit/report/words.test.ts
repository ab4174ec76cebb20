import assert from 'node:assert/strict';
import { shownDate, shownDay } from '../../../src/core/report/dates';
import { REPORT_LANGUAGES, wordsFor, type ReportWords } from '../../../src/core/report/words';
import { ENGLISH } from '../../../src/core/report/words/english';
import { markdownOn, reportOn } from './support';

/** Every text of a language, by its place in the words; what is put in is given as the same few values. */
function textsOf(words: object, path = ''): [path: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const at = `${path}.${key}`;
    if (typeof value === 'string') return [[at, value]];
    if (typeof value === 'function')
      return textsOf({ said: (value as (...of: unknown[]) => unknown)(...given(key)) }, at);
    return textsOf(value as object, at);
  });
}

const given = (key: string): unknown[] => {
  if (key === 'counted') return [{ documents: 2, drafts: 3, rounds: 4, comments: 5, minutes: 60 }];
  if (key === 'from') return ['A', 'B'];
  return key === 'roundOf' ? ['Oil', 2] : [2];
};

/** What is the same in another language. */
const SAME =
  /^(?:\W*|A.*B|A [–-] B|2( .)?\/?5?|«.*»|Sources|Minutes|Document|Budget|question|correction|no|.*\b2\b.*)$/;

describe('the words of a report', () => {
  for (const language of REPORT_LANGUAGES.filter((one) => one !== 'en'))
    it(`are all there in ${language}, and none is left in English`, () => {
      const english = new Map(textsOf(ENGLISH));
      const own = textsOf(wordsFor(language).words);
      assert.deepEqual(
        own.map(([path]) => path),
        [...english.keys()],
      );
      assert.deepEqual(
        own.filter(([path, text]) => text === english.get(path) && !SAME.test(text)),
        [],
      );
      assert.deepEqual(
        own.filter(([, text]) => text.trim() === '' || /undefined|NaN|\[object/.test(text)),
        [],
      );
    });

  const counted = (language: string, ...counts: readonly number[]): string[] =>
    counts.map((count) => (wordsFor(language).words satisfies ReportWords).comments(count));

  it('count as the language counts', () => {
    assert.deepEqual(counted('en', 0, 1, 2), ['0 comments', '1 comment', '2 comments']);
    assert.deepEqual(counted('fr', 0, 1, 2), ['0 commentaire', '1 commentaire', '2 commentaires']);
    assert.deepEqual(counted('fi', 1, 2), ['1 kommentti', '2 kommenttia']);
    assert.equal(wordsFor('de').words.minutes(1234.5), '1.234,5 Minuten');
    assert.equal(wordsFor('nb').words.minutes(1), '1 minutt');
  });

  it('are English where a language is not known, and of the language where only its region is not', () => {
    assert.deepEqual(wordsFor('eu'), { language: 'en', words: ENGLISH });
    assert.equal(wordsFor('sv-FI').words, wordsFor('sv').words);
    assert.equal(wordsFor('no').words, wordsFor('nb').words);
  });
});

describe('the dates of a report', () => {
  const AT = '2026-10-05T09:30:12+02:00';
  const TABLE: readonly [language: string, date: string, day: string][] = [
    ['en', 'October 5, 2026 at 09:30 (+02:00)', 'October 5, 2026'],
    ['en-GB', '5 October 2026 at 09:30 (+02:00)', '5 October 2026'],
    ['de', '5. Oktober 2026 um 09:30 (+02:00)', '5. Oktober 2026'],
    ['nb', '5. oktober 2026 kl. 09:30 (+02:00)', '5. oktober 2026'],
    ['fi', '5. lokakuuta 2026 klo 9.30 (+02:00)', '5. lokakuuta 2026'],
    ['fr', '5 octobre 2026 à 09:30 (+02:00)', '5 octobre 2026'],
  ];
  for (const [language, date, day] of TABLE)
    it(`are those of the file, as one writes them in ${language}`, () => {
      assert.equal(shownDate(AT, language), date);
      assert.equal(shownDay(AT, language), day);
      assert.equal(shownDate('2026-10-05', language), day);
    });

  it('name UTC, and no zone where the file names none', () => {
    assert.match(shownDate('2026-10-05T23:30:00Z', 'en'), /October 5, 2026 at 23:30 \(UTC\)$/);
    assert.match(shownDate('2026-10-05 23:30', 'en'), /23:30$/);
  });

  it('stay as they are where they are no dates', () => {
    for (const text of ['soon', '2026-02-30', '2026-02-30T10:00:00Z'])
      assert.equal(shownDate(text, 'en'), text);
  });
});

describe('the language of a report', () => {
  const article = (language: string): string => `---\nclient: Ada\n${language}---\nText.\n`;

  it('is that of the terms, else that of all documents, else English', async () => {
    const terms = { '.rounds/clients.yaml': 'clients: {Ada: {language: de}}\n' };
    const swedish = { 'a.md': article('language: sv\n'), 'b.md': article('language: sv\n') };
    assert.equal((await reportOn({ ...terms, ...swedish })).language, 'de');
    assert.equal((await reportOn(swedish)).language, 'sv');
    assert.equal((await reportOn({ ...swedish, 'b.md': article('language: fi\n') })).language, 'en');
    assert.equal((await reportOn({ ...swedish, 'b.md': article('') })).language, 'en');
    assert.match(await markdownOn(swedish), /^# Kundrapport: Ada/);
  });

  it('is also that of sums and shares', async () => {
    const markdown = await markdownOn({
      '.rounds/clients.yaml':
        'clients:\n  Ada:\n    language: de\n    currency: EUR\n    extra_round: 12.5%\n    projects: {P: {fee: 1200.5}}\n',
      'a.md': '---\nclient: Ada\nproject: P\nminutes: 1500\n---\nText.\n',
    });
    assert.match(markdown, /\*\*Eine zusätzliche Runde kostet:\*\* 12,5\s% des Honorars/);
    assert.match(markdown, /\*\*Honorar:\*\* 1\\?\.200,50\s€/);
    assert.match(markdown, /\*\*Zeit:\*\* 1\.500 Minuten/);
  });
});
