import assert from 'node:assert/strict';
import {
  account,
  countByRound,
  stampName,
  stampOf,
  UNDO_MS,
  type Kept,
  type Note,
} from '../../../src/core/time/ledger';

const NOW = 1_800_000_000_000;
const stamps = (round: number, ...minutes: readonly number[]): Kept['stamps'] =>
  minutes.map((minute) => ({ round, minute }));
const note = (rest: Partial<Note>): Note => ({
  id: 'n',
  at: NOW,
  targets: [{ round: 1, before: 0 }],
  stamps: [],
  done: true,
  ...rest,
});
/** How many minutes are pending, by round, when the document says `recorded` for round 1. */
const pending = (kept: Kept, recorded: number, now = NOW): [number, number][] => [
  ...countByRound(account(kept, (round) => (round === 1 ? recorded : 0), now).pending),
];

describe('the minutes kept beside a document', () => {
  it('are pending until they are written', () => {
    const kept = { stamps: stamps(1, 10, 11), notes: [] };
    assert.deepEqual(pending(kept, 0), [[1, 2]]);
    const written = { ...kept, notes: [note({ stamps: kept.stamps })] };
    assert.deepEqual(pending(written, 2), []);
  });

  it('count once where two rounds claim the same minute: for the earlier', () => {
    const kept = { stamps: [...stamps(2, 11, 12), ...stamps(1, 10, 11)], notes: [] };
    assert.deepEqual(pending(kept, 0), [
      [1, 2],
      [2, 1],
    ]);
    const sent = { stamps: [...stamps(1, 11), ...stamps(2, 11)], notes: [note({ stamps: stamps(1, 11) })] };
    assert.deepEqual(pending(sent, 1), [], 'the minute of the sending is written already');
  });

  it('are pending still when the action was killed before it wrote', () => {
    const kept = { stamps: stamps(1, 10), notes: [note({ stamps: stamps(1, 10), done: false })] };
    assert.deepEqual(pending(kept, 0, NOW + 100 * UNDO_MS), [[1, 1]]);
  });

  it('are not pending when it was killed after it wrote', () => {
    const kept = { stamps: stamps(1, 10), notes: [note({ stamps: stamps(1, 10), done: false })] };
    assert.deepEqual(pending(kept, 1, NOW + 100 * UNDO_MS), []);
  });

  it('come back with an undo, and go with a redo', () => {
    const kept = { stamps: stamps(1, 10), notes: [note({ stamps: stamps(1, 10) })] };
    assert.deepEqual(pending(kept, 0), [[1, 1]]);
    assert.deepEqual(pending(kept, 1), []);
  });

  it('come back all when several actions are undone', () => {
    const kept = {
      stamps: stamps(1, 10, 20),
      notes: [
        note({ id: 'a', at: NOW - 2, stamps: stamps(1, 10) }),
        note({ id: 'b', at: NOW - 1, stamps: stamps(1, 20), targets: [{ round: 1, before: 1 }] }),
      ],
    };
    assert.deepEqual(pending(kept, 2), []);
    assert.deepEqual(pending(kept, 1), [[1, 1]]);
    assert.deepEqual(pending(kept, 0), [[1, 2]]);
  });

  it('do not come back when the writer takes them out long after', () => {
    const kept = { stamps: stamps(1, 10), notes: [note({ stamps: stamps(1, 10) })] };
    assert.deepEqual(pending(kept, 0, NOW + UNDO_MS + 1), []);
  });

  it('are of no more use when they are written for good', () => {
    const kept = {
      stamps: [...stamps(1, 10), ...stamps(2, 10, 11)],
      notes: [note({ stamps: stamps(1, 10) })],
    };
    const later = account(kept, () => 1, NOW + UNDO_MS + 1);
    assert.deepEqual(later.finished, { notes: kept.notes, stamps: [...stamps(1, 10), ...stamps(2, 10)] });
    assert.deepEqual(account(kept, () => 1, NOW).finished, { notes: [], stamps: [] });
  });

  it('have names, and no other name is one', () => {
    assert.deepEqual(stampOf(stampName({ round: 2, minute: 29652144 })), { round: 2, minute: 29652144 });
    for (const name of ['', '1', '1.2.3', '.5', '1.x', '-1.5', 'note-a', '.keeping-1.5']) {
      assert.equal(stampOf(name), null, name);
    }
  });
});
