import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ASKED, FIELDS, type Fields } from '../../../src/core/letters/fields';
import { LETTER_KINDS, LETTER_PARTS } from '../../../src/core/letters/kinds';
import { LETTER_LANGUAGES, wantedLanguage } from '../../../src/core/letters/language';
import { letterLocale } from '../../../src/core/letters/locale';
import { english } from '../../../src/core/said';
import { builtInTemplate, checkTemplate } from '../../../src/formats/letters';
import { ROOT } from '../../support/root';
import { letter, written } from './support';

describe('a letter', () => {
  it('has the right forms after numbers, and money as its readers write it', async () => {
    const one = { 'line.md': '---\ntitle: T\nclient: Northwind Coaching\nincluded_rounds: 1\n---\n' };
    assert.match(await letter({ kind: 'change-order' }), /2 rounds of changes/);
    assert.match(await letter({ kind: 'change-order', files: one }), /1 round of changes/);
    assert.match(await letter({ kind: 'change-order', language: 'fi' }), /2 muutoskierrosta/);
    assert.match(
      await letter({ kind: 'own-mistake', language: 'de' }),
      /1 Anmerkung von[^]*9 Anmerkungen von/,
    );
    assert.match(await letter({ kind: 'thank-you' }), /Spring newsletter”: €1,450\n[^]*€1,570/);
    assert.match(await letter({ kind: 'thank-you', language: 'de' }), /1\.450\u00a0€\n[^]*1\.570\u00a0€/);
    assert.match(
      await letter({ kind: 'thank-you', language: 'fr' }),
      /1\u00a0450\u00a0€\n[^]*1\u00a0570\u00a0€/,
    );
  });
});

describe('the rounds that are left, in a letter', () => {
  it('are not fewer for a round that was paid apart from the fee of the project', async () => {
    const rounds = (extra: string): string =>
      `rounds:\n  - comments: [Shorter.]\n  - comments: [Warmer.]\n    ${extra}\n`;
    const files = (extra: string): Record<string, string> => ({
      '.rounds/clients.yaml': 'clients: {Ada: {projects: {Series: {included_rounds: 1, total_rounds: 2}}}}\n',
      '.rounds/letters/en/check-in.md': '{{#left}}{{left}} left{{/left}}',
      'a.md': `---\nclient: Ada\nproject: Series\n${rounds(extra)}---\n`,
      'line.md': '---\nclient: Ada\nproject: Series\n---\n',
    });
    assert.match(await letter({ kind: 'check-in', files: files('minutes: 30') }), /0 left/);
    assert.match(await letter({ kind: 'check-in', files: files('extra: paid') }), /1 left/);
  });
});

describe('the end of a letter', () => {
  it('is the closing words with the name below them', async () => {
    assert.match(await letter({ kind: 'check-in' }), /\n\nBest wishes,\\\nAnn Writer\n$/);
  });

  for (const language of LETTER_LANGUAGES)
    for (const address of ['informal', 'formal'] as const)
      it(`has no comma that nothing follows where no name is known: ${language}, ${address}`, async () => {
        const text = await letter({ kind: 'check-in', language, address, signature: '' });
        assert.match(text, /\n\n\p{Lu}[\p{L} ]+\p{L}\n$/u);
      });
});

