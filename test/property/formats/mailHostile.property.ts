import assert from 'node:assert/strict';
import { english } from '../../../src/core/said';
import { readEml } from '../../../src/formats/mail';

describe('a mail that cannot be read', () => {
  it('is very long, and still read in a moment', async () => {
    const body = Array.from({ length: 16_000 }, (_, i) => `- Point ${i} <b<!--<![`);
    const head = ['From: Jane Doe <jane@example.org>', 'Subject: Re: draft', 'Content-Type: text/plain', ''];
    const mail = await readEml(new TextEncoder().encode([...head, ...body].join('\r\n')));
    assert.ok(mail.ok);
    assert.ok(
      mail.value.problems.some(
        ({ message }) => english(message) === 'Only the first 300,000 characters of this mail were read.',
      ),
    );
    assert.ok(mail.value.comments.length > 5000);
  });
});
