import assert from 'node:assert/strict';
import type { ExtraAgreement } from '../../../src/core/model';
import { createLibrary } from '../../../src/store/library';
import { actualOf, nameOf, type Case, type Feedback } from '../../support/standings';

/** `r b+paid`: the letters are those of FEEDBACK. */
function rounds(written: string): Case['rounds'] {
  return written
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const [feedback, extra] = one.split('+') as [Feedback, ExtraAgreement | undefined];
      return { feedback, ...(extra && { extra }) };
    });
}

describe('the standing, case by case', () => {
  const table: readonly [rounds: string, included: number | null, total: number | null, expected: string][] =
    [
      ['', 2, null, '0 within'],
      ['-', 2, null, '0 within'],
      ['p p p', 2, null, '0 within'],
      ['r', 2, null, '1 within'],
      ['r p w', 2, null, '2 last'],
      ['r -', 2, null, '1 within'],
      ['d', 1, null, '1 last'],
      ['d d', 1, null, '2 over 2'],
      ['r r r', 2, null, '3 over 3'],
      ['r r r+paid', 2, null, '3 agreed'],
      ['r r r+given', 2, null, '3 agreed'],
      ['r r r+paid r', 2, null, '4 over 4'],
      ['r r r r+paid', 2, null, '4 over 3'],
      // What was declined leaves nothing to agree on; the client has used the round up all the same.
      ['x', 1, null, '1 last'],
      ['r x', 1, null, '2 agreed'],
      ['r x r', 1, null, '3 over 3'],
      ['n x', 0, null, '1 over 2'],
      // Late feedback: counted here, or left for the next round, which it uses up when that has begun.
      ['h', 2, null, '1 within'],
      ['n', 2, null, '0 within'],
      ['n -', 2, null, '1 within'],
      ['n p', 2, null, '1 within'],
      ['n r', 2, null, '1 within'],
      ['b', 1, null, '1 last'],
      ['b -', 1, null, '2 over 2'],
      ['b -+paid', 1, null, '2 agreed'],
      ['r n', 1, null, '1 last'],
      ['r n -', 1, null, '2 over 3'],
      // No round included: there is no last one.
      ['', 0, null, '0 within'],
      ['p', 0, null, '0 within'],
      ['r', 0, null, '1 over 1'],
      ['r+given', 0, null, '1 agreed'],
      // A total over all documents, alone and beside a limit per document.
      ['r r', null, 2, '2 last'],
      ['r r r', null, 2, '3 over 3'],
      ['r r', 2, 1, '2 over 2'],
      ['r r+paid', 2, 1, '2 last'],
      ['r r', 1, 3, '2 over 2'],
      ['r r+paid r', 1, 3, '3 over 3'],
      // What is past the document's own limit and paid apart uses up nothing that the fee covers.
      ['r r+paid r+paid', 1, 3, '3 agreed'],
      ['r r+paid', 1, 1, '2 agreed'],
      ['r r+paid r', 1, 1, '3 over 3'],
      ['r x', 1, 2, '2 agreed'],
    ];
  for (const [written, included, total, expected] of table) {
    const one: Case = { rounds: rounds(written), included, total };
    it(`${nameOf(one)}: ${expected}`, () => {
      const { used, level, unagreed } = actualOf(one);
      assert.equal([used, level, ...unagreed].join(' '), expected);
    });
  }
});

describe('the rounds that a fee covers over all documents of a project', () => {
  const TERMS = 'clients: {Northwind: {projects: {Series: {included_rounds: 1, total_rounds: 2}}}}\n';
  const documentOf = (...entries: readonly string[]): string =>
    `---\nclient: Northwind\nproject: Series\nrounds:\n${entries.map((entry) => `  - {${entry}}\n`).join('')}---\n`;
  const [FIRST, SECOND] = ['sent: 2026-11-01, comments: [Shorter.]', 'sent: 2026-11-02, comments: [Warmer.]'];

  function levels(second: string): readonly unknown[] {
    const library = createLibrary(2);
    library.setTerms('.rounds', '.rounds/clients.yaml', TERMS);
    library.setDocument('a.md', '.rounds', documentOf(FIRST, second));
    library.setDocument('b.md', '.rounds', documentOf('sent: 2026-11-03, comments: [Shorter.]'));
    const { clients, documents } = library.state;
    const used = clients[0]?.projects[0]?.standing.used;
    return [used, documents.get('a.md')?.level, documents.get('b.md')?.level];
  }

  it('are used up by one that nothing is on record about', () =>
    assert.deepEqual(levels(SECOND), [3, 'over', 'over']));

  it('are left to the other documents where it is paid apart, given, or declined', () => {
    assert.deepEqual(levels(`${SECOND}, extra: paid`), [2, 'agreed', 'last']);
    assert.deepEqual(levels(`${SECOND}, extra: given`), [2, 'agreed', 'last']);
    const declined = 'sent: 2026-11-02, comments: [{text: Warmer., status: declined}]';
    assert.deepEqual(levels(declined), [2, 'agreed', 'last']);
  });
});
