import assert from 'node:assert/strict';
import { newProblems, type ShownProblems } from '../../../src/features/problems/news';
import { createLibrary } from '../../../src/store/library';

const TERMS = '.rounds/clients.yaml';
const AGREED = 'clients:\n  Mas Bonet:\n    included_rounds: 1\n';

/** Two rounds where one is agreed; with a rating that is none. */
const over = (rating = ''): string =>
  `---\nclient: Mas Bonet\nrounds:\n${`  - sent: 2026-11-01\n${rating}    comments: [Cut it.]\n`.repeat(2)}---\nText.\n`;

describe('what is new in the Problems panel', () => {
  const library = createLibrary(2);
  const shown = new Map<string, ShownProblems>();
  const news = (): Record<string, string[] | null> =>
    Object.fromEntries(
      Array.from(newProblems(shown, library.state), ([file, now]) => [
        file,
        now && now.problems.map(({ code }) => code),
      ]),
    );

  before(() => {
    library.setTerms('.rounds', TERMS, AGREED);
    for (let i = 0; i < 20; i++) library.setDocument(`${i}.md`, '.rounds', over());
    library.setDocument('calm.md', '.rounds', '---\nclient: Mas Bonet\n---\nText.\n');
  });

  it('is at first what there is', () => {
    assert.deepEqual(
      news(),
      Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.md`, ['rounds-over']])),
    );
  });

  it('is nothing where nothing has changed, nor where a document without problems has', () => {
    assert.deepEqual(news(), {});
    library.setDocument('calm.md', '.rounds', '---\nclient: Mas Bonet\ndue: 2026-12-01\n---\nText.\n');
    assert.deepEqual(news(), {});
  });

  it('is only what an edit changed, however many other documents have problems', () => {
    library.setDocument('7.md', '.rounds', over('    rating: 9\n'));
    assert.deepEqual(news(), { '7.md': ['wrong-shape', 'wrong-shape', 'rounds-over'] });
  });

  it('is the same problem again where it moved to another place', () => {
    library.setDocument('3.md', '.rounds', over().replace('client', 'title: So\nclient'));
    assert.deepEqual(news(), { '3.md': ['rounds-over'] });
  });

  it('is that nothing is wrong any more, once', () => {
    library.setDocument('7.md', '.rounds', '---\nclient: Mas Bonet\n---\nText.\n');
    library.removeDocument('8.md');
    assert.deepEqual(news(), { '7.md': null, '8.md': null });
    assert.deepEqual(news(), {});
  });

  it('is everything that other terms change', () => {
    library.setTerms('.rounds', TERMS, AGREED.replace('1', '5'));
    assert.equal(Object.values(news()).filter((now) => now === null).length, 18);
  });
});
