import assert from 'node:assert/strict';
import { english } from '../../../src/core/said';
import { createLibrary } from '../../../src/store/library';

const TERMS = 'clients:\n  Northwind:\n    projects:\n      Letters: {fee: 900}\n  Alpha:\n';

/** What is said of a document's names: `the words: the message`. */
function said(frontMatter: string, terms: string | null = TERMS): readonly string[] {
  const library = createLibrary(2);
  const text = `---\n${frontMatter}\n---\nText.\n`.replace('SENT', 'rounds: [2026-11-02]');
  library.setTerms('.rounds', '.rounds/clients.yaml', terms);
  library.setDocument('a.md', '.rounds', text);
  const problems = library.state.problems.get('a.md') ?? [];
  assert.ok(problems.every(({ severity }) => severity === 'information'));
  return problems.map(({ message, span }) => `${text.slice(span?.start, span?.end)}: ${english(message)}`);
}

describe('a name that the terms do not know', () => {
  it('is told at the name of a client', () =>
    assert.deepEqual(said('client: Gamma\nSENT'), [
      'Gamma: Gamma is not in the terms. What is agreed more generally holds.',
    ]));

  it('is told at the name of a project', () =>
    assert.deepEqual(said('client: Northwind\nproject: Guide\nSENT'), [
      'Guide: Guide is not in the terms. What is agreed more generally holds.',
    ]));

  it('may be misspelt', () => {
    assert.deepEqual(said('client: Nortwind\nSENT'), [
      'Nortwind: Nortwind is not in the terms. Did you mean Northwind?',
    ]);
    assert.deepEqual(said('client: "northwind"\nSENT'), [
      '"northwind": northwind is not in the terms. Did you mean Northwind?',
    ]);
  });

  it('is told once: of an unknown client, not of its project too', () =>
    assert.equal(said('client: Gamma\nproject: Guide\nSENT').length, 1));

  const silent: readonly [string, string, (string | null)?][] = [
    ['it is known', 'client: Northwind\nproject: Letters\nSENT'],
    ['there are no terms', 'client: Gamma\nSENT', null],
    ['the terms name nobody', 'client: Gamma\nSENT', 'clients:\n'],
    ['the terms cannot be read', 'client: Gamma\nSENT', 'clients: "'],
    ['no project of the client is kept in the terms', 'client: Alpha\nproject: Guide\nSENT'],
    ['nothing was sent yet: it may be a page of a site', 'client: Gamma'],
    ['the document is closed', 'client: Gamma\napproved: 2026-11-09\nSENT'],
  ];
  for (const [where, frontMatter, terms] of silent) {
    it(`is not told where ${where}`, () => assert.deepEqual(said(frontMatter, terms), []));
  }
});
