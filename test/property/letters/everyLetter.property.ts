import assert from 'node:assert/strict';
import { LETTER_KINDS } from '../../../src/core/letters/kinds';
import { ADDRESSES, LETTER_LANGUAGES } from '../../../src/core/letters/language';
import { letter, OTHER } from '../../unit/letters/support';

const everyLetter = LETTER_LANGUAGES.flatMap((language) =>
  LETTER_KINDS.flatMap((kind) => ADDRESSES.map((address) => ({ kind, language, address }))),
);

describe('every letter in every language', function () {
  this.timeout(30_000);

  it('has no field left over, says nothing of another client, and tells no mistake that the client does not know', async () => {
    for (const wish of everyLetter) {
      const text = await letter(wish);
      const where = `${wish.kind} ${wish.language} ${wish.address}`;
      assert.doesNotMatch(text, /\{\{|\}\}|undefined|\bnull\b|NaN|\[object/, where);
      assert.doesNotMatch(text, new RegExp(`${OTHER}|halibut|7777|\\b77\\b`, 'i'), where);
      assert.doesNotMatch(text, /nobody knows of/, where);
    }
  });

  it('has no gap where something is missing: no empty quotation, no double space, no sentence without its beginning', async () => {
    const bare = { 'line.md': '---\nclient: Northwind Coaching\n---\nText.\n', '.rounds/clients.yaml': '' };
    for (const wish of everyLetter) {
      for (const files of [undefined, bare]) {
        const text = await letter({ ...wish, asked: {}, ...(files && { files }) });
        const where = `${wish.kind} ${wish.language} ${wish.address}\n${text}`;
        assert.doesNotMatch(
          text,
          /“”|«»|”{2}|„“|«\s*»|\(\s*\)|\S {2}|\s[,.](\s|$)|\*\*\s*\*\*|: *\.|^[,.;]/m,
          where,
        );
        assert.doesNotMatch(text, /\n{3,}|[ \t]$/m, where);
        assert.match(text, /^# \S/, where);
      }
    }
  });

  it('is short: what goes beyond a screen is the client’s own words', async () => {
    for (const wish of everyLetter) {
      const [body = ''] = (await letter(wish)).split('\n---\n');
      assert.ok(
        body.split(/\s+/).length < 320,
        `${wish.kind} ${wish.language}: ${body.split(/\s+/).length} words`,
      );
    }
  });

  it('addresses the client in one way: formal letters have no familiar word, and the other way round', async () => {
    const familiar = {
      de: wordsOf('du dir dich dein deine deinen deiner'),
      fr: wordsOf('tu te toi ta tes'),
      es: wordsOf('tú ti te tu tus'),
      ca: wordsOf('tu et te teu teva teus teves'),
    };
    const formal = {
      de: wordsOf('Sie Ihnen Ihr Ihre Ihren Ihrer', ''),
      fr: wordsOf('vous votre vos'),
      es: wordsOf('usted su sus le'),
      ca: wordsOf('vostè seu seva seus seves li'),
    };
    for (const language of ['de', 'fr', 'es', 'ca'] as const) {
      for (const kind of LETTER_KINDS) {
        const texts = { formal: '', informal: '' };
        for (const address of ADDRESSES) texts[address] = await letter({ kind, language, address });
        assert.doesNotMatch(texts.formal, familiar[language], `${kind} ${language}`);
        // «Sie» begins sentences about things, too.
        const said = texts.informal.replace(/(^|[.:!?]\s+)Sie\b/gm, '');
        assert.doesNotMatch(said, formal[language], `${kind} ${language}`);
      }
    }
  });
});

const wordsOf = (words: string, flags = 'i'): RegExp =>
  new RegExp(`(?<!\\p{L})(${words.replaceAll(' ', '|')})(?!\\p{L})`, `u${flags}`);
