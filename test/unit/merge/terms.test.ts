import assert from 'node:assert/strict';
import { mergeFile } from '../../../src/core/merge/driver';
import { takeBothSides } from '../../../src/core/merge/takeBoth';
import { english } from '../../../src/core/said';
import { applyEdits } from '../../../src/core/text';

const HEAD = '# as agreed by phone\nclients:\n';
const NORTHWIND = `  Northwind:
    included_rounds: 2 # per document
    rate: 60.50
    lessons: [Ask for an example.]
    projects:
      Spring:
        fee: 900
`;
const FELL = '  Fell and Fjord:\n    included_rounds: 2 # per document\n';
const MAS = '  Mas Bonet:\n    included_rounds: 2 # per document\n';
const BASE = HEAD + NORTHWIND;

const conflict = (mine: string, theirs: string, base?: string): string =>
  `<<<<<<< HEAD\n${mine}${base === undefined ? '' : `||||||| 1a2b3c4\n${base}`}=======\n${theirs}>>>>>>> there\n`;

const merge = (mine: string, theirs: string, base = BASE) => mergeFile({ base, mine, theirs }, 'terms');
const clean = (text: string) => ({ text, recordIsClean: true, proseIsClean: true });

function after(text: string): string {
  const taken = takeBothSides(text, 'terms');
  assert.ok(taken.ok, taken.ok ? '' : english(taken.problem.message));
  return applyEdits(text, taken.value.edits);
}

function refusal(text: string): string {
  const taken = takeBothSides(text, 'terms');
  assert.ok(!taken.ok);
  return english(taken.problem.message);
}

describe('terms that were changed on two machines', () => {
  it('have the clients of both, with their notes, where the driver merges', () => {
    assert.deepEqual(merge(BASE + FELL, BASE + MAS), clean(BASE + FELL + MAS));
    assert.deepEqual(merge(HEAD + FELL, HEAD + MAS, ''), clean(HEAD + FELL + MAS));
  });

  it('have the clients of both where git left a conflict: one command takes both sides', () => {
    assert.equal(after(BASE + conflict(FELL, MAS)), BASE + FELL + MAS.replace(' # per document', ''));
    assert.equal(after(HEAD + conflict(NORTHWIND + FELL, NORTHWIND)), BASE + FELL);
  });

  it('are merged key by key, below the names of clients and projects', () => {
    const mine = BASE.replace('900', '950').replace('rounds: 2', 'rounds: 3');
    const theirs = BASE.replace('60.50', '65').replace('fee: 900', 'fee: 900\n        total_rounds: 5');
    assert.deepEqual(
      merge(mine, theirs),
      clean(mine.replace('60.50', '65').replace('fee: 950', 'fee: 950\n        total_rounds: 5')),
    );
  });

  it('have the lessons of both, and not the one that one side took away', () => {
    const lessons = (list: string): string => BASE.replace('Ask for an example.', list);
    assert.deepEqual(
      merge(lessons('Ask for an example., Call first.'), lessons('Write less.')),
      clean(lessons('Call first., Write less.')),
    );
    assert.equal(
      after(
        HEAD +
          conflict('  A:\n    goals: [more readers]\n', '  A:\n    goals: [more readers, fewer words]\n'),
      ),
      `${HEAD}  A:\n    goals: [more readers, fewer words]\n`,
    );
  });

  it('take a number for a number, however it is written', () => {
    assert.equal(
      after(HEAD + conflict('  A:\n    fee: 900.0\n', '  A:\n    fee: 900\n')),
      `${HEAD}  A:\n    fee: 900.0\n`,
    );
  });

  it('guess nothing: a value that both changed is named, with its client or project', () => {
    const fee = (sum: number): string => `        fee: ${sum}\n`;
    const text = (base?: string): string => BASE.replace(fee(900), conflict(fee(950), fee(990), base));
    assert.match(refusal(text()), /changed `fee` in the terms of Spring,/);
    assert.match(refusal(text(fee(900))), /changed `fee` in the terms of Spring,/);
    assert.equal(merge(BASE.replace('900', '950'), BASE.replace('900', '990')).recordIsClean, false);
    // One took the client away, the other went on with it.
    assert.match(
      refusal(HEAD + conflict(FELL, '', FELL.replace('2', '1'))),
      /changed `Fell and Fjord` in the terms,/,
    );
  });

  it('lose no note: one that only the lower side has, at a value of its own, is shown', () => {
    assert.match(
      refusal(HEAD + conflict(FELL, MAS.replace('per document', 'by mail'))),
      /the note # by mail\./,
    );
  });

  it('have nothing to be taken where git left no conflict, or a side cannot be read', () => {
    assert.match(refusal(BASE), /no conflict in this file/);
    assert.match(refusal(BASE + conflict('  [\n', MAS)), /cannot be read by itself/);
  });
});
