import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { splitWords } from '../../../src/core/prose/words';

const words = (text: string): string[] => splitWords(text).map(({ start, end }) => text.slice(start, end));

describe('splitWords', () => {
  it('keeps apostrophes and hyphens inside words', () =>
    assert.deepEqual(words("don't over-explain the client’s ‘point’"), [
      "don't",
      'over-explain',
      'the',
      'client’s',
      'point',
    ]));
  it('keeps Catalan words whole', () =>
    assert.deepEqual(words('l’amor va col·laborar'), ['l’amor', 'va', 'col·laborar']));
  it('keeps the Finnish case ending with its abbreviation', () =>
    assert.deepEqual(words('EU:n raha'), ['EU:n', 'raha']));
  it('keeps Hebrew gershayim and Persian half-spaces inside words', () => {
    assert.deepEqual(words('צה״ל'), ['צה״ל']);
    assert.deepEqual(words('می‌شود'), ['می‌شود']);
  });
  it('keeps numbers whole', () => assert.deepEqual(words('1,234.56 at 10:30.'), ['1,234.56', 'at', '10:30']));
  it('takes Markdown marks for punctuation', () =>
    assert.deepEqual(words('**bold** _it_ snake_case `x`'), ['bold', 'it', 'snake_case', 'x']));
  it('takes one character at a time where a script has no spaces', () =>
    assert.deepEqual(words('日本語'), ['日', '本', '語']));
  it('keeps Hindi and Arabic words whole, marks and all', () =>
    assert.deepEqual(words('हिन्दी में، كِتاب'), ['हिन्दी', 'में', 'كِتاب']));
  it('keeps an emoji sequence whole', () =>
    assert.deepEqual(words('ok 👩‍👧‍👦 👍🏽 🇳🇴🇸🇪 1️⃣'), ['ok', '👩‍👧‍👦', '👍🏽', '🇳🇴', '🇸🇪', '1️⃣']));
  it('survives what is not text', () => assert.deepEqual(words('\u0000 \ud800 a\udc00'), ['a']));
});
