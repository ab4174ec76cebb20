import assert from 'node:assert/strict';
import { readDocument } from '../../src/core/frontMatter/read';
import type { RoundFigures } from '../../src/core/history/model';
import { figureStore } from '../../src/features/history/figures';
import { createLibrary } from '../../src/store/library';
import { draftId } from '../../src/store/drafts';
import type { WholeState } from '../../src/store/state';
import { memoryPorts } from '../support/memoryPorts';

/** A document of which two drafts were sent, and the files that keep them. */
async function sentTwice(): Promise<{ state: WholeState; files: Record<string, string> }> {
  const drafts = ['The mill stands by the weir.\n', 'The mill stood by the weir.\n'];
  const ids = await Promise.all(drafts.map(draftId));
  const rounds = ids.map((id, i) => `  - sent: 2026-11-0${i + 1}\n    draft: "${id}"\n`);
  const text = `---\nclient: Ada\nrounds:\n${rounds.join('')}---\n${drafts[1] ?? ''}`;
  const library = createLibrary(2);
  library.setDocument('a.md', '.rounds', text);
  const [state, { document }] = [library.state.documents.get('a.md'), readDocument(text)];
  assert.ok(state && document);
  const kept = drafts.map((draft, i): [string, string] => [
    `.rounds/drafts/ada/a/draft-${i + 1}.${ids[i] ?? ''}.md`,
    draft,
  ]);
  return { state: { ...state, document }, files: Object.fromEntries(kept) };
}

describe('the figures of the history', () => {
  it('are told to whoever asked last, also where who asked before found them', async () => {
    const { state, files } = await sentTwice();
    const figures = figureStore(memoryPorts(files).files);
    const found: [RoundFigures[], RoundFigures[]] = [[], []];
    let latest = 1;
    const run = (number: 1 | 2): Promise<void> =>
      figures.compare([state], {
        known: [],
        isCurrent: () => number === latest,
        tell: (news) => found[number - 1]?.push(...news),
      });
    const first = run(1);
    latest = 2;
    await first;
    assert.equal(figures.known([state]).length, 1, 'it has found them');
    await run(2);
    assert.deepEqual(found[0], []);
    assert.deepEqual(found[1], figures.known([state]));
    figures.dispose();
  });
});
