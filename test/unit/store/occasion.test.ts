import assert from 'node:assert/strict';
import { createLibrary } from '../../../src/store/library';
import { occasionOf, occasionsOf, type Occasion } from '../../../src/store/occasion';
import type { WholeState } from '../../../src/store/state';

/** A document with these rounds, each with its comments as in a file, in an agreement over one round. */
function stateOf(rounds: readonly (readonly string[])[], keys = ''): WholeState {
  const entries = rounds.map((comments) => `  - {sent: 2026-11-02, comments: [${comments.join(', ')}]}\n`);
  const library = createLibrary(1);
  library.setDocument(
    'a.md',
    '.rounds',
    `---\nclient: Alpha\n${keys}rounds:\n${entries.join('')}---\nText.\n`,
  );
  const state = library.whole('a.md');
  assert.ok(state);
  return state;
}

const shown = (occasion: Occasion | null): string =>
  occasion === null
    ? 'none'
    : `${occasion.kind} ${occasion.comment.id} ${occasion.kind === 'extra' ? occasion.round : ''}`.trim();

describe('what a writer should look at before saying yes', () => {
  const first = ['{id: c1, text: Slow.}'];
  const before = stateOf([first, []]);
  const noted = (comment: string, keys = ''): string => {
    const after = stateOf([first, [`{id: c2, text: More., ${comment}}`]], keys);
    return shown(occasionOf(before, after, ['c2']));
  };

  it('is the comment that starts a round past the limit', () => {
    assert.equal(noted('class: revision'), 'extra c2 2');
    assert.equal(noted('class: rewrite'), 'extra c2 2');
  });

  it('is new scope', () => assert.equal(noted('class: scope'), 'scope c2'));

  it('is nothing that costs nothing', () => {
    for (const one of ['correction', 'question', 'praise']) assert.equal(noted(`class: ${one}`), 'none');
    assert.equal(noted('class: revision', 'included_rounds: 2\n'), 'none');
    assert.equal(noted('class: revision, round: next'), 'none');
    assert.equal(noted('class: revision', 'approved: 2026-11-09\n'), 'none');
  });

  it('is asked once for a round: the second comment of it is no occasion', () => {
    const started = stateOf([first, ['{id: c2, text: More.}']]);
    const more = stateOf([first, ['{id: c2, text: More.}', '{id: c3, text: And more.}']]);
    assert.equal(shown(occasionOf(started, more, ['c3'])), 'none');
  });

  it('is not a comment that was declined already, but the one that is to be decided about', () => {
    const declined = '{id: c2, text: More., status: declined}';
    const more = stateOf([first, [declined, '{id: c3, text: And more.}']]);
    assert.equal(shown(occasionOf(stateOf([first, [declined]]), more, ['c3'])), 'extra c3 2');
    const worked = stateOf([first, [declined, '{id: c3, text: a, status: done}', '{id: c4, text: b}']]);
    assert.deepEqual(occasionsOf(worked).map(shown), ['extra c4 2']);
  });

  it('can be looked at again, as long as nothing is agreed', () => {
    const comments = ['{id: c2, text: Posts., class: scope}', '{id: c3, text: More.}', '{id: c4, text: No.}'];
    assert.deepEqual(occasionsOf(stateOf([first, comments])).map(shown), ['extra c3 2', 'scope c2']);
    const declined = ['{id: c2, text: Posts., class: scope, status: declined}'];
    assert.deepEqual(occasionsOf(stateOf([first, declined])), []);
  });
});
