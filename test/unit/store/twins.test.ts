import assert from 'node:assert/strict';
import { english } from '../../../src/core/said';
import { createLibrary, type Library } from '../../../src/store/library';

/** A document that is there twice, under names that tell nothing. */

const article = (draft: string, client = 'Northwind'): string =>
  `---\nclient: ${client}\nrounds:\n  - sent: 2026-11-01\n    draft: ${draft}\n---\nText.\n`;
const [ONE, OTHER] = [article('89e89701855c'), article('11ab90cd44e2')];

const told = ({ state }: Library): Record<string, string> =>
  Object.fromEntries(
    [...state.problems].flatMap(([location, problems]) =>
      problems
        .filter(({ code }) => code === 'same-record')
        .map(({ message }) => [location, /“(.*?)”/.exec(english(message))?.[1] ?? '']),
    ),
  );

describe('a document that is there twice', () => {
  it('is told of in both, each by where the other is', () => {
    const library = createLibrary(2);
    library.setDocument('/articles/drafts/mill.md', '.rounds', ONE);
    library.setDocument('/articles/old/mill.md', '.rounds', ONE);
    library.setDocument('/articles/harbour.md', '.rounds', OTHER);
    assert.deepEqual(told(library), {
      '/articles/drafts/mill.md': 'old/mill.md',
      '/articles/old/mill.md': 'drafts/mill.md',
    });
    assert.equal(library.state.documents.size, 3);
    const [problem] = library.state.problems.get('/articles/old/mill.md') ?? [];
    assert.equal(problem?.severity, 'warning');
    assert.equal(problem.span && ONE.slice(problem.span.start, problem.span.end), 'Northwind');
  });

  it('is no longer when one of the two goes, or begins with a draft of its own', () => {
    const library = createLibrary(2);
    for (const name of ['a.md', 'b.md', 'c.md']) library.setDocument(name, '.rounds', ONE);
    assert.deepEqual(told(library), { 'a.md': 'b.md', 'b.md': 'a.md', 'c.md': 'a.md' });
    library.removeDocument('a.md');
    assert.deepEqual(told(library), { 'b.md': 'c.md', 'c.md': 'b.md' });
    library.setDocument('c.md', '.rounds', OTHER);
    assert.deepEqual(told(library), {});
    library.setDocument('a.md', '.rounds', OTHER);
    assert.deepEqual(told(library), { 'a.md': 'c.md', 'c.md': 'a.md' });
  });

  it('is not what goes to another client, nor a conflict copy, of which more is known', () => {
    const library = createLibrary(2);
    library.setDocument('mill.md', '.rounds', ONE);
    library.setDocument('hut.md', '.rounds', article('89e89701855c', 'Somebody Else'));
    library.setDocument('mill (conflicted copy 2026-11-05).md', '.rounds', ONE);
    assert.deepEqual(told(library), {});
  });
});
