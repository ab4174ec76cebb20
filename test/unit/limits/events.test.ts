import assert from 'node:assert/strict';
import { newEvents } from '../../../src/features/limits/events';
import { createLibrary } from '../../../src/store/library';
import type { LibraryState } from '../../../src/store/state';

const ROUND = 'comments: [Shorter.]';

/** One round is included. */
function stateWith(rounds: readonly string[], keys = ''): LibraryState {
  const library = createLibrary(1);
  const list = rounds.map(
    (round, at) => `  - {sent: 2026-11-0${at + 1}, draft: d${at}${round && `, ${round}`}}\n`,
  );
  library.setDocument('a.md', '.rounds', `---\nclient: A\n${keys}rounds:\n${list.join('')}---\n`);
  return library.state;
}

const APPROVED = 'approved: 2026-11-09\n';
const kinds = (before: LibraryState, after: LibraryState): string[] =>
  newEvents(before, after).map(({ kind }) => kind);

describe('what a writer is told of a limit', () => {
  it('is that the last included round has started, and that the limit is passed', () => {
    assert.deepEqual(kinds(stateWith(['']), stateWith([ROUND])), ['last']);
    assert.deepEqual(kinds(stateWith([ROUND, '']), stateWith([ROUND, ROUND])), ['over']);
  });

  it('is nothing where nothing changed, of what was not known, or is agreed', () => {
    assert.deepEqual(kinds(stateWith([ROUND, ROUND]), stateWith([ROUND, ROUND], 'title: T\n')), []);
    assert.deepEqual(kinds(createLibrary(1).state, stateWith([ROUND, ROUND])), []);
    assert.deepEqual(kinds(stateWith([ROUND, '']), stateWith([ROUND, `${ROUND}, extra: paid`])), []);
  });

  it('is nothing while the document is closed; what came meanwhile is told when it is opened again', () => {
    const closed = stateWith([ROUND, ROUND], APPROVED);
    assert.deepEqual(kinds(stateWith([ROUND, ''], APPROVED), closed), []);
    assert.deepEqual(kinds(closed, stateWith([ROUND, ROUND])), ['over']);
  });

  it('is the same event as before it was closed, so that it is told once', () => {
    const [started] = newEvents(stateWith([ROUND, '']), stateWith([ROUND, ROUND]));
    const [opened] = newEvents(stateWith([ROUND, ROUND], APPROVED), stateWith([ROUND, ROUND]));
    assert.equal(opened?.key, started?.key);
  });

  it('is nothing of an extra round that was answered before the document was closed', () => {
    const rounds = [ROUND, ROUND, ''];
    assert.deepEqual(kinds(stateWith(rounds, APPROVED), stateWith(rounds)), []);
  });
});