describe('the built-in templates', () => {
  it('name nothing that the record does not have', () => {
    for (const language of LETTER_LANGUAGES) {
      for (const name of [...LETTER_KINDS, ...LETTER_PARTS])
        assert.deepEqual(checkTemplate(name, builtInTemplate(language, name)), [], `${language} ${name}`);
    }
  });

  it('say the same in every language: no field is used in one and forgotten in another', () => {
    const fields = (language: (typeof LETTER_LANGUAGES)[number], kind: (typeof LETTER_KINDS)[number]) => {
      const names = builtInTemplate(language, kind).matchAll(/\{\{[#^]?([a-zA-Z]+)(?:\.[a-z]+)?\}\}/g);
      return [...new Set([...names].map(([, name]) => name))]
        .filter((name) => !GRAMMAR.has(name ?? ''))
        .sort();
    };
    for (const kind of LETTER_KINDS) {
      const english = fields('en', kind);
      for (const language of LETTER_LANGUAGES)
        assert.deepEqual(fields(language, kind), english, `${language} ${kind}`);
    }
  });
});

/** One of these, as a whole word. */
/** What a language needs for its forms. */
const GRAMMAR = new Set(['one', 'other', 'some', 'none', 'n', 'formal']);

describe('a template that is no letter', () => {
  it('is refused where it sets other signs for tags, also with signs missing', () => {
    for (const tag of ['{{=<% %>=}}', '{{==}}', '{{= =}}', '{{=x=}}', '{{=a b c=}}', '{{ =x=}}']) {
      const [problem, ...more] = checkTemplate('round-reply', `Hi ${tag} there`);
      assert.deepEqual(more, [], tag);
      assert.match(problem ? english(problem.message) : '', /do not know this kind of tag/, tag);
      assert.equal(problem?.span?.start, 3, tag);
    }
  });

  it('is refused by its length, before a token of each character fills the memory', () => {
    const [problem] = checkTemplate('round-reply', 'x'.repeat(10 * 2 ** 20));
    assert.equal(
      problem && english(problem.message),
      'The template has more than 100,000 characters. Shorten it.',
    );
    assert.deepEqual(checkTemplate('round-reply', 'x'.repeat(100_000)), []);
  });
});

describe('a template of the writer’s own', () => {
  const own = (text: string): Promise<string> =>
    letter({ kind: 'check-in', files: { '.rounds/letters/en/check-in.md': text } });

  it('takes the place of ours, with our greeting', async () => {
    assert.equal(await own('{{>greeting}}\n\nStill there?\n'), 'Hi Jane,\n\nStill there?\n');
  });

  it('may be in a language that we do not have; without one, the letter is in English and says so', async () => {
    const dutch = { '.rounds/letters/nl/check-in.md': 'Dag {{name}}, {{sum}}!\n' };
    const found = await written({ kind: 'check-in', language: 'nl', files: dutch });
    assert.ok(found.ok && !found.isFallback);
    assert.equal(found.text, 'Dag Jane, €\u00a01.570!\n');
    const missing = await written({ kind: 'check-in', language: 'nl' });
    assert.ok(missing.ok && missing.isFallback);
    assert.match(missing.text, /^# Northwind Coaching: checking in[^]*November 30, 2026/);
  });

  const wrong: readonly (readonly [string, string, RegExp])[] = [
    ['an unknown name', 'Hi {{nmae}}!', /do not know \{\{nmae\}\}/],
    ['a name that is known elsewhere only', '{{reply}}', /do not know \{\{reply\}\}/],
    ['a section of an unknown name', '{{#weather}}Sun.{{/weather}}', /\{\{weather\}\}/],
    ['an unknown name inside a section', '{{#done}}{{text}} {{colour}}{{/done}}', /\{\{colour\}\}/],
    ['a name of all objects', '{{constructor}}', /\{\{constructor\}\}/],
    ['a property that is none', '{{included.length}}', /included\.length/],
    ['a list that is to be shown', '{{done}}', /is a list/],
    ['a tag that leaves signs as they are', '{{{title}}}', /this kind of tag/],
    ['the same in another way', '{{&title}}', /this kind of tag/],
    ['other brackets', '{{=<% %>=}}<% title %>', /this kind of tag/],
    ['a part that is none', '{{>secret}}', /The parts are greeting and closing/],
    ['a section that is not closed', '{{#done}}Text', /closes with/],
    ['a section that is closed by another name', '{{#done}}Text{{/open}}', /closes with/],
    ['a tag that does not end', 'Text {{name', /closes with/],
    ['a name of more than one line that is not closed', '{{#two\nlines}}', /closes with/],
    [
      'a list that would be repeated for each entry of another',
      '{{#done}}{{#done}}x{{/done}}{{/done}}',
      /as a whole for each/,
    ],
    [
      'sections within sections without end',
      '{{#formal}}'.repeat(3000) + '{{/formal}}'.repeat(3000),
      /More than 50 sections/,
    ],
  ];
  for (const [what, text, message] of wrong) {
    it(`is refused, at its place, for ${what}`, async () => {
      const result = await written({ kind: 'check-in', files: { '.rounds/letters/en/check-in.md': text } });
      assert.ok(!result.ok);
      assert.equal(result.template, 'check-in');
      assert.match(english(result.problem.message), message);
      const { span } = result.problem;
      assert.ok(
        span && span.start >= 0 && span.start < span.end && span.end <= text.length,
        JSON.stringify(span),
      );
    });
  }

  it('is refused for what is wrong with its greeting, and says where', async () => {
    const files = { '.rounds/letters/en/greeting.md': 'Hi {{nobody}}' };
    const result = await written({ kind: 'check-in', files });
    assert.ok(!result.ok && result.template === 'greeting');
  });
});

describe('what letters begin and end with', () => {
  it('has no parts of its own: it would never come to an end', async () => {
    const result = await written({
      kind: 'check-in',
      files: { '.rounds/letters/en/greeting.md': 'Hi {{>greeting}}' },
    });
    assert.ok(!result.ok);
    assert.deepEqual(
      [result.template, /has no parts/.test(english(result.problem.message))],
      ['greeting', true],
    );
  });
});

describe('the fields of letters', () => {
  it('have a flag beside every list', () => {
    const lists = Object.entries(FIELDS as Fields).filter(([, shape]) => typeof shape === 'object');
    for (const [name] of lists)
      assert.equal(
        (FIELDS as Fields)[`any${name.charAt(0).toUpperCase()}${name.slice(1)}`] ?? name,
        name === 'contradictions' ? 'flag' : 'flag',
      );
  });

  it('have a list of forms for each language, by the rules of the language', () => {
    const forms = (tag: string): string[] =>
      [0, 1, 2, 5].map((number) => (letterLocale(tag).count(number).one ? 'one' : 'other'));
    assert.deepEqual(forms('en'), ['other', 'one', 'other', 'other']);
    assert.deepEqual(forms('fr'), ['one', 'one', 'other', 'other']);
  });
});

describe('the language of a letter', () => {
  const cases: readonly (readonly [string | undefined, string | undefined, string, string | null])[] = [
    ['sv', 'nb', 'sv', 'sv'],
    [undefined, 'nb', 'nb', 'nb'],
    [undefined, undefined, 'en', 'en'],
    ['en-GB', undefined, 'en-GB', 'en'],
    ['no', undefined, 'no', 'nb'],
    ['nn', 'nb', 'nn', null],
    ['not a tag', 'fi', 'fi', 'fi'],
  ];
  for (const [document, client, tag, builtIn] of cases) {
    it(`is ${tag} where the document says ${document ?? 'nothing'} and the client ${client ?? 'nothing'}`, () => {
      const wanted = wantedLanguage(document, client);
      assert.deepEqual([wanted.tag, wanted.builtIn], [tag, builtIn]);
    });
  }
});

describe('the read-me', () => {
  it('names every field of letters', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const names = (fields: Fields): string[] =>
      Object.entries(fields).flatMap(([name, shape]) => [
        ...(name.startsWith('any') ? [] : [name]),
        ...(typeof shape === 'object' ? names(shape) : []),
      ]);
    const missing = names({ ...FIELDS, ...ASKED }).filter((name) => !readme.includes(`\`${name}\``));
    assert.deepEqual(missing, []);
  });
});
