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

/** Texts that are not translated, and why. Each entry has to be needed. */
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
    texts: /^(?:Un(?:clos|open)ed|Invalid tags)$/,
  },
  {
    why: 'a file of YAML has English keys, and English words about them',
    files: /^core\/terms\/starter\.ts$/,
  },
  { why: 'a browser has one name', files: /^core\/handover\/browser\.ts$/, texts: /^(?:\p{Lu}\p{Ll}+ ?)+$/u },
  {
    why: 'the product has one name',
    files: /./,
    texts: /^Revision Rounds$/,
  },
  { why: 'only the command line says it', files: /^store\/handover\.ts$/, texts: /^draft \{\}$/ },
  {
    why: 'HTML and CSS',
    files: /^(?:core\/(?:report|redline|handover)\/(?:html|htmlBlocks|style)|host\/pageHtml)\.ts$/,
    texts: /[<:][^]*[>;]|-src/,
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
    files: /^core\/redline\/(?:pieces|outline|bounds)\.ts$/,
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
  {
    why: 'keys under which the editor keeps something',
    files:
      /^features\/(?:beforeYes\/decide|comments\/\w+|feedback\/clarify|letters\/(?:mistake|write)|rounds\/\w+|time\/question)\.ts$|^host\/keptTexts\.ts$/,
    texts: /^(?:(?:reply|comment|mistake|kept)(?: \{\})+|letters about|shall time be tracked\?)$/,
  },
  {
    why: 'keys of rows',
    files: /^features\/(?:clients\/(?:nodes|items)|schedule\/items)\.ts$/,
    texts: /^(?:\{\} )?(?:client|project|document|round|comment|group)(?: \{\})*$|^client talk$/,
  },
  {
    why: 'keys of answers',
    files: /^features\/intake\/\w+\.ts$/,
    texts: /^(?:log rest|leave rest|left out)$/,
  },
  {
    why: 'names of files stay when the editor’s language does not',
    files: /^features\/(?:export\/ask|redline\/export)\.ts$/,
    texts: / redline \{\}-/,
  },
  {
    why: 'a tool has one name',
    files: /^features\/time\/export\w+\.ts$/,
    texts: /^\p{Lu}\p{Ll}+(?: Track)?$/u,
  },
  { why: 'CSS', files: /^features\/changeMarks\/looks\.ts$/, texts: /^1px solid$/ },
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

  it('have every text for people: what is no message is for nobody to read, or has a reason', () => {
    const outside = wordsOutside(['core', 'store', 'formats', 'host', 'features', '.']);
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
