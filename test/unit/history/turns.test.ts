import assert from 'node:assert/strict';
import { turnsOf } from '../../../src/core/history/turns';
import { known } from './example';

const TODAY = '2026-11-20';

/** Whose turn it was in round `number`, for how long: `client 3, you 2…`; `…` where it is not over. */
function turns(frontMatter: string, number = 1): string {
  const { client, writer } = turnsOf(known('a.md', frontMatter).document, number - 1, TODAY);
  const told = (name: string, turn: typeof client): string[] =>
    turn ? [`${name} ${turn.days}${turn.running ? '…' : ''}`] : [];
  return [...told('client', client), ...told('you', writer)].join(', ') || 'unknown';
}

const FIRST = 'rounds:\n- sent: 2026-11-02T09:00:00+01:00\n';
const SAID = '  comments: [{ text: Shorter., at: 2026-11-05 }]\n';
const SECOND = '- sent: 2026-11-09\n';

describe('the days each side took', () => {
  it('are the client’s up to the feedback, and the writer’s up to the next draft', () => {
    assert.equal(turns(FIRST + SAID + SECOND), 'client 3, you 4');
  });

  it('run on to today while the round is open', () => {
    assert.equal(turns(FIRST), 'client 18…');
    assert.equal(turns(FIRST + SAID), 'client 3, you 15…');
    assert.equal(turns(FIRST + SAID + SECOND, 2), 'client 11…');
  });

  it('end with the approval where nothing was said', () => {
    assert.equal(turns(`${FIRST}approved: 2026-11-04`), 'client 2');
  });

  it('are the last comment’s: feedback that comes in drops is not done before', () => {
    const drops = '  comments: [{ text: A, at: 2026-11-03 }, { text: B, at: 2026-11-06 }]\n';
    assert.equal(turns(FIRST + drops + SECOND), 'client 4, you 3');
  });

  it('leave out what came late, or after the next draft', () => {
    const late =
      '  late: [c2]\n  comments: [{ text: A, at: 2026-11-03 }, { id: c2, text: B, at: 2026-11-08 }]\n';
    assert.equal(turns(FIRST + late + SECOND), 'client 1, you 6');
    const after = '  comments: [{ text: A, at: 2026-11-03 }, { text: B, at: 2026-11-12 }]\n';
    assert.equal(turns(FIRST + after + SECOND), 'client 1, you 6');
  });

  it('are unknown where the record does not tell', () => {
    assert.equal(turns('rounds: [{ comments: [Shorter.] }]'), 'unknown');
    assert.equal(turns(`${FIRST}  comments: [Shorter.]\n${SECOND}`), 'unknown');
    assert.equal(turns(FIRST + SECOND), 'unknown', 'a draft was sent after a draft: nobody knows who waited');
    assert.equal(
      turns(`${FIRST + SAID}approved: 2026-11-09`),
      'client 3',
      'nobody knows who took until the approval',
    );
    assert.equal(turns(FIRST + SAID, 2), 'unknown', 'there is no round 2');
  });

  it('never run backwards', () => {
    assert.equal(turns('rounds: [{ sent: 2026-11-25 }]'), 'client 0…');
  });
});
