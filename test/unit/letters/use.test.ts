import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { fittingLetters, type LetterMoment } from '../../../src/core/letters/fitting';
import { LETTER_KINDS } from '../../../src/core/letters/kinds';
import { letterHtml, letterPlain } from '../../../src/formats/letters';
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
  it('is HTML without its subject, in which tags are text', () => {
    assert.equal(
      letterHtml('# Subject\n\nHi,\n\n- \\<b\\> and <i>\n'),
      '<p>Hi,</p>\n<ul>\n<li>&lt;b&gt; and &lt;i&gt;</li>\n</ul>\n',
    );
  });

  it('is plain text as somebody would type it', async () => {
    const text = letterPlain(await letter({ kind: 'round-reply' }));
    assert.match(
      text,
      /^Hi Jane,\n\nThank you[^]*\nDone\n\n> Say it once, not twice\.\n\nDone, in the same sentence\./,
    );
    assert.match(text, /Best wishes,\nAnn Writer\n/);
    assert.match(letterPlain('**Price:** \\*5\\* & “x”\n\n1\\. a\n'), /^Price: \*5\* & “x”\n\n1\. a\n$/);
  });

  it('reads the same as the HTML', async () => {
    const reader = new MarkdownIt();
    for (const kind of LETTER_KINDS) {
      const markdown = await letter({ kind });
      const words = (text: string): string =>
        text
          .replace(/<\/(p|li|h2|ul|blockquote)>|^[>\-#\s]+/gm, ' ')
          .replace(/<[^>]*>/g, '')
          .replace(/[\s>-]+/g, ' ')
          .trim();
      const html = reader.utils.unescapeAll(
        letterHtml(markdown)
          .replace(/&quot;/g, '"')
          .replace(/&amp;/g, '&'),
      );
      assert.equal(words(letterPlain(markdown)), words(html));
    }
  });
});
