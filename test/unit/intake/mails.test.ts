import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPasted } from '../../../src/core/intake/pasted';
import { messagesOf } from '../../support/messages';
import { ROOT } from '../../support/root';

const FOLDER = join(ROOT, 'test/golden/mails');

/** What was made of a mail, for people to check. `UPDATE_GOLDENS=1` writes it anew. */
function told(text: string): string {
  const { comments, problems } = readPasted(text, {});
  const said = comments.map((comment) =>
    [
      `* ${comment.text}`,
      ...(comment.quote === null ? [] : [`  on: ${comment.quote}`]),
      `  ${[comment.class ?? 'no class', comment.from, comment.at].filter((one) => one !== null).join(', ')}`,
    ].join('\n'),
  );
  return `${[...said, '', ...messagesOf(problems)].join('\n')}\n`;
}

describe('whole mails and chats', () => {
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.txt'))) {
    it(`are read as in ${name.replace('.txt', '.golden')}`, () => {
      const golden = join(FOLDER, name.replace('.txt', '.golden'));
      const actual = told(readFileSync(join(FOLDER, name), 'utf8'));
      if (process.env['UPDATE_GOLDENS'] === '1') return writeFileSync(golden, actual);
      assert.ok(existsSync(golden), `no golden ${golden}: look at a new one, made with UPDATE_GOLDENS=1`);
      assert.equal(actual, readFileSync(golden, 'utf8'));
    });
  }
});
