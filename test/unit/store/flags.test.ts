import assert from 'node:assert/strict';
import { keepDraft } from '../../../src/store/drafts';
import { flagsOf } from '../../../src/store/flags';
import { followPassages } from '../../../src/store/followed';
import { createLibrary, type Library } from '../../../src/store/library';
import { memoryPorts } from '../../support/memoryPorts';

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

describe('the flags of a comment that was left open when the next draft was sent', () => {
  const BEFORE = '\nThe grapes hung until the first frost.\n\nNobody came to help them that year.\n';
  const AFTER = BEFORE.replace('hung until the first frost', 'hung there until the first night of frost');

  /** Draft 1 with a comment on its first sentence, draft 2 with another on the same sentence as it is there. */
  async function documentOf(
    files: ReturnType<typeof memoryPorts>['files'],
    status: 'open' | 'done',
  ): Promise<Library> {
    const ids: string[] = [];
    for (const [i, text] of [BEFORE, AFTER].entries()) {
      const kept = await keepDraft(files, '.rounds', { client: 'A', document: 'a', number: i + 1 }, text);
      assert.ok(kept.ok);
      ids.push(kept.value);
    }
    const rounds = [
      `  - draft: ${ids[0] ?? ''}`,
      '    comments:',
      `      - {id: c1, text: Shorter., quote: hung until the first frost, status: ${status}}`,
      `  - draft: ${ids[1] ?? ''}`,
      '    comments:',
      '      - {id: c2, text: Longer., quote: there until the first night of frost}',
    ];
    const library = createLibrary(2);
    const front = ['---', 'client: A', 'rounds:', ...rounds, '---'].join('\n');
    library.setDocument('a.md', '.rounds', `${front}${AFTER}`);
    return library;
  }

  it('name the comment on the later draft once its passage was followed there', async () => {
    const { files } = memoryPorts({});
    const library = await documentOf(files, 'open');
    const state = library.whole('a.md');
    assert.ok(state);
    assert.deepEqual(flags(library), {});
    assert.equal(await followPassages(files, state), true);
    assert.deepEqual(flags(library), {
      c1: { late: null, contradicts: ['c2'] },
      c2: { late: null, contradicts: ['c1'] },
    });
    assert.equal(await followPassages(files, state), false, 'once for what the document says');
  });

  it('need no draft where nothing was left open', async () => {
    const { files } = memoryPorts({});
    const library = await documentOf(files, 'done');
    const state = library.whole('a.md');
    assert.ok(state);
    const list = (): never => assert.fail('the drafts were looked for');
    assert.equal(await followPassages({ ...files, list }, state), false);
    assert.deepEqual(flags(library), {});
  });
});
