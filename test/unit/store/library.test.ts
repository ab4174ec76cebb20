import assert from 'node:assert/strict';
import { createLibrary, type Library } from '../../../src/store/library';
import { allDocuments } from '../../../src/store/state';

const round = (...comments: readonly string[]): string =>
  ['  - sent: 2026-11-01', '    comments:', ...comments.map((comment) => `      - ${comment}`)].join('\n');

const document = (client: string, rest: string, project?: string): string =>
  `---\nclient: ${client}\n${project === undefined ? '' : `project: ${project}\n`}${rest}\n---\nText.\n`;

function libraryOf(files: Readonly<Record<string, string>>, terms?: string): Library {
  const library = createLibrary(2);
  for (const [location, text] of Object.entries(files)) library.setDocument(location, '.rounds', text);
  if (terms !== undefined) library.setTerms('.rounds', '.rounds/clients.yaml', terms);
  return library;
}

describe('the library', () => {
  it('groups documents by client and project, each by name', () => {
    const { state } = libraryOf({
      'b.md': document('Zeta', 'rounds: []'),
      'a10.md': document('Alpha', 'rounds: []', 'Series'),
      'a9.md': document('Alpha', 'rounds: []', 'Series'),
      'loose.md': document('Alpha', 'rounds: []'),
      'note.md': 'No front matter.\n',
    });
    assert.deepEqual(
      state.clients.map((client) => [client.name, allDocuments(client).map((one) => one.location)]),
      [
        ['Alpha', ['a9.md', 'a10.md', 'loose.md']],
        ['Zeta', ['b.md']],
      ],
    );
  });

  it('says where a document stands, and when it is over, on the key of its rounds', () => {
    const over = document(
      'Alpha',
      `rounds:\n${round('Cut it.')}\n${round('Cut more.')}\n${round('And more.')}`,
    );
    const { state } = libraryOf({ 'a.md': over });
    const one = state.documents.get('a.md');
    assert.equal(one?.level, 'over');
    assert.deepEqual(one?.unagreed, [3]);
    const [problem] = state.problems.get('a.md') ?? [];
    assert.equal(problem?.code, 'rounds-over');
    assert.equal(problem?.span && over.slice(problem.span.start, problem.span.end), 'rounds');
  });

  it('counts a project over all its documents', () => {
    const terms = 'clients:\n  Alpha:\n    projects:\n      Series:\n        total_rounds: 1\n';
    const { state } = libraryOf(
      {
        'a.md': document('Alpha', `rounds:\n${round('{text: First, at: 2026-11-02}')}`, 'Series'),
        'b.md': document('Alpha', `rounds:\n${round('{text: Second, at: 2026-11-03}')}`, 'Series'),
      },
      terms,
    );
    assert.deepEqual(state.clients[0]?.projects[0]?.standing, { level: 'over', used: 2, included: 1 });
    assert.equal(state.documents.get('a.md')?.level, 'within');
    assert.equal(state.documents.get('b.md')?.level, 'over');
  });

  it('does nothing when only the prose changes', () => {
    const library = libraryOf({ 'a.md': document('Alpha', 'rounds: []') });
    const before = library.state;
    assert.equal(
      library.setDocument('a.md', '.rounds', `${document('Alpha', 'rounds: []')}More text.\n`),
      false,
    );
    assert.equal(library.state, before);
  });

  it('follows the terms, the setting, and documents that go away or are no longer tracked', () => {
    const library = libraryOf({ 'a.md': document('Alpha', `rounds:\n${round('Cut it.')}`) });
    assert.equal(library.state.documents.get('a.md')?.level, 'within');
    library.setDefaultIncludedRounds(1);
    assert.equal(library.state.documents.get('a.md')?.level, 'last');
    library.setTerms('.rounds', '.rounds/clients.yaml', 'clients:\n  Alpha:\n    included_rounds: 0\n');
    assert.equal(library.state.documents.get('a.md')?.level, 'over');
    library.setTerms('.rounds', '.rounds/clients.yaml', null);
    assert.equal(library.state.documents.get('a.md')?.level, 'last');
    library.setDocument('a.md', '.rounds', '---\ntitle: Mine\n---\nText.\n');
    assert.equal(library.state.documents.size, 0);
  });

  it('keeps working around a broken file, and tells of it', () => {
    const { state } = libraryOf({
      'broken.md': '---\nclient: Alpha\nrounds: [\n---\nText.\n',
      'fine.md': document('Alpha', 'rounds: []'),
    });
    assert.deepEqual([...state.documents.keys()], ['fine.md']);
    assert.equal(state.problems.get('broken.md')?.[0]?.code, 'yaml-syntax');
  });
});
