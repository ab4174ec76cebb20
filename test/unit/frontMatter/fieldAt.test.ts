import assert from 'node:assert/strict';
import { fieldAt } from '../../../src/core/frontMatter/fieldAt';
import { lines } from './support';

/** What is found at the `|` of a document, which is taken out: `level.key part “as it stands”`. */
function at(document: string): string | null {
  const offset = document.indexOf('|');
  const text = document.slice(0, offset) + document.slice(offset + 1);
  const field = fieldAt(text, offset);
  return (
    field &&
    `${field.level}.${field.key ?? '?'} ${field.part} “${text.slice(field.span.start, field.span.end)}”`
  );
}

const document = (...yaml: string[]): string => lines('---', ...yaml, '---', '', 'Prose: with a colon.');

const FULL = (line: string): string =>
  document(
    'client: Northwind Coaching',
    'rounds:',
    '  - sent: 2026-11-02',
    '    rating: 2',
    '    comments:',
    '      - id: c1',
    '        text: >',
    '          Shorter, and',
    '          class: struggle should be gone',
    `${line}`,
  );

describe('the key at a place of the front matter', () => {
  const found: readonly [name: string, document: string, field: string | null][] = [
    ['a key', document('cli|ent: Northwind'), 'document.client key “client”'],
    ['a value', document('client: North|wind Coaching'), 'document.client value “Northwind Coaching”'],
    ['the end of a value', document('client: Northwind|'), 'document.client value “Northwind”'],
    ['a quoted value', document('client: "North|wind"'), 'document.client value “"Northwind"”'],
    ['a quoted key', document('"cli|ent": X'), 'document.client key “"client"”'],
    ['a value still to be written', document('client: |'), 'document.client value “”'],
    ['right after the colon', document('client: X', 'project:|'), 'document.project value “”'],
    ['before a comment', document('client: X', 'project: | # which one?'), 'document.project value “”'],
    ['inside a comment', document('client: X', '# project: |'), null],
    ['inside a comment after a value', document('client: X # so |'), null],
    ['a round', FULL('        status: open').replace('rating: 2', 'rat|ing: 2'), 'round.rating key “rating”'],
    ['a comment', FULL('        status: op|en'), 'comment.status value “open”'],
    ['a new key of a comment', FULL('        cl|'), 'comment.? key “cl”'],
    ['a new key of a round', FULL('    ext|'), 'round.? key “ext”'],
    ['a new key of the document', FULL('pro|'), 'document.? key “pro”'],
    ['a blank line, as deep as the cursor', FULL('        |'), 'comment.? key “”'],
    ['a new comment', FULL('      - |'), 'comment.? key “”'],
    ['a new comment with half a key', FULL('      - te|'), 'comment.? key “te”'],
    [
      'words that look like a key inside a text',
      FULL('        status: open').replace('class: st', 'class: |st'),
      null,
    ],
    ['the fence', '--|-\nclient: X\n---\n', null],
    ['the prose', document('client: X').replace('Prose: ', 'Prose: |'), null],
    ['no front matter', 'client: |\n', null],
    [
      'a list at the column of its key',
      document('client: X', 'rounds:', '- sent: 2026-11-02', '  comments:', '  - te|'),
      'comment.? key “te”',
    ],
    [
      'a mapping in braces',
      document('client: X', 'rounds: [{sent: 2026-11-02, rating: 1|}]'),
      'round.rating value “1”',
    ],
    ['somebody else’s mapping', document('client: X', 'params:', '  class: |'), null],
    [
      'an unclosed quote above',
      document('title: "Draw', 'client: X', 'rounds:', '  - sent: 2026-11-02', '    extra: |'),
      'round.extra value “”',
    ],
    ['a front matter without an end', '---\nclient: X\nproject: |\n', 'document.project value “”'],
    [
      'Windows line ends',
      document('client: X', 'project: |').replaceAll('\n', '\r\n'),
      'document.project value “”',
    ],
    ['a byte order mark', `\uFEFF${document('client: X|')}`, 'document.client value “X”'],
  ];
  for (const [name, text, field] of found) {
    it(name, () => {
      const shown = at(text);
      if (field === null) assert.equal(shown, null);
      else assert.ok(shown?.startsWith(field), `${String(shown)}, not ${field}`);
    });
  }

  it('knows the keys that are there already', () => {
    const text = FULL('        sta');
    assert.deepEqual(fieldAt(text, text.indexOf('sta\n') + 3)?.present, ['id', 'text']);
    const whole = FULL('        status: open');
    assert.deepEqual(fieldAt(whole, whole.indexOf('status') + 1)?.present, ['id', 'text', 'status']);
    assert.deepEqual(fieldAt(whole, whole.indexOf('rating') + 1)?.present, ['sent', 'rating', 'comments']);
  });

  /** Coprime to most lengths, so that the places are spread. */
  const PLACE_STEP = 7919;

  it('never throws, whatever is cut off', () => {
    const text = FULL('        status: open');
    for (let end = 0; end <= text.length; end++) {
      const half = text.slice(0, end);
      // A place that moves through the text as the cut does: every place is asked for once, and each cut once.
      fieldAt(half, (end * PLACE_STEP) % (half.length + 1));
      fieldAt(half, end);
      fieldAt(`${half}\n---\n`, end);
    }
  });

  it('reads a long line once, whatever is in it', () => {
    const long = 200_000;
    for (const line of [
      `title: ${'&'.repeat(long)} x`,
      `title: ${'! '.repeat(long)}x`,
      `title: ${' '.repeat(long)}x`,
      `title${' '.repeat(long)}x`,
      `${'- '.repeat(long)}x`,
      `title: a${' '.repeat(long)}#`,
    ]) {
      const text = `---\nclient: A\n${line}\nsta\n---\n`;
      for (const place of [text.indexOf('sta') + 3, text.indexOf(line) + line.length])
        assert.notEqual(fieldAt(text, place), undefined);
    }
  });
});
