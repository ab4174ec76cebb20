import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesInSource, placeholders } from '../../scripts/lib/messages.mjs';
import { LETTER_LANGUAGES } from '../../src/core/letters/language';
import { ROOT } from '../support/root';

type Texts = Readonly<Record<string, string>>;

const read = (file: string): Texts => JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as Texts;

/** What a translator leaves as it is, sorted: placeholders, keys and values of the files, icons. */
const untouched = (text: string): readonly string[] => [
  ...placeholders(text),
  ...(text.match(/`[^`]*`|\$\([a-z~-]+\)/g) ?? []).sort(),
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
