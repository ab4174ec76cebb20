import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/frontMatter/read';
import { takeBothSides } from '../../../src/core/merge/takeBoth';
import { english } from '../../../src/core/said';
import { applyEdits } from '../../../src/core/text';

const HEAD = `---
client: Northwind # the mill
rounds:
  - sent: 2026-11-02T09:00:00Z
    draft: mill-1-aaaaaaaa
    comments:
      - id: c1
        text: Shorter, please.
        status: open
`;
const TAIL = `---
# The mill

Its wheel turns.
`;

const conflict = (mine: string, theirs: string, base?: string): string =>
  `<<<<<<< HEAD\n${mine}${base === undefined ? '' : `||||||| 1a2b3c4\n${base}`}=======\n${theirs}>>>>>>> there\n`;

const LATER = `      - id: c2
        text: A later date.
        status: open
`;
const NAME = `      - id: c2
        text: Name the miller.
        status: open
        settled: [c1]
`;

function after(text: string) {
  const taken = takeBothSides(text);
  assert.ok(taken.ok, taken.ok ? '' : english(taken.problem.message));
  const { edits, ...told } = taken.value;
  return { text: applyEdits(text, edits), told };
}

function refusal(text: string): string {
  const taken = takeBothSides(text);
  assert.ok(!taken.ok);
  assert.ok(taken.problem.span, 'says where');
  return english(taken.problem.message);
}

const NOTHING = { comments: 0, rounds: 0, closed: 0, proseConflicts: false };

describe('taking both sides of a merge', () => {
  it('keeps two comments that were logged under one id: theirs gets a free one', () => {
    assert.deepEqual(after(HEAD + conflict(LATER, NAME) + TAIL), {
      text: HEAD + LATER + NAME.replace('id: c2', 'id: c3').replace(' [c1]', '\n          - c1') + TAIL,
      told: { ...NOTHING, comments: 1 },
    });
  });

  it('goes by whole comments where git split two in the middle, at a line that both have', () => {
    const [mine, theirs] = [LATER, NAME].map((text) => text.split('\n'));
    const split = conflict(`${mine?.[1]}\n`, `${theirs?.[1]}\n`);
    const text = `${HEAD}${mine?.[0]}\n${split}        status: open\n${TAIL}`;
    const { rounds } = readDocument(after(text).text).document ?? {};
    assert.deepEqual(
      rounds?.[0]?.comments.map(({ id, text: words }) => [id, words]),
      [
        ['c1', 'Shorter, please.'],
        ['c2', 'A later date.'],
        ['c3', 'Name the miller.'],
      ],
    );
  });

  it('puts a round that only they have where it was sent', () => {
    const mine = '  - sent: 2026-11-05T09:00:00Z\n    draft: mill-2-bbbbbbbb\n';
    const theirs = '  - sent: 2026-11-04T09:00:00Z\n    draft: mill-2-cccccccc\n';
    assert.deepEqual(after(HEAD + conflict(mine, theirs) + TAIL), {
      text: HEAD + theirs + mine + TAIL,
      told: { ...NOTHING, rounds: 1 },
    });
    assert.equal(after(HEAD + conflict(theirs, mine) + TAIL).text, HEAD + theirs + mine + TAIL);
  });

  it('takes a key that only one side has', () => {
    const [rating, title] = ['due: 2026-12-01\n', 'title: The Mill\n'];
    assert.equal(after(HEAD + conflict(rating, title) + TAIL).text, HEAD + rating + title + TAIL);
  });

  it('closes a comment that one side closed, and says so', () => {
    const text = HEAD.replace(
      '        status: open\n',
      conflict('        status: open\n', '        status: done\n        reply: Gladly.\n'),
    );
    assert.deepEqual(after(text + TAIL), {
      text: `${HEAD.replace('status: open', 'status: done')}        reply: Gladly.\n${TAIL}`,
      told: { ...NOTHING, closed: 1 },
    });
  });

  it('goes by what changed, where git says what both began with', () => {
    const text = HEAD.replace(
      '        status: open\n',
      conflict(
        '        status: done\n        from: Jane\n',
        '        status: open\n        goal: brief\n',
        '        status: done\n',
      ),
    );
    assert.deepEqual(after(text + TAIL), {
      text: `${HEAD}        from: Jane\n        goal: brief\n${TAIL}`,
      told: NOTHING,
    });
  });

  it('guesses nothing: a value that both changed is named, with its place', () => {
    assert.match(
      refusal(HEAD + conflict('    rating: 3\n', '    rating: 4\n') + TAIL),
      /changed `rating` in round 1,/,
    );
    assert.match(
      refusal(HEAD + conflict('due: 2026-12-01\n', '', 'due: 2026-12-02\n') + TAIL),
      /changed `due` in the document,/,
    );
    const text = HEAD.replace(
      '        status: open\n',
      conflict('        status: done\n', '        status: declined\n'),
    );
    assert.match(refusal(text + TAIL), /changed `status` in comment c1 of round 1,/);
  });

  it('loses no note: one that only the lower side has is shown', () => {
    const theirs = `      # by phone\n${NAME}`;
    assert.match(refusal(HEAD + conflict(LATER, theirs) + TAIL), /the note # by phone\./);
  });

  it('leaves conflicts in the prose as they are', () => {
    const prose = TAIL.replace('Its wheel turns.\n', conflict('It turns.\n', 'It stands.\n'));
    const { text, told } = after(HEAD + conflict(LATER, NAME) + prose);
    assert.ok(text.endsWith(prose));
    assert.deepEqual(told, { ...NOTHING, comments: 1, proseConflicts: true });
  });

  it('takes a conflict apart that goes on into the prose', () => {
    const text = conflict(`${HEAD}${LATER}---\nIt turns.\n`, `${HEAD}${NAME}---\nIt stands.\n`);
    assert.ok(
      after(`${text}The end.\n`).text.endsWith(`---\n${conflict('It turns.\n', 'It stands.\n')}The end.\n`),
    );
  });

  it('brings two front matters together that were both begun', () => {
    const theirs = '---\nclient: Northwind\nproject: Spring\n---\n';
    const text = `${conflict('---\nclient: Northwind\n---\n', theirs)}Text.\n`;
    assert.equal(after(text).text, `${theirs}Text.\n`);
    assert.match(refusal(text.replace('Northwind\n---', 'A\n---')), /changed `client` in the document/);
  });

  it('keeps Windows line ends', () => {
    const text = HEAD + conflict(LATER, NAME) + TAIL;
    const windows = (lines: string): string => lines.replaceAll('\n', '\r\n');
    assert.equal(after(windows(text)).text, windows(after(text).text));
  });

  it('has nothing to do where the front matter has no conflict', () => {
    assert.match(refusal(HEAD + TAIL + conflict('A\n', 'B\n')), /no conflict in the front matter/);
  });
});
