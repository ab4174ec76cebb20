import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { fittingLetters, type LetterMoment } from '../../../src/core/letters/fitting';
import { LETTER_KINDS } from '../../../src/core/letters/kinds';
import { letterNodes, withoutSubject } from '../../../src/core/letters/page';
import { htmlOf } from '../../../src/core/redline/html';
import { letterPlain, letterSubject } from '../../../src/core/letters/copy';
import { letter } from './support';

describe('the letters that fit the moment', () => {
  const usual: LetterMoment = {
    level: 'within',
    hasScope: false,
    isApproved: false,
    isEnded: false,
    isSent: true,
    owesReply: false,
    isUnclear: false,
    comments: 3,
    open: 3,
    isTimeToTalk: false,
  };
  const first = (moment: Partial<LetterMoment>): string | undefined =>
    fittingLetters({ ...usual, ...moment }).fitting[0];

  it('begin with the most pressing', () => {
    assert.equal(first({ level: 'over', owesReply: true }), 'change-order');
    assert.equal(first({ hasScope: true }), 'change-order');
    assert.equal(first({ owesReply: true, isUnclear: true }), 'holding-reply');
    assert.equal(first({ isUnclear: true }), 'clarifying-questions');
    assert.equal(first({ level: 'last' }), 'last-round');
    assert.equal(first({ open: 0 }), 'round-reply');
    assert.equal(first({ open: 0, comments: 0 }), 'approval-request');
    assert.equal(first({ isApproved: true, open: 0, comments: 0 }), 'thank-you');
    assert.equal(first({ isEnded: true, comments: 0, open: 1 }), 'parting');
    assert.equal(first({}), undefined);
  });

  it('are all there, each once', () => {
    const { fitting, others } = fittingLetters({ ...usual, level: 'over', isTimeToTalk: true });
    assert.deepEqual([...fitting, ...others].sort(), [...LETTER_KINDS].sort());
  });

  it('lead from a time for a talk to questions, a check-in and a kind end', () => {
    assert.deepEqual(fittingLetters({ ...usual, isTimeToTalk: true }).fitting, [
      'clarifying-questions',
      'check-in',
      'parting',
    ]);
  });
});

describe('a letter for the mail program', () => {
  const html = (markdown: string): string => letterNodes(markdown).map(htmlOf).join('');

  it('is HTML without its subject, in which tags are text, and lists are tight', () => {
    assert.equal(
      html('# Subject\n\nHi,\n\n- \\<b\\> and **so on**\n- c\n'),
      '<p>Hi,</p><ul><li>&lt;b&gt; and <strong>so on</strong></li><li>c</li></ul>',
    );
    assert.equal(html('- one\n\n  two\n'), '<ul><li><p>one</p><p>two</p></li></ul>');
  });

  it('has its subject by itself', () => {
    assert.equal(letterSubject('# The *hut*: a \\* proposal\n\nHi,\n'), 'The hut: a * proposal');
    assert.equal(letterSubject('Hi,\n'), '');
  });

  it('is plain text as somebody would type it', async () => {
    const text = letterPlain(await letter({ kind: 'round-reply' }));
    assert.match(
      text,
      /^Hi Jane,\n\nThank you[^]*\nDone\n\n> Say it once, not twice\.\n\nDone, in the same sentence\./,
    );
    assert.match(text, /Best wishes,\nAnn Writer\n/);
    assert.match(letterPlain('**Price:** \\*5\\* & “x”\n\n1\\. a\n'), /^Price: \*5\* & “x”\n\n1\. a\n$/);
    assert.equal(letterPlain('Hi,\n\n1. May \\\nAnn [x](https://a.b) `c`\n'), 'Hi,\n\n1. May\nAnn x c\n');
  });

  /** Read by another reader of Markdown than ours. */
  const reader = new MarkdownIt();
  const elsewhere = (markdown: string): string => reader.render(withoutSubject(markdown));
  /** The words of a page, or of a text with its marks. */
  const words = (text: string): string =>
    text
      .replace(/<br>|<\/(p|li|h2|ul|blockquote)>|^[>\-#\s]+/gm, ' ')
      .replace(/<[^>]*>/g, '')
      .replace(/&(quot|#39|lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity)
      .replace(/[\s>-]+/g, ' ')
      .trim();
  for (const kind of LETTER_KINDS)
    it(`says the same as text, as HTML and elsewhere: ${kind}`, async () => {
      const markdown = await letter({ kind });
      const expected = words(elsewhere(markdown));
      assert.equal(words(letterPlain(markdown)), expected);
      assert.equal(words(html(markdown)), expected);
    });
});

const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};
