import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isEdge, plainText, type Tracked } from '../../../src/core/redline/tracked';
import { drafts } from '../../support/markdownDrafts';
import { resolved, trackedOf } from '../../support/tracked';

const SEED = 20261122;
const RUNS = 250;

const textOf = (prose: string): string[] => resolved(plainText(prose), 'accepted');

/** A text cannot do without its last paragraph: where it is gone, an empty one is left, and after a table stands one anyway. */
const withoutLast = (paragraphs: string[]): string[] =>
  paragraphs.at(-1)?.endsWith(': ') ? paragraphs.slice(0, -1) : paragraphs;

describe('of any two drafts the tracked text', () => {
  it('is, to the letter, the newer one when all is accepted, and the older one when all is rejected', () => {
    fc.assert(
      fc.property(drafts, ([before, after]) => {
        const tracked = trackedOf(before, after);
        assert.deepEqual(withoutLast(resolved(tracked, 'accepted')), withoutLast(textOf(after)));
        assert.deepEqual(withoutLast(resolved(tracked, 'rejected')), withoutLast(textOf(before)));
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('has each move at two places, and each place of each comment in order', () => {
    fc.assert(
      fc.property(drafts, fc.nat(200), fc.nat(60), ([before, after], start, length) => {
        const span = { start, end: start + length };
        const anchors = [
          { comment: 'old', side: 'old', span },
          { comment: 'new', side: 'new', span },
        ] as const;
        const tracked = trackedOf(before, after, anchors);
        const runs = inlinesOf(tracked).flatMap((one) => (isEdge(one) ? [] : [one]));
        const moves = (mark: string): string[] =>
          [...new Set(runs.filter((run) => run.mark === mark).map(({ move }) => move ?? ''))].sort();
        assert.deepEqual(moves('moved-from'), moves('moved-to'));
        const edges = inlinesOf(tracked).filter(isEdge);
        for (const comment of ['old', 'new']) {
          const own = edges.filter((one) => one.comment === comment).map(({ edge }) => edge);
          assert.deepEqual(own, tracked.unplaced.includes(comment) ? [] : ['start', 'end']);
        }
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
});

const inlinesOf = ({ blocks }: Tracked): Tracked['notes'][number][number]['inlines'][number][] =>
  blocks
    .flatMap((block) =>
      block.kind === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells.flat()),
    )
    .flatMap(({ inlines }) => inlines);
