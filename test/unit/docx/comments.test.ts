import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { comment, del, ins, mark, on, p, r } from '../../support/docx/makeDocx';
import { readMade, wordsAt } from '../../support/docx/read';

describe('the comments of a Word file', () => {
  it('have who, when, what and the words that they hang on', async () => {
    const incoming = await readMade({
      body: p(r('We start '), on(0, r('at the '), r('door')), r('.')),
      comments: comment(0, 'Which door?\nThe red one?', {
        author: 'Ingrid Lie',
        date: '2026-10-15T09:00:00Z',
      }),
    });
    const [only] = incoming.comments;
    assert.deepEqual(
      { ...only, key: '' },
      {
        key: '',
        from: 'Ingrid Lie',
        // Word's Z means nothing: it is the clock on the wall.
        at: '2026-10-15T09:00:00',
        text: 'Which door?\nThe red one?',
        quote: 'at the door',
        span: { start: 9, end: 20 },
        replies: [],
        resolved: false,
        class: null,
      },
    );
  });
  it('come out even without a passage, or with a point for one', async () => {
    const incoming = await readMade({
      body: p(r('Text'), mark(1), r(' goes on.')),
      comments: comment(0, 'Nowhere') + comment(1, 'At a point'),
    });
    assert.deepEqual(
      incoming.comments.map(({ text, span, quote }) => [text, span, quote]),
      [
        ['At a point', { start: 4, end: 4 }, null],
        ['Nowhere', null, null],
      ],
    );
  });
  it('take their replies, their state and their moment from the parts beside them', async () => {
    const incoming = await readMade({
      body: p(on(0, on(1, r('Text')))),
      comments:
        comment(0, 'First', { paragraph: '0000000A' }) +
        comment(1, 'Answer', { author: 'Ann', paragraph: '0000000B' }),
      commentsExtended:
        '<w15:commentEx w15:paraId="0000000A" w15:done="1"/><w15:commentEx w15:paraId="0000000b" w15:paraIdParent="0000000A" w15:done="0"/>',
      commentsIds: '<w16cid:commentId w16cid:paraId="0000000A" w16cid:durableId="2F00"/>',
      commentsExtensible:
        '<w16cex:commentExtensible w16cex:durableId="2F00" w16cex:dateUtc="2026-10-15T07:00:00Z"/>',
    });
    assert.deepEqual(
      incoming.comments.map(({ text, at, resolved, replies }) => ({ text, at, resolved, replies })),
      [
        {
          text: 'First',
          at: '2026-10-15T07:00:00Z',
          resolved: true,
          replies: [{ from: 'Ann', at: '2026-10-15T09:00:00', text: 'Answer' }],
        },
      ],
    );
  });
  it('are threads in files of Google Docs when they hang on the same words', async () => {
    const said = { initials: '' };
    const incoming = await readMade({
      body: p(on(0, on(1, r('Text'))), on(2, r(' more'))),
      comments: comment(0, 'First', said) + comment(1, 'Answer', said) + comment(2, 'Other', said),
    });
    assert.deepEqual(
      incoming.comments.map(({ text, replies }) => [text, replies.map((reply) => reply.text)]),
      [
        ['First', ['Answer']],
        ['Other', []],
      ],
    );
  });
  it('are apart on the same words where the program knows threads', async () => {
    const body = p(on(0, on(1, r('Text'))));
    const incoming = await readMade({ body, comments: comment(0, 'First') + comment(1, 'Second') });
    assert.equal(incoming.comments.length, 2);
  });
  it('each stand alone where the file has them answer each other in a circle', async () => {
    const incoming = await readMade({
      body: p(r('Text')),
      comments: comment(0, 'A', { paragraph: '0A' }) + comment(1, 'B', { paragraph: '0B' }),
      commentsExtended:
        '<w15:commentEx w15:paraId="0A" w15:paraIdParent="0B"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A"/>',
    });
    assert.equal(incoming.comments.length, 2);
  });
  it('quote the words as they stand now, and those that were taken out only when there are no others', async () => {
    const incoming = await readMade({
      body: p(on(0, del('old '), ins('new '), r('words')), on(1, del('gone'))),
      comments: comment(0, 'A') + comment(1, 'B'),
    });
    assert.deepEqual(
      incoming.comments.map(({ quote }) => quote),
      ['new words', 'gone'],
    );
  });
  it('reach over paragraphs, and into notes', async () => {
    const incoming = await readMade({
      body: `<w:commentRangeStart w:id="0"/>${p(r('One.'))}${p(r('Two.'))}<w:commentRangeEnd w:id="0"/>${p(mark(0))}`,
      footnotes: `<w:footnote w:id="2">${p(on(1, r('A note.')))}</w:footnote>`,
      comments: comment(0, 'Both') + comment(1, 'On the note'),
    });
    assert.deepEqual(
      incoming.comments.map(({ span }) => wordsAt(incoming, span)),
      ['One.\nTwo.', 'A note.'],
    );
  });
  it('keep their keys when the file is read again, and when its numbers are dealt out anew', async () => {
    const keys = async (first: number, second: number): Promise<readonly string[]> => {
      const body = p(on(first, r('One')), on(second, r('Two')));
      const read = await readMade({
        body,
        comments: comment(first, 'Same words') + comment(second, 'Same words'),
      });
      return read.comments.map(({ key }) => key);
    };
    const [a, b] = await keys(0, 1);
    assert.notEqual(a, b);
    assert.deepEqual(await keys(7, 9), [a, b]);
  });
});
