import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { trace, unaskedChanges } from '../../../src/core/trace';
import type { QuotedComment, Trace, WriterLink } from '../../../src/core/trace/model';

const FIRST = 'The old mill stood empty. Nobody went there after dark. The river had taken the bridge.';
const SECOND = 'We came by boat in the morning.';
const DRAFT = `${FIRST}\n\n${SECOND}`;

interface Example {
  readonly now: string;
  readonly comment: Partial<QuotedComment>;
  readonly draft?: string;
  readonly links?: readonly WriterLink[];
}

function traced({ now, comment, draft = DRAFT, links = [] }: Example): Trace {
  return trace(draft, now, { comments: [{ id: 'c1', ...comment }], links });
}

/** The new words of the linked changes by tier, e.g. `touches: gone | likely: | possible: ship`. */
function tiers(example: Example): string {
  const { changes, comments } = traced(example);
  const words = (ids: readonly string[]): string =>
    changes
      .filter(({ id }) => ids.includes(id))
      .map((change) => (change.new ? example.now.slice(change.new.start, change.new.end) : '(removed)'))
      .join(', ');
  const [comment] = comments;
  assert.ok(comment);
  return `touches: ${words(comment.changes)} | likely: ${words(comment.likely)} | possible: ${words(comment.possible)}`;
}

describe('linking changes to comments', () => {
  const comment = { quote: 'Nobody went there' };
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['a change of the quoted words touches', 'Nobody', 'No one', 'touches: No one | likely:  | possible: '],
    [
      'one in the same sentence is likely',
      'after dark',
      'at night',
      'touches:  | likely: at night | possible: ',
    ],
    [
      'one in the same paragraph is possible',
      'the bridge',
      'the road',
      'touches:  | likely:  | possible: road',
    ],
    ['one in another paragraph is none of them', 'boat', 'ship', 'touches:  | likely:  | possible: '],
    [
      'words put in count as well',
      'after dark',
      'alone after dark',
      'touches:  | likely: alone | possible: ',
    ],
  ];
  for (const [what, from, to, expected] of cases) {
    it(what, () => {
      const answer = tiers({ now: DRAFT.replace(from, to), comment });
      assert.equal(answer.replaceAll(/ +/g, ' '), expected.replaceAll(/ +/g, ' '));
    });
  }

  it('a removed passage was touched by what removed it', () => {
    const now = DRAFT.replace(' Nobody went there after dark.', '');
    assert.equal(tiers({ now, comment }), 'touches: (removed) | likely:  | possible: ');
  });

  it('white space alone is no more than likely', () => {
    const { comments } = traced({ now: DRAFT.replace('Nobody went', 'Nobody  went'), comment });
    assert.deepEqual(comments[0]?.changes, []);
  });

  it('a change says the same of its comments as the comments of it', () => {
    const { changes, comments } = traced({
      now: DRAFT.replace('Nobody', 'No one').replace('after dark', 'at night'),
      comment,
    });
    for (const tier of ['likely', 'possible'] as const) {
      const ids = changes.filter((change) => change[tier].includes('c1')).map(({ id }) => id);
      assert.deepEqual(ids, comments[0]?.[tier]);
    }
  });

  it('what nobody asked for is what has no comment', () => {
    const answer = traced({ now: DRAFT.replace('Nobody', 'No one').replace('boat', 'ship'), comment });
    assert.deepEqual(
      unaskedChanges(answer).map(
        (change) =>
          change.new &&
          DRAFT.replace('Nobody', 'No one').replace('boat', 'ship').slice(change.new.start, change.new.end),
      ),
      ['ship'],
    );
  });

  it('the writer’s own link wins', () => {
    const now = DRAFT.replace('Nobody', 'No one').replace('boat', 'ship');
    const at = DRAFT.indexOf('boat');
    const links = [{ comment: 'c1', old: { start: at, end: at + 4 }, new: null }];
    assert.equal(tiers({ now, comment, links }), 'touches: No one, ship | likely:  | possible: ');
    const other = [
      { comment: 'c9', old: { start: DRAFT.indexOf('Nobody'), end: DRAFT.indexOf(' went') }, new: null },
    ];
    assert.equal(tiers({ now, comment, links: other }), 'touches:  | likely:  | possible: ');
  });

  describe('a comment without a quote, by what it names', () => {
    const draft = `# Draw the line\n\n${FIRST}\n\n## What it costs\n\n${SECOND}\n\nSo it ended well.`;
    const now = draft
      .replace('line', 'border')
      .replace('old mill', 'stone mill')
      .replace('boat', 'ship')
      .replace('ended', 'closed');
    const named: readonly (readonly [string, string])[] = [
      ['The intro is too slow.', 'stone'],
      ['Innledningen er for treg.', 'stone'],
      ['Inledningen är för långsam.', 'stone'],
      ['Johdanto on liian hidas.', 'stone'],
      ['La introducció és massa lenta.', 'stone'],
      ['I do not like the ending.', 'closed'],
      ['Slutten er svak.', 'closed'],
      ['Slutet är svagt.', 'closed'],
      ['Lopetus on heikko.', 'closed'],
      ['La conclusió és fluixa.', 'closed'],
      ['Could the second paragraph be shorter?', 'ship'],
      ['Kan andre avsnitt kortes ned?', 'ship'],
      ['Kan andra stycket kortas?', 'ship'],
      ['Toinen kappale on liian pitkä.', 'ship'],
      ['El segon paràgraf és massa llarg.', 'ship'],
      ['Paragraph 3 needs work.', 'closed'],
      ['The last paragraph needs work.', 'closed'],
      ['Under "What it costs" I miss a number.', 'ship, closed'],
      ['The part what it costs is thin.', 'ship, closed'],
      ['Another title, please.', 'border'],
      ['Is it really a “boat”?', 'ship'],
      ['Er det virkelig en «boat»?', 'ship'],
    ];
    for (const [text, expected] of named) {
      it(text, () => {
        const answer = tiers({ draft, now, comment: { text } });
        assert.equal(answer, `touches:  | likely: ${expected} | possible: `);
      });
    }
    it('names nothing: no change is said to answer it', () => {
      assert.equal(
        tiers({ draft, now, comment: { text: 'In the end I like it!' } }),
        'touches:  | likely:  | possible: ',
      );
    });
  });
});
