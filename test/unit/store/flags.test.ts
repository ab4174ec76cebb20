import assert from 'node:assert/strict';
import { createLibrary, type Library } from '../../../src/store/library';
import { flagsOf } from '../../../src/store/flags';

const DOCUMENT = `---
client: Alpha
rounds:
  - sent: 2026-11-02
    comments:
      - {id: c1, at: 2026-11-05, text: Make it shorter., from: Jane}
      - {id: c2, at: 2026-11-05, text: Make it longer., from: Tom}
      - {id: c3, at: 2026-11-13, text: Can you make it pop?}
      - {id: c4, at: 2026-11-06, text: The title is fine., class: praise}
---
Text.
`;

function libraryOf(terms?: string): Library {
  const library = createLibrary(2);
  library.setDocument('a.md', '.rounds', DOCUMENT);
  if (terms !== undefined) library.setTerms('.rounds', '.rounds/clients.yaml', terms);
  return library;
}

const flags = (library: Library): unknown => {
  const state = library.whole('a.md');
  return state && Object.fromEntries([...flagsOf(state)].map(([id, { question: _, ...rest }]) => [id, rest]));
};

describe('the flags of comments', () => {
  it('are late, contradicts, vague; a comment without any is not named', () =>
    assert.deepEqual(flags(libraryOf()), {
      c1: { late: null, contradicts: ['c2'] },
      c2: { late: null, contradicts: ['c1'] },
      c3: { late: 'undecided', contradicts: [] },
    }));

  it('follow the terms and the settings', () => {
    const late = (library: Library): unknown =>
      (flags(library) as Record<string, { late: unknown }>)['c3']?.late;
    assert.equal(late(libraryOf('clients:\n  Alpha:\n    feedback_days: 6\n')), null);
    const library = libraryOf();
    library.setDefaultFeedback({ days: 8, off: { weekend: new Set(), holidays: new Set() } });
    assert.equal(late(library), null);
    library.setDefaultFeedback({ days: 7, off: { weekend: new Set(), holidays: new Set() } });
    assert.equal(late(library), 'undecided');
  });

  it('are worked out once for a state', () => {
    const library = libraryOf();
    const state = library.whole('a.md');
    assert.ok(state);
    assert.equal(library.whole('a.md'), state);
    assert.equal(flagsOf(state), flagsOf(state));
  });
});
