import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { inline, linkTarget, quotation } from '../../../src/core/report/escape';
import { hostileText as text } from './hostileText';

const SEED = 20261122;

const ALLOWED_IN_QUOTATION = new Set([
  'blockquote_open',
  'blockquote_close',
  'paragraph_open',
  'paragraph_close',
  'inline',
]);

/** What a reader sees, without regard to white space, and what it is made of. */
function read(markdown: string): {
  readonly text: string;
  readonly kinds: ReadonlySet<string>;
  readonly inner: ReadonlySet<string>;
} {
  const tokens = new MarkdownIt('default', { html: false, linkify: false }).parse(markdown, {});
  const children = tokens.flatMap((token) => token.children ?? []);
  const text = children
    .map((child) => (child.type === 'hardbreak' || child.type === 'softbreak' ? ' ' : child.content))
    .join('');
  return {
    text: bare(text),
    kinds: new Set(tokens.map(({ type }) => type)),
    inner: new Set(children.map(({ type }) => type)),
  };
}

/** Control characters are shown as the sign for a character that cannot be shown. */
const bare = (shown: string): string =>
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  shown.replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, '\uFFFD').replace(/\s+/g, '');

const isOnly = (found: ReadonlySet<string>, ...allowed: readonly string[]): boolean =>
  [...found].every((kind) => allowed.includes(kind));

describe('a client’s words in a report', () => {
  it('are shown as they are written, as a quotation of nothing but text', () => {
    fc.assert(
      fc.property(text, (words) => {
        const seen = read(quotation(words));
        assert.equal(seen.text, bare(words));
        assert.ok(
          [...seen.kinds].every((kind) => ALLOWED_IN_QUOTATION.has(kind)),
          [...seen.kinds].join(),
        );
        assert.ok(isOnly(seen.inner, 'text', 'hardbreak'), [...seen.inner].join());
      }),
      { seed: SEED, numRuns: 2500 },
    );
  });

  it('stay in their heading, their item and their cell', () => {
    const frames = [
      (words: string) => [`#### ${words}`, ['heading_open', 'inline', 'heading_close']] as const,
      (words: string) =>
        [
          `- ${words}`,
          [
            'bullet_list_open',
            'list_item_open',
            'paragraph_open',
            'inline',
            'paragraph_close',
            'list_item_close',
            'bullet_list_close',
          ],
        ] as const,
    ];
    fc.assert(
      fc.property(text, fc.constantFrom(...frames), (words, frame) => {
        fc.pre(words.trim() !== '');
        const [markdown, kinds] = frame(inline(words));
        const seen = read(markdown);
        assert.equal(seen.text, bare(words));
        assert.ok(isOnly(seen.kinds, ...kinds), `${[...seen.kinds].join()}: ${markdown}`);
        assert.ok(isOnly(seen.inner, 'text'), [...seen.inner].join());
      }),
      { seed: SEED, numRuns: 2500 },
    );
    fc.assert(
      fc.property(text, (words) => {
        const table = new MarkdownIt().parse(`| a | b |\n| --- | --- |\n| ${inline(words)} | end |\n`, {});
        const cells = table
          .filter(({ type }) => type === 'inline')
          .map(({ children }) => (children ?? []).map(({ content }) => content).join(''));
        assert.deepEqual(cells.map(bare), ['a', 'b', bare(words), 'end']);
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  it('keep the lines and paragraphs of a letter', () => {
    const html = new MarkdownIt().render(quotation('Dear Ada,\r\n\r\n- first\n- second\n'));
    assert.equal(html, '<blockquote>\n<p>Dear Ada,</p>\n<p>- first<br>\n- second</p>\n</blockquote>\n');
  });

  it('lead to the file that was meant, whatever it is called', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 3 }),
        (names) => {
          const path = names.map((name) => name.replaceAll('/', '-')).join('/');
          fc.pre(!/\p{Cs}/u.test(path));
          const tokens = new MarkdownIt().parse(`[x](${linkTarget(path)}#L1)`, {});
          const href = String(tokens[1]?.children?.[0]?.attrGet('href') ?? '');
          assert.equal(decodeURIComponent(href.replace(/#L1$/, '')), path);
        },
      ),
      { seed: SEED, numRuns: 300 },
    );
  });
});
