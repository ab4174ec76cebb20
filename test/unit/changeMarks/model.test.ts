import assert from 'node:assert/strict';
import { roundChanges } from '../../../src/core/history/changes';
import { isAsked, type Mark } from '../../../src/features/changeMarks/model';
import { marksSince } from '../../../src/features/changeMarks/since';
import { createTraceSession, type TracedText } from '../../../src/core/trace';
import type { QuotedComment } from '../../../src/core/trace/model';

type Traced = (now: string) => TracedText;

const draft =
  (prose: string, ...comments: readonly QuotedComment[]): Traced =>
  (now) =>
    createTraceSession(prose).update(now, comments);

const marksIn = (now: string, first: Traced, ...later: readonly Traced[]): readonly Mark[] =>
  marksSince({
    first: first(now),
    later: later.map((traced) => traced(now)),
    before: [],
    standing: new Set(),
  });

/** Each mark as `kind “words now” < “what the draft had”, who asked`. */
function shown(marks: readonly Mark[], now: string): string[] {
  return marks.map(({ kind, span, before, asking, comments }) =>
    [
      `${kind} “${now.slice(span.start, span.end)}”`,
      ...(before === '' ? [] : [`< “${before}”`]),
      [asking, ...comments].join(' '),
    ].join(' '),
  );
}

const HARVEST =
  'The grapes hung until the first frost. Nobody in the village could say why.\n\nThe press was old.\n';

describe('the marks of what changed since a draft', () => {
  it('are none for the same text', () => {
    assert.deepEqual(marksIn(HARVEST, draft(HARVEST)), []);
  });

  it('say which comment asked for a change of its passage', () => {
    const now = HARVEST.replace('Nobody in the village', 'Not even old Marta');
    const asked = { id: 'c1', quote: 'Nobody in the village', text: 'Who?' };
    assert.deepEqual(shown(marksIn(now, draft(HARVEST, asked)), now), [
      'replace “Not even old Marta” < “Nobody in the village” asked c1',
    ]);
  });

  it('say that nobody asked for what is far from any comment', () => {
    const now = HARVEST.replace('The press was old.', 'The press was old and blue.');
    const elsewhere = { id: 'c1', quote: 'the first frost' };
    assert.deepEqual(shown(marksIn(now, draft(HARVEST, elsewhere)), now), ['insert “and blue” nobody']);
  });

  it('are unsure about the rest of the paragraph, and nearly sure about the sentence', () => {
    const now = HARVEST.replace('The grapes', 'The last grapes').replace('say why', 'say how');
    const asked = { id: 'c1', quote: 'until the first frost' };
    assert.deepEqual(shown(marksIn(now, draft(HARVEST, asked)), now), [
      'insert “last” likely c1',
      'replace “how” < “why” possibly c1',
    ]);
  });

  it('are as many as the history counts, and as many of them nobody asked for', () => {
    const now = HARVEST.replace('The grapes', 'The last grapes').replace('say why', 'say how');
    const asked = { id: 'c1', quote: 'until the first frost' };
    const marks = marksIn(now, draft(HARVEST, asked));
    const { changes, unasked } = roundChanges(HARVEST, now, [asked]);
    assert.deepEqual(
      [marks.length, marks.filter(({ asking }) => !isAsked(asking)).length],
      [changes, unasked],
    );
    assert.deepEqual([changes, unasked], [2, 1]);
  });

  it('stand where deleted words stood', () => {
    const now = HARVEST.replace(' Nobody in the village could say why.', '');
    const [mark, ...others] = marksIn(now, draft(HARVEST));
    assert.deepEqual(others, []);
    assert.equal(mark?.kind, 'delete');
    assert.equal(mark.before, 'Nobody in the village could say why.');
    assert.equal(now.slice(0, mark.span.start), 'The grapes hung until the first frost.');
    assert.equal(mark.span.end, mark.span.start);
  });

  it('stand at the start, or the end, where the first or last paragraph is gone', () => {
    const paragraphs = [
      'One and only beginning.',
      'A long middle that stays as it is.',
      'The end of it all.',
    ];
    const text = (kept: readonly string[]): string => `${kept.join('\n\n')}\n`;
    const place = (now: string): number[] =>
      marksIn(now, draft(text(paragraphs))).map(({ span }) => span.start);
    assert.deepEqual(place(text(paragraphs.slice(1))), [0]);
    const [last = -1] = place(text(paragraphs.slice(0, 2)));
    assert.equal(text(paragraphs.slice(0, 2)).slice(last).trim(), '');
  });

  it('know a moved paragraph, and after which words it stood', () => {
    const [one, two, three] = [
      'The first paragraph is about the harvest and the people who came for it.',
      'The second paragraph is about the press, which was older than the house.',
      'The third paragraph is about the cellar, where nobody liked to go alone.',
    ];
    const now = `${[three, one, two].join('\n\n')}\n`;
    const marks = marksIn(now, draft(`${[one, two, three].join('\n\n')}\n`));
    assert.deepEqual(shown(marks, now), [
      `move “${three}” < “is about the press, which was older than the house.” nobody`,
    ]);
  });

  it('leave out white space, unless it makes other paragraphs', () => {
    const wrapped = HARVEST.replace('until the', 'until\nthe');
    assert.deepEqual(marksIn(wrapped, draft(HARVEST)), []);
    const split = HARVEST.replace('frost. Nobody', 'frost.\n\nNobody');
    assert.deepEqual(
      marksIn(split, draft(HARVEST)).map(({ difference }) => difference),
      ['space'],
    );
  });

  it('are the changes of the redline: a line that ends elsewhere is one, a comment of the writer is none', () => {
    const verse = HARVEST.replace('until the', 'until  \nthe');
    assert.equal(marksIn(HARVEST.replace('until the', 'until\nthe'), draft(verse)).length, 1);
    assert.deepEqual(marksIn(`${HARVEST}\n<!-- ask Ann -->\n`, draft(HARVEST)), []);
  });

  it('since a newer draft know what was left open before it, and only that', () => {
    const second = HARVEST.replace('could say why', 'can say why');
    const now = second.replace('The press was old.', 'The press was new.').replace('The grapes', 'Grapes');
    const before = draft(
      HARVEST,
      { id: 'c1', quote: 'The press was old' },
      { id: 'c2', quote: 'The grapes hung' },
    );
    const marks = marksSince({
      first: draft(second)(now),
      later: [],
      before: [before(now)],
      standing: new Set(['c1']),
    });
    assert.deepEqual(shown(marks, now), [
      'replace “Grapes” < “The grapes” nobody',
      'replace “new” < “old” asked c1',
    ]);
  });

  it('since an older draft know what was asked for in later rounds', () => {
    const second = HARVEST.replace('old.', 'older than the house.');
    const now = second.replace('older than the house', 'older than the oldest house');
    const first = draft(HARVEST, { id: 'c1', quote: 'the first frost' });
    const feedback = { id: 'c2', quote: 'older than the house' };
    const marks = marksIn(now, first, draft(second, feedback));
    assert.deepEqual(shown(marks, now), ['replace “older than the oldest house” < “old” asked c2']);
  });
});
