import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LETTER_KINDS } from '../../../src/core/letters/kinds';
import { addressIn, ADDRESSES, LETTER_LANGUAGES } from '../../../src/core/letters/language';
import { ROOT } from '../../support/root';
import { letter } from './support';

/** `UPDATE_GOLDENS=1` writes it anew; read it before it is committed. */
function isGolden(name: string, text: string): void {
  const file = join(ROOT, 'test/golden/letters', name);
  if (process.env['UPDATE_GOLDENS'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  assert.equal(text, readFileSync(file, 'utf8'));
}

describe('the letters of one record', function () {
  // Twelve letters, one of them with its drafts compared: a second on a busy machine.
  this.timeout(20_000);

  for (const language of LETTER_LANGUAGES) {
    for (const address of ADDRESSES.filter((one) => addressIn(language, one) === one)) {
      it(`say in ${language}, ${address}, what they said when somebody last read them`, async () => {
        const letters = await Promise.all(
          LETTER_KINDS.map(
            async (kind) => `<!-- ${kind} -->\n\n${await letter({ kind, language, address })}`,
          ),
        );
        isGolden(`${language}-${address}.md`, letters.join('\n'));
      });
    }
  }
});
