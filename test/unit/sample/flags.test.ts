import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lateIn, wordingFlags } from '../../../src/core/feedback/flags';
import { readDocument } from '../../../src/core/frontMatter/read';
import { findComment } from '../../../src/core/record/record';
import { DEFAULT_FEEDBACK } from '../../../src/core/terms/limits';
import { documents, SAMPLE } from './sampleWorkspace';

const tracked = documents.flatMap(({ path }) => {
  const { document } = readDocument(readFileSync(join(SAMPLE, path), 'utf8'));
  return document ? [document] : [];
});

describe('the sample workspace: its flags', () => {
  it('of some fifty comments in five languages one is vague by itself, and none of the clear ones is', () => {
    // Without their passages and replies, so that nothing but the words decides.
    const bare = tracked.map((document) => ({
      ...document,
      rounds: document.rounds.map((round) => ({
        ...round,
        comments: round.comments.map(({ quote: _, reply: __, ...comment }) => ({
          ...comment,
          status: 'open' as const,
        })),
      })),
    }));
    const vague = bare.flatMap((document) =>
      [...wordingFlags(document)]
        .filter(([, { question }]) => question !== null)
        .map(([id]) => findComment(document, id)?.comment.text),
    );
    assert.deepEqual(vague, ['Can you make it pop a bit more?']);
  });

  it('no comments contradict each other', () => {
    const pairs = tracked.flatMap((document) =>
      [...wordingFlags(document).values()].flatMap(({ contradicts }) => contradicts),
    );
    assert.deepEqual(pairs, []);
  });

  it('what its files list as late is shown as late', () => {
    for (const document of tracked) {
      const late = lateIn(document, DEFAULT_FEEDBACK);
      for (const id of document.rounds.flatMap((round) => round.late)) assert.ok(late.has(id), id);
    }
  });
});
