import assert from 'node:assert/strict';
import { createLibrary } from '../../../src/store/library';

const TERMS = 'clients:\n  Northwind:\n    projects:\n      Letters: {fee: 900}\n  Alpha:\n';

/** What is said of a document's names: `the words: the message`. */
function said(frontMatter: string, terms: string | null = TERMS): readonly string[] {
  const library = createLibrary(2);
  const text = `---\n${frontMatter}\n---\nText.\n`;
  library.setTerms('.rounds', '.rounds/clients.yaml', terms);
  library.setDocument('a.md', '.rounds', text);
  const problems = library.state.problems.get('a.md') ?? [];
  assert.ok(problems.every(({ severity }) => severity === 'information'));
  return problems.map(({ message, span }) => `${text.slice(span?.start, span?.end)}: ${message}`);
}

describe('a name that the terms do not know', () => {
  it('is told at the name of a client', () =>
    assert.deepEqual(said('client: Gamma'), [
      'Gamma: Gamma is not in the terms. What is agreed more generally holds.',
    ]));

  it('is told at the name of a project', () =>
    assert.deepEqual(said('client: Northwind\nproject: Guide'), [
      'Guide: Guide is not in the terms. What is agreed more generally holds.',
    ]));

  it('may be misspelt', () => {
    assert.deepEqual(said('client: Nortwind'), [
      'Nortwind: Nortwind is not in the terms. Did you mean Northwind?',
    ]);
    assert.deepEqual(said('client: "northwind"'), [
      '"northwind": northwind is not in the terms. Did you mean Northwind?',
    ]);
  });

  it('is told once: of an unknown client, not of its project too', () =>
    assert.equal(said('client: Gamma\nproject: Guide').length, 1));

  const silent: readonly [string, string, (string | null)?][] = [
    ['it is known', 'client: Northwind\nproject: Letters'],
    ['there are no terms', 'client: Gamma', null],
    ['the terms name nobody', 'client: Gamma', 'clients:\n'],
    ['the terms cannot be read', 'client: Gamma', 'clients: "'],
    ['no project of the client is kept in the terms', 'client: Alpha\nproject: Guide'],
    ['the document is closed', 'client: Gamma\napproved: 2026-11-09'],
  ];
  for (const [where, frontMatter, terms] of silent) {
    it(`is not told where ${where}`, () => assert.deepEqual(said(frontMatter, terms), []));
  }
});
