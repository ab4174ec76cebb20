import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LETTER_KINDS } from '../../../src/core/letters/kinds';
import { LETTER_LANGUAGES } from '../../../src/core/letters/language';
import { letterNodes } from '../../../src/core/letters/page';
import { htmlOf } from '../../../src/core/redline/html';
import { writeLetter } from '../../../src/formats/letters';
import { ok } from '../../../src/core/problem';
import { gathered, workspace } from '../../unit/letters/support';
import type { GatheredLetter } from '../../../src/store/letters';

const SEED = 20261122;
const RUNS = 200;

/** What means something to Markdown, HTML, templates and YAML, among ordinary words. */
const pieces = fc.constantFrom(
  '{{name}}',
  '{{{sum}}}',
  '{{#done}}',
  '{{/done}}',
  '{{>closing}}',
  '{{! x }}',
  '{{=<% %>=}}',
  '<% sum %>',
  '}}',
  '{{',
  '<script>alert(1)</script>',
  '<b>',
  '&amp;',
  '# ',
  '> ',
  '- ',
  '1. ',
  '---',
  '***',
  '**',
  '_a_',
  '`',
  '```',
  '[a](b)',
  '![a](b)',
  '| a |',
  '\\',
  '~~',
  '$x$',
  '$&',
  '$1',
  '\n',
  '\n\n',
  '\t',
  ' ',
  '“',
  '«',
  'word',
  'é',
  '😀',
  'Ada',
);
const words = fc
  .tuple(fc.constantFrom('Q', 'é', '7'), fc.array(pieces, { maxLength: 8 }))
  .map(([first, rest]) => first + rest.join(''));

/** Words as they are seen: white space as one space. */
const seen = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A page of text as a reader of the HTML sees it. */
function shown(html: string): string {
  const text = html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>');
  return seen(text.replace(/&quot;/g, '"').replace(/&amp;/g, '&'));
}

interface Hostile {
  readonly client: string;
  readonly title: string;
  readonly comment: string;
  readonly reply: string;
}

function spoilt(
  { input, language }: GatheredLetter,
  { client, title, comment, reply }: Hostile,
): GatheredLetter {
  const document = {
    ...input.about.document,
    client,
    title,
    rounds: input.about.document.rounds.map((round) => ({
      ...round,
      comments: round.comments.map((one) => ({ ...one, text: comment, reply, from: title })),
    })),
  };
  const about = { ...input.about, document };
  return { language, input: { ...input, about, ofClient: [about] } };
}

describe('what a client wrote', () => {
  it('stays as it is in every letter, whatever signs are in it', async () => {
    const ports = await workspace({});
    const letters = new Map(
      await Promise.all(LETTER_KINDS.map(async (kind) => [kind, await gathered(ports, { kind })] as const)),
    );
    const one = fc.record({ client: words, title: words, comment: words, reply: words });
    await fc.assert(
      fc.asyncProperty(
        one,
        fc.constantFrom(...LETTER_KINDS),
        fc.constantFrom(...LETTER_LANGUAGES),
        async (hostile, kind, tag) => {
          const letter = letters.get(kind);
          assert.ok(letter);
          const { input } = spoilt(letter, hostile);
          const language = { tag, folder: tag, builtIn: tag };
          const written = await writeLetter({ input, language, readOwn: () => Promise.resolve(ok(null)) });
          assert.ok(written.ok);
          const html = letterNodes(written.text.replace(/^# /, '## ')).map(htmlOf).join('');
          assert.doesNotMatch(html, /<(script|b|a|img|code|del|table)\b/);
          const text = shown(html);
          const expected = [
            ...(['holding-reply', 'round-reply', 'change-order', 'trade-off'].includes(kind)
              ? [hostile.comment]
              : []),
            ...(kind === 'round-reply' ? [hostile.reply] : []),
            ...(['check-in', 'parting', 'progress-report'].includes(kind)
              ? [hostile.client]
              : [hostile.title]
            ).slice(0, kind === 'thank-you' || kind === 'own-mistake' ? 0 : 1),
          ];
          for (const wanted of expected)
            assert.ok(text.includes(seen(wanted)), `${kind}: ${seen(wanted)}\n${text}`);
        },
      ),
      { seed: SEED, numRuns: RUNS },
    );
  });
});
