import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesInSource, placeholders, wordsOutside } from '../../scripts/lib/messages.mjs';
import { LETTER_LANGUAGES } from '../../src/core/letters/language';
import { ROOT } from '../support/root';

type Texts = Readonly<Record<string, string>>;

const read = (file: string): Texts => JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as Texts;

/** What a translator leaves as it is, sorted: placeholders, keys and values of the files, tags of templates, icons. */
const untouched = (text: string): readonly string[] => [
  ...placeholders(text),
  ...(text.match(/`[^`]*`|\{\{[^}]*\}\}|\$\([a-z~-]+\)/g) ?? []).sort(),
];

/** Texts of the lower rooms that are not translated, and why. Each entry has to be needed. */
const UNTRANSLATED: readonly { readonly why: string; readonly files: RegExp; readonly texts?: RegExp }[] = [
  { why: 'a report is in its client’s language', files: /^core\/report\/words\// },
  {
    why: 'what people write is looked for',
    files: /^core\/(?:feedback\/words|intake\/pasted\/heads|trace\/link\/named)/,
  },
  { why: 'abbreviations are looked for', files: /^core\/prose\/sentences\.ts$/ },
  { why: 'a comment is known again by its words', files: /^core\/intake\/written\.ts$/ },
  { why: 'the tool that imports a table asks for these names', files: /^core\/exchange\/\w+Formats\.ts$/ },
  {
    why: 'Mustache’s own words are looked for',
    files: /^core\/letters\/template\.ts$/,
    texts: /^Un(?:clos|open)ed$/,
  },
  {
    why: 'a file of YAML has English keys, and English words about them',
    files: /^core\/terms\/starter\.ts$/,
  },
  { why: 'a browser has one name', files: /^core\/handover\/browser\.ts$/, texts: /^(?:\p{Lu}\p{Ll}+ ?)+$/u },
  {
    why: 'the product has one name',
    files: /^core\/schedule\/calendarFile\.ts$/,
    texts: /^Revision Rounds$/,
  },
  { why: 'only the command line says it', files: /^store\/handover\.ts$/, texts: /^draft \{\}$/ },
  {
    why: 'HTML and CSS',
    files: /^core\/(?:report|redline|handover)\/(?:html|htmlBlocks|style)\.ts$/,
    texts: /[<:][^]*[>;]|img-src/,
  },
  {
    why: 'names of elements',
    files: /^(?:core\/prose\/readerInline|formats\/mail\/html)\.ts$/,
    texts: /^[a-z\d ]+$/,
  },
  {
    why: 'classes of elements',
    files: /^core\/(?:redline\/(?:view\w+|containers)|handover\/redlinePage)\.ts$/,
    texts: /^[a-z-]+ (?:[a-z]+|\{\})$/,
  },
  {
    why: 'parts of Markdown, as its parser calls them',
    files: /^core\/redline\/(?:pieces|outline)\.ts$/,
    texts: /^\p{L}+$/u,
  },
  { why: 'parts of Word files', files: /^formats\/docx\/read\//, texts: /^(?:\p{L}+|(?:w:\w+ ?)+)$/u },
  { why: 'parts of Word files, which no reader sees', files: /^formats\/docx\/write\// },
  {
    why: 'parts of PDF files',
    files: /^formats\/pdf\/(?:annotations|feedback|threads)\.ts$/,
    texts: /^\p{L}+$/u,
  },
  { why: 'headers of mails', files: /^core\/intake\/sniff\.ts$/, texts: /^[\p{L}-]+$/u },
  {
    why: 'kinds that only the code knows',
    files: /^core\/(?:prose\/blocks|intake\/pasted\/\w+)\.ts$/,
    texts:
      /^(?:table row|list item|day first|month first|small print|earlier mail|head of (?:the mail|a quote)|no words)$/,
  },
];

describe('the languages of the interface', () => {
  const { messages, faults } = messagesInSource();
  const languages = readdirSync(join(ROOT, 'l10n'))
    .flatMap((file) => /^bundle\.l10n\.([a-z-]+)\.json$/.exec(file)?.[1] ?? [])
    .sort();
  const manifest = read('package.nls.json');

  it('are those of the report and the letters', () => {
    assert.deepEqual(['en', ...languages].sort(), [...LETTER_LANGUAGES].sort());
  });

  it('have every message to themselves: each is written out where it is said', () => {
    assert.ok(messages.length > 0);
    assert.deepEqual(faults, []);
  });

  it('have every text of the rooms that cannot ask for a translation: what is no message is none for people', () => {
    const outside = wordsOutside(['core', 'store', 'formats']);
    const isException = (words: (typeof outside)[number]): boolean =>
      UNTRANSLATED.some(({ files, texts }) => files.test(words.file) && (texts?.test(words.text) ?? true));
    assert.deepEqual(
      outside.filter((words) => !isException(words)).map(({ place, text }) => `${place}: ${text}`),
      [],
    );
    for (const { why, files, texts } of UNTRANSLATED)
      assert.ok(
        outside.some((words) => files.test(words.file) && (texts?.test(words.text) ?? true)),
        `there is no such text any more: ${why}`,
      );
  });

  for (const language of languages) {
    it(`say everything in ${language}, with the same placeholders`, () => {
      const bundle = read(`l10n/bundle.l10n.${language}.json`);
      assert.deepEqual(Object.keys(bundle).sort(), messages);
      for (const [message, text] of Object.entries(bundle)) {
        assert.notEqual(text.trim(), '', message);
        assert.deepEqual(untouched(text), untouched(message), message);
      }
    });

    it(`name commands and settings in ${language}`, () => {
      const names = read(`package.nls.${language}.json`);
      assert.deepEqual(Object.keys(names).sort(), Object.keys(manifest).sort());
      for (const [key, text] of Object.entries(names)) {
        assert.notEqual(text.trim(), '', key);
        assert.deepEqual(untouched(text), untouched(manifest[key] ?? ''), key);
      }
    });
  }
});
