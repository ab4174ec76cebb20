import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/frontMatter/read';
import { mergeFile } from '../../../src/core/merge/driver';
import { takeBothSides } from '../../../src/core/merge/takeBoth';
import { applyEdits } from '../../../src/core/text';

const comment = (id: string, text: string, more = ''): string =>
  `      - id: ${id}\n        text: ${text}\n        status: open\n${more}`;
const FIRST = comment('c1', 'Shorter, please.');
const PROSE = '# The mill\n\nIts wheel turns.\n';

const article = (comments: string, more = '', prose = PROSE): string =>
  `---\nclient: Northwind # the mill\nrounds:\n  - sent: 2026-11-02T09:00:00Z\n    draft: aaaaaaaaaaaa\n${more}    comments:\n${comments}---\n${prose}`;

const BASE = article(FIRST);
const merge = (mine: string, theirs: string, base = BASE) => mergeFile({ base, mine, theirs }, 'document');
const clean = (text: string) => ({ text, recordIsClean: true, proseIsClean: true });

describe('the merge driver', () => {
  it('keeps two comments that were logged on one round, under ids of their own', () => {
    assert.deepEqual(
      merge(
        article(FIRST + comment('c2', 'A later date.')),
        article(FIRST + comment('c2', 'Name the miller.')),
      ),
      clean(article(FIRST + comment('c2', 'A later date.') + comment('c3', 'Name the miller.'))),
    );
  });

  it('gives an id once, also where git would see no conflict', () => {
    const two = `${FIRST}---\n`;
    const round = `${FIRST}  - sent: 2026-11-09\n    comments:\n${comment('c2', 'Old.')}---\n`;
    const base = BASE.replace(two, round);
    const { text } = merge(
      base.replace(FIRST, FIRST + comment('c3', 'A later date.')),
      base.replace('---\n#', `${comment('c3', 'Name the miller.')}---\n#`),
      base,
    );
    const ids = readDocument(text).document?.rounds.flatMap(({ comments }) => comments.map(({ id }) => id));
    assert.deepEqual(ids, ['c1', 'c3', 'c2', 'c4']);
  });

  it('keeps the lines of both where they say all: quotes, notes and places', () => {
    const theirs = article(FIRST).replace('Northwind # the mill', '"Northwind" # the old mill');
    assert.deepEqual(
      merge(article(FIRST + comment('c2', 'A later date.')), theirs),
      clean(theirs.replace('---\n#', `${comment('c2', 'A later date.')}---\n#`)),
    );
    // Both at one place, one with a note.
    const entry = '      # by phone\n      - text: "Name the miller."\n';
    assert.deepEqual(
      merge(article(FIRST + comment('c2', 'A later date.')), article(FIRST + entry)),
      clean(article(FIRST + comment('c2', 'A later date.') + entry)),
    );
  });

  it('keeps how the other side wrote a comment that gets another id', () => {
    const theirs =
      "      # by phone\n      - text: 'Name the miller.'\n        id: c2 # his\n        settled: [c1]\n";
    assert.deepEqual(
      merge(article(FIRST + comment('c2', 'A later date.')), article(FIRST + theirs)),
      clean(article(FIRST + comment('c2', 'A later date.') + theirs.replace('c2', 'c3'))),
    );
  });

  it('takes away what one side took away, and keeps it where the other went on with it', () => {
    const two = article(FIRST + comment('c2', 'A later date.'));
    const third = FIRST + comment('c2', 'A later date.') + comment('c3', 'Name the miller.');
    assert.deepEqual(
      merge(BASE, article(third), two),
      clean(article(FIRST + comment('c3', 'Name the miller.'))),
    );
    assert.deepEqual(
      merge(article(third), BASE, two),
      clean(article(FIRST + comment('c3', 'Name the miller.'))),
    );
    const answered = two.replace(/open\n---/, 'done\n---');
    assert.deepEqual(merge(BASE, answered, two), clean(answered));
    assert.deepEqual(merge(answered, BASE, two), clean(answered));
  });

  it('follows a comment whose words were edited by its id and moment', () => {
    const theirs = BASE.replace('Shorter, please.', 'Much shorter.').replace(
      '---\n#',
      `${comment('c2', 'Late.')}---\n#`,
    );
    assert.deepEqual(
      merge(BASE.replace('status: open', 'status: done'), theirs),
      clean(theirs.replace('status: open', 'status: done')),
    );
  });

  it('adds up the minutes of both', () => {
    const minutes = (count: number): string => article(FIRST, `    minutes: ${count}\n`);
    assert.deepEqual(merge(minutes(40), minutes(55), minutes(30)), clean(minutes(65)));
    // Both worked as long as the other: that is no change of one.
    const mine = minutes(40).replace('Northwind #', 'Northwind  #');
    assert.deepEqual(merge(mine, minutes(40), minutes(30)), clean(mine.replace('40', '50')));
  });

  it('keeps two drafts that were sent since, in the order of time', () => {
    const sent = (day: string, draft: string): string => `  - sent: ${day}\n    draft: ${draft}\n`;
    const [early, late] = [sent('2026-11-04', 'cccccccccccc'), sent('2026-11-05', 'bbbbbbbbbbbb')];
    const both = article(FIRST + early + late);
    assert.deepEqual(merge(article(FIRST + early), article(FIRST + late)), clean(both));
    assert.deepEqual(merge(article(FIRST + late), article(FIRST + early)), clean(both));
    // The same draft, twice.
    const again = sent('2026-11-06', 'bbbbbbbbbbbb');
    assert.deepEqual(
      merge(article(FIRST + late), article(FIRST + again)),
      clean(article(FIRST + late + again)),
    );
  });

  it('guesses nothing: a value that both changed is a conflict, which one command settles when both say the same', () => {
    const rated = (rating: number, id: string): string =>
      article(FIRST + comment('c2', `Comment ${id}.`), `    rating: ${rating}\n`);
    const { text, recordIsClean } = merge(rated(3, 'a'), rated(4, 'b'));
    assert.equal(recordIsClean, false);
    assert.equal(takeBothSides(text).ok, false);
    const decided = text.replace('rating: 4', 'rating: 3');
    const taken = takeBothSides(decided);
    assert.ok(taken.ok);
    const comments = FIRST + comment('c2', 'Comment a.') + comment('c3', 'Comment b.');
    assert.equal(applyEdits(decided, taken.value.edits), article(comments, '    rating: 3\n'));
  });

  it('is no more clever than its reader: a key that both add at different places is a conflict', () => {
    const [above, below] = ['due: 2026-12-01\nclient', 'due: 2026-12-02\nrounds'];
    const { recordIsClean, text } = merge(BASE.replace('client', above), BASE.replace('rounds', below));
    assert.equal(recordIsClean, false);
    assert.match(
      text,
      /^<{7} ours\n---\ndue: 2026-12-01\n[^]*^\|{7} base\n[^]*^={7}\n[^]*2026-12-02\n[^]*^>{7} theirs\n/m,
    );
  });

  it('leaves the conflicts of the prose in the prose', () => {
    const { text, ...told } = merge(
      article(FIRST + comment('c2', 'A later date.'), '', PROSE.replace('turns', 'stands')),
      article(FIRST + comment('c2', 'Name the miller.'), '', PROSE.replace('turns', 'creaks')),
    );
    assert.deepEqual(told, { recordIsClean: true, proseIsClean: false });
    const prose =
      '# The mill\n\n<<<<<<< ours\nIts wheel stands.\n=======\nIts wheel creaks.\n>>>>>>> theirs\n';
    assert.equal(
      text,
      article(FIRST + comment('c2', 'A later date.') + comment('c3', 'Name the miller.'), '', prose),
    );
  });

  it('keeps Windows line ends and a byte order mark', () => {
    const windows = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const [mine, theirs] = ['A later date.', 'Name the miller.'].map((words) =>
      article(FIRST + comment('c2', words)),
    );
    const expected = merge(mine ?? '', theirs ?? '');
    assert.deepEqual(merge(windows(mine ?? ''), windows(theirs ?? ''), windows(BASE)), {
      ...expected,
      text: windows(expected.text),
    });
  });

  it('ends a front matter below which the other side began to write', () => {
    const record = BASE.slice(0, BASE.indexOf('\n#'));
    const { text } = merge(`${record}\nText.\n`, record.replace('2026-11-02', '2026-11-03'), record);
    assert.equal(text, `${record.replace('2026-11-02', '2026-11-03')}\nText.\n`);
  });

  it('merges line by line what is no tracked document, or cannot be read', () => {
    const page = '---\ntitle: A\n---\nOne.\n\nTwo.\n';
    assert.deepEqual(
      merge(page.replace('A', 'B'), page.replace('Two', 'Three'), page),
      clean('---\ntitle: B\n---\nOne.\n\nThree.\n'),
    );
    assert.equal(merge(page.replace('A', 'B'), page.replace('A', 'C'), page).proseIsClean, false);
    const broken = BASE.replace('rounds:', 'rounds: [');
    const both = merge(broken, BASE.replace('turns', 'stands'));
    assert.deepEqual(both, clean(broken.replace('turns', 'stands')));
    assert.equal(
      merge(broken, article(FIRST + comment('c2', 'Late.')).replace('rounds:', 'rounds: {')).proseIsClean,
      false,
    );
  });

  it('merges two that were tracked on both sides', () => {
    const untracked = `---\ntitle: The Mill\n---\n${PROSE}`;
    const mine = untracked.replace('---\n#', 'client: Northwind\nproject: Spring\n---\n#');
    const theirs = untracked.replace('---\n#', 'client: Northwind\ndue: 2026-12-01\n---\n#');
    assert.deepEqual(
      merge(mine, theirs, untracked),
      clean(mine.replace('---\n#', 'due: 2026-12-01\n---\n#')),
    );
  });
});
