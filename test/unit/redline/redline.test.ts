import assert from 'node:assert/strict';
import { buildRedline } from '../../../src/core/redline';
import { comment, redline, written } from './support';

const OPENING =
  'The river runs past the mill, and the miller has never once looked up from his ledger to see it.';
const SECOND =
  'In March the water rises to the second step, and the cats move to the loft with great dignity.';
const THIRD =
  'Nobody remembers who built the weir, though everybody has an opinion on how it should be mended.';

describe('the redline', () => {
  it('marks words in the text as its reader sees it', () => {
    const { blocks } = redline(
      '# The *old* mill\n\nIt is **very** quiet here.',
      '# The *old* mill\n\nIt is **rather** quiet here.',
    );
    assert.deepEqual(written({ blocks, changes: [], comments: [] }), [
      'heading1: The old mill',
      'It is [-very-]{+rather+} quiet here.',
    ]);
    assert.deepEqual(blocks[1]?.runs[1]?.style, { strong: true });
  });

  it('puts a deleted paragraph where it stood', () => {
    assert.deepEqual(written(redline(`${OPENING}\n\n${SECOND}\n\n${THIRD}`, `${OPENING}\n\n${THIRD}`)), [
      OPENING,
      `[-${SECOND}-]`,
      THIRD,
    ]);
  });

  it('puts what was deleted before what replaced it', () => {
    const changed =
      'Every summer the heron comes back and stands on one leg until the tourists believe it is a statue.';
    assert.deepEqual(
      written(redline(`${OPENING}\n\n${SECOND}\n\n${THIRD}`, `${OPENING}\n\n${changed}\n\n${THIRD}`)),
      [OPENING, `[-${SECOND}-]`, `{+${changed}+}`, THIRD],
    );
  });

  it('keeps a heading that was rewritten one heading', () => {
    assert.deepEqual(written(redline(`# Water\n\n${OPENING}`, `# What the miller missed\n\n${OPENING}`)), [
      'heading1: [-Water-]{+What the miller missed+}',
      OPENING,
    ]);
  });

  it('shows a moved paragraph where it is, and where it was, and what was edited in it', () => {
    const moved = SECOND.replace('great', 'much');
    const shown = written(
      redline(`${SECOND}\n\n${OPENING}\n\n${THIRD}`, `${OPENING}\n\n${THIRD}\n\n${moved}`),
    );
    assert.deepEqual(shown.slice(0, 3), [
      '<<In March the water rises to the second step,…>>',
      OPENING,
      THIRD,
    ]);
    assert.match(shown[3] ?? '', /^~In March .*~\[-great-\]\{\+much\+\}~ dignity\.~$/);
  });

  it('shows where paragraphs were split and joined', () => {
    const [first, second] = ['The mill stands empty now.', 'Its wheel has not turned for years.'];
    assert.deepEqual(written(redline(`${OPENING} ${first} ${second}`, `${OPENING} ${first}\n\n${second}`)), [
      `${OPENING} ${first}^¶^`,
      second,
    ]);
    const joined = written(
      redline(`${OPENING} ${first}\n\nAlas, ${second}`, `${OPENING} ${first} ${second}`),
    );
    assert.deepEqual(joined, [`${OPENING} ${first}[-¶ Alas,-] ${second}`]);
  });

  it('keeps a deleted item in its list, and a deleted row in its table', () => {
    const [eggs, flour, salt] = [
      'twelve eggs from the farm',
      'a pound of coarse flour',
      'a pinch of grey salt',
    ];
    const list = redline(
      `${OPENING}\n\n- ${eggs}\n- ${flour}\n- ${salt}`,
      `${OPENING}\n\n- ${eggs}\n- ${salt}`,
    );
    assert.deepEqual(written(list).slice(1), [
      `bullets > item > ${eggs}`,
      `bullets > item > [-${flour}-]`,
      `bullets > item > ${salt}`,
    ]);
    assert.equal(new Set(list.blocks.slice(1).map(({ within }) => within[0]?.id)).size, 1);
    const table = redline(
      `| what | how much |\n| --- | --- |\n| eggs from the farm | twelve |\n| coarse flour | a pound |\n| grey salt | a pinch |`,
      `| what | how much |\n| --- | --- |\n| eggs from the farm | twelve |\n| grey salt | a pinch |`,
    );
    assert.ok(written(table).includes('table > row > cell: [-coarse flour-]'));
    assert.equal(new Set(table.blocks.map(({ within }) => within[0]?.id)).size, 1);
  });

  it('tells of a change that has no words', () => {
    const shown = written(
      redline(
        `See [the weir](http://a.example/old) tonight.`,
        `See [the weir](http://a.example/new) tonight.`,
      ),
    );
    assert.deepEqual(shown, ['See the weir^old → new^ tonight.']);
    assert.deepEqual(written(redline('## The weir\n\nIt is old.', '### The weir\n\nIt is old.')), [
      'heading3: ^## → ###^The weir',
      'It is old.',
    ]);
    const list = redline('- flour\n- eggs', '1. flour\n2. eggs');
    assert.deepEqual(written(list), ['numbers > item > ^- → 1.^flour', 'numbers > item > ^- → 2.^eggs']);
  });

  it('counts another target of a link as one change', () => {
    const [old, now] = ['https://a.example/map', 'https://b.example/plan'];
    const { blocks, changes } = redline(`See [the weir](${old}) tonight.`, `See [the weir](${now}) tonight.`);
    assert.deepEqual(
      changes.map(({ kind }) => kind),
      ['replace'],
    );
    assert.deepEqual(written({ blocks, changes, comments: [] }), [
      'See the weir^a.example/map → b.example/plan^ tonight.',
    ]);
  });

  it('says nothing of what no reader sees', () => {
    const prose = 'The mill.\n\n<!-- ask Ann -->\n\n| a | b |\n| --- | --- |\n| c | d |\n';
    const now = prose.replace('ask Ann', 'Ann does not know').replace('| --- | --- |', '|:---|---:|');
    assert.deepEqual(redline(prose, now).changes, []);
    assert.deepEqual(redline(prose, prose.replace('<!-- ask Ann -->\n\n', '')).changes, []);
    assert.equal(redline(prose, prose.replace('<!-- ask Ann -->', 'Ask Ann.')).changes.length, 1);
  });

  it('tells of a line that was joined to the next, not of a space at the end of one', () => {
    const verse = 'The wheel stands still,  \nthe stones are cold.  \n\nSo is the miller.';
    assert.deepEqual(written(redline(verse, verse.replace('still,  ', 'still,'))), [
      'The wheel stands still,^¶^\nthe stones are cold.',
      'So is the miller.',
    ]);
    assert.deepEqual(redline(verse, verse.replace('cold.  ', 'cold.')).changes, []);
  });

  it('reads what is indented below a footnote as part of it', () => {
    const note =
      'See the weir[^1].\n\n[^1]: Built by monks.\n\n    It was *long* ago.\n\n    - twice a year\n';
    assert.deepEqual(written(redline(note, note.replace('twice', 'thrice'))), [
      'See the weir[^1].',
      '[^1]: Built by monks.',
      'It was long ago.',
      'bullets > item > [-twice-]{+thrice+} a year',
    ]);
    const code = 'See the weir.\n\n    It was *long* ago.';
    assert.deepEqual(written(redline(code, code)), ['See the weir.', 'code: It was *long* ago.']);
    assert.deepEqual(written(redline('A[^1]\n\n[^1]: Monks.', 'A[^1]\n\n[^1]: Monks.')), [
      'A[^1]',
      '[^1]: Monks.',
    ]);
  });

  it('hides comments of the writer and definitions, and shows tags, entities and escapes as their reader would', () => {
    const prose = 'A &amp; B \\* <b>bold</b> [x][r] [y] <!-- not for you -->\n\n[r]: http://r.example';
    const [shown = ''] = written(redline(prose, prose));
    assert.equal(shown.trim(), 'A & B * <b>bold</b> x [y]');
  });
});

