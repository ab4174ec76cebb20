import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/frontMatter/read';
import { freeIds } from '../../../src/core/record/recording';
import { messagesOf } from '../../support/messages';
import { lines } from '../../unit/frontMatter/support';

const withClient = (...yaml: string[]): string => lines('---', 'client: A', ...yaml, '---', 'Prose.');

/** Larger than anybody writes it. */
describe('front matter without measure', () => {
  it('stops where aliases make too many comments', () => {
    const many = (item: string): string => Array(300).fill(item).join(', ');
    const text = withClient(`c: &c [${many('x')}]`, 'r: &r {comments: *c}', `rounds: [${many('*r')}]`);
    const { document, problems } = readDocument(text);
    assert.ok((document?.rounds ?? []).flatMap(({ comments }) => comments).length <= 20_300);
    assert.match(messagesOf(problems)[0] ?? '', /too many entries/);
  });

  it('reads a list to its end, however many comments are in it', () => {
    const count = 21_000;
    const items = Array.from({ length: count }, (_, i) => `      - id: c${i + 1}\n        text: x`);
    const text = withClient('rounds:', '  - sent: 2026-11-02', '    comments:', ...items);
    const { document, problems } = readDocument(text);
    assert.deepEqual([document?.rounds[0]?.comments.length, problems.length], [count, 0]);
    assert.ok(document);
    assert.equal(freeIds(document)(), `c${count + 1}`);
  });

  it('may be nested absurdly deep', () => {
    const text = withClient(`note: ${'['.repeat(20_000)}`);
    const { document, readable, problems } = readDocument(text);
    assert.deepEqual([document, readable, problems.map(({ code }) => code)], [null, false, ['yaml-syntax']]);
    assert.equal(text[problems[0]?.span?.start ?? -1], '[');
  });
});
