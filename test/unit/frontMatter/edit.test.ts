import assert from 'node:assert/strict';
import { editFrontMatter } from '../../../src/core/frontMatter/edit';
import { EXAMPLE } from './example';
import { documentAfter } from './support';

describe('editing the example of the format', () => {
  it('changes a status and nothing else', () => {
    const after = documentAfter(EXAMPLE, {
      op: 'set',
      path: ['rounds', 0, 'comments', 1, 'status'],
      value: 'done',
    });
    assert.equal(after, EXAMPLE.replace('status: open', 'status: done'));
  });

  it('keeps the comment beside a value that changes', () => {
    const after = documentAfter(EXAMPLE, { op: 'set', path: ['rounds', 0, 'rating'], value: 4 });
    assert.equal(after, EXAMPLE.replace('rating: 2  ', 'rating: 4  '));
  });

  it('adds a reply below the other keys of its comment', () => {
    const after = documentAfter(EXAMPLE, {
      op: 'set',
      path: ['rounds', 0, 'comments', 1, 'reply'],
      value: 'Happy to; see the quote.',
    });
    const expected = EXAMPLE.replace(
      'status: open\n',
      'status: open\n        reply: Happy to; see the quote.\n',
    );
    assert.equal(after, expected);
  });

  it('adds the next draft after the last one', () => {
    const after = documentAfter(EXAMPLE, {
      op: 'append',
      path: ['rounds'],
      value: { sent: '2026-11-12T10:00:00+01:00', draft: '123456789012' },
    });
    const entry = '  - sent: 2026-11-12T10:00:00+01:00\n    draft: "123456789012"\n';
    assert.equal(after, EXAMPLE.replace('approved:', `${entry}approved:`));
  });

  it('adds the first comments of a round, indented as in the round before', () => {
    const after = documentAfter(
      EXAMPLE,
      {
        op: 'append',
        path: ['rounds', 1, 'comments'],
        value: { id: 'c3', text: 'Nearly there!\nOne thing: the end.' },
      },
      { op: 'append', path: ['rounds', 1, 'comments'], value: 'Lovely.' },
    );
    const added = [
      '    comments:',
      '      - id: c3',
      '        text: |-',
      '          Nearly there!',
      '          One thing: the end.',
      '      - Lovely.',
      '',
    ].join('\n');
    assert.equal(after, EXAMPLE.replace('approved:', `${added}approved:`));
  });

  it('takes an approval back', () => {
    const after = documentAfter(EXAMPLE, { op: 'remove', path: ['approved'] });
    assert.equal(after, EXAMPLE.replace('approved: 2026-11-09\n', ''));
  });

  it('makes one edit for each place, and none for what is so already', () => {
    const result = editFrontMatter(EXAMPLE, [
      { op: 'set', path: ['client'], value: 'Northwind Coaching' },
      { op: 'set', path: ['approved'], value: '2026-11-10' },
    ]);
    const start = EXAMPLE.indexOf('2026-11-09');
    assert.deepEqual(result, {
      ok: true,
      value: [{ span: { start, end: start + 10 }, text: '2026-11-10' }],
    });
  });

  it('leaves no trace of what a later operation undoes', () => {
    const result = editFrontMatter(EXAMPLE, [
      { op: 'set', path: ['due'], value: '2026-12-01' },
      { op: 'remove', path: ['due'] },
    ]);
    assert.deepEqual(result, { ok: true, value: [] });
  });
});

describe('editing a document', () => {
  const track = { op: 'set', path: ['client'], value: 'Acme' } as const;

  it('gives a document its first front matter, with its own line endings', () => {
    assert.equal(documentAfter('# Hi\n', track), '---\nclient: Acme\n---\n# Hi\n');
    assert.equal(documentAfter('# Hi\r\n', track), '---\r\nclient: Acme\r\n---\r\n# Hi\r\n');
    assert.equal(documentAfter('', track), '---\nclient: Acme\n---\n');
  });

  it('puts it after a byte order mark, and before a thematic break', () => {
    assert.equal(documentAfter('\uFEFF# Hi\n', track), '\uFEFF---\nclient: Acme\n---\n# Hi\n');
    assert.equal(documentAfter('---\n\nProse\n', track), '---\nclient: Acme\n---\n---\n\nProse\n');
  });

  it('fills an empty front matter, and one with only a comment', () => {
    assert.equal(documentAfter('---\n---\nProse', track), '---\nclient: Acme\n---\nProse');
    assert.equal(documentAfter('---\n# mine\n---\n', track), '---\n# mine\nclient: Acme\n---\n');
  });

  it('writes nothing into a document without front matter when there is nothing to write', () => {
    assert.deepEqual(editFrontMatter('# Hi\n', [{ op: 'remove', path: ['client'] }]), {
      ok: true,
      value: [],
    });
  });

  it('empties a front matter without leaving braces', () => {
    assert.equal(
      documentAfter('---\nclient: Acme\n---\nProse', { op: 'remove', path: ['client'] }),
      '---\n---\nProse',
    );
  });

  it('writes nothing where the front matter has no end', () => {
    const result = editFrontMatter('---\nclient: Acme\n\nProse.\n', [track]);
    assert.ok(!result.ok);
    assert.equal(result.problem.code, 'front-matter-unclosed');
    assert.deepEqual(result.problem.span, { start: 0, end: 3 });
  });

  it('writes nothing where the YAML cannot be read, and says where', () => {
    const text = '---\nclient: Acme\nnote: a: b\n---\n';
    const result = editFrontMatter(text, [track]);
    assert.ok(!result.ok);
    assert.equal(result.problem.code, 'yaml-syntax');
    assert.equal(text.slice(result.problem.span?.start).startsWith('a: b'), true);
  });
});