describe('who asked for a change', () => {
  const before = `${OPENING}\n\n${SECOND}\n\n${THIRD}`;
  const after = before.replace('great dignity', 'little dignity').replace('mended', 'repaired');

  it('is known for the changes in a passage; the others are unasked', () => {
    const asked = comment('c1', { quote: 'great dignity', status: 'done' });
    const { changes, comments } = redline(before, after, [asked]);
    assert.deepEqual(
      changes.map((change) => [change.asked, change.comments]),
      [
        ['asked', ['c1']],
        ['unasked', []],
      ],
    );
    assert.deepEqual(
      comments.map(({ id, number, block, fate }) => [id, number, block, fate]),
      [['c1', 1, 1, 'edited']],
    );
  });

  it('marks the passage of a comment without a change, and keeps an orphan in sight', () => {
    const { blocks, comments } = redline(before, after, [
      comment('c1', { quote: 'past the mill' }),
      comment('c2', { quote: 'a sentence that was never written' }),
    ]);
    assert.deepEqual(
      blocks[0]?.runs
        .filter(({ passages }) => passages.length > 0)
        .map(({ text, passages }) => [text, passages]),
      [['past the mill', ['c1']]],
    );
    assert.deepEqual(
      comments.map(({ id, block, fate }) => [id, block, fate]),
      [
        ['c2', null, 'orphan'],
        ['c1', 0, 'untouched'],
      ],
    );
  });

  it('is known for comments on a draft between the two as well', () => {
    const between = before.replace('mended', 'rebuilt');
    const { changes, comments } = buildRedline({
      oldProse: before,
      newProse: after,
      earlier: [],
      feedback: [
        { round: 1, prose: before, comments: [comment('c1', { quote: 'great dignity' })] },
        { round: 2, prose: between, comments: [comment('c2', { quote: 'how it should be rebuilt' })] },
      ],
    });
    assert.deepEqual(
      changes.map(({ comments: ids }) => ids),
      [['c1'], ['c2']],
    );
    assert.deepEqual(
      comments.map(({ id, round, changes: led }) => [id, round, led.length]),
      [
        ['c1', 1, 1],
        ['c2', 2, 1],
      ],
    );
  });

  it('is known for what was left open on a draft before both, as far as nothing was done about it then', () => {
    const first = before.replace('mended', 'rebuilt');
    const round = {
      round: 1,
      prose: first,
      comments: [
        comment('c1', { quote: 'great dignity', status: 'done' }),
        comment('c2', { quote: 'how it should be rebuilt', status: 'done' }),
        comment('c3', { quote: 'The river runs past the mill' }),
      ],
    };
    const { changes, comments } = buildRedline({
      oldProse: before,
      newProse: after,
      earlier: [],
      before: [round],
      feedback: [{ round: 2, prose: before, comments: [] }],
    });
    assert.deepEqual(
      changes.map(({ asked, comments: ids }) => [asked, ids]),
      [
        ['asked', ['c1']],
        ['unasked', []],
      ],
    );
    assert.deepEqual(
      comments.map(({ id }) => id),
      ['c1'],
    );
  });

  it('says which draft a change goes back to', () => {
    const first = before.replace('great dignity', 'little dignity');
    const { changes } = buildRedline({
      oldProse: before,
      newProse: after,
      feedback: [],
      earlier: [{ number: 1, prose: first }],
    });
    assert.deepEqual(
      changes.map(({ restores }) => restores),
      [1, null],
    );
  });
});
