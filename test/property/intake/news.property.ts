import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editFrontMatter } from '../../../src/core/frontMatter/edit';
import { readDocument } from '../../../src/core/frontMatter/read';
import { loggedAs } from '../../../src/core/intake/logged';
import type { PlacedComment } from '../../../src/core/intake/model';
import { standings, type Standing } from '../../../src/core/intake/news';
import { remarksOf } from '../../../src/core/intake/remarks';
import {
  COMMENT_CLASSES,
  COMMENT_STATUSES,
  type Comment,
  type TrackedDocument,
} from '../../../src/core/model';
import { recordFeedback, type Recorded } from '../../../src/core/record/record';
import { english } from '../../../src/core/said';
import { applyEdits } from '../../../src/core/text';
import type { Operation } from '../../../src/core/yaml/edit/operation';
import { feedback, placedComment } from '../../support/feedback';
import { seedValue, writeDocument } from '../frontMatter/documents';
import { asValue, documentValue } from '../frontMatter/record';

const SEED = 20261122;
const NOW = '2026-11-22T10:00:00Z';

/** A tracked document with a draft at least, in any ordinary style. */
const document = fc
  .tuple(
    documentValue.map((value) => ({
      ...value,
      rounds: [...(value.rounds ?? []), { sent: '2026-11-02' as const }],
    })),
    seedValue,
  )
  .map(([value, seed]) => writeDocument(asValue(value), seed, false).text)
  .filter((text) => readDocument(text).readable);

/** Few names, words and days, so that much is alike. */
const said = fc.record({
  from: fc.constantFrom(null, 'Jane', 'Ola'),
  at: fc.constantFrom(null, '2026-11-05', '2026-11-05T16:20:00Z', '2026-11-05T16:21:00Z'),
  text: fc
    .oneof(fc.constantFrom('Typo.', 'typo', 'Too slow.', 'Why?\r\nWhy not?'), fc.string({ minLength: 1 }))
    .filter((text) => text.trim() !== ''),
});
const comment: fc.Arbitrary<PlacedComment> = fc
  .tuple(
    said,
    fc.constantFrom(null, 'recieve', 'a dark night', 'night'),
    fc.array(said, { maxLength: 2 }),
    fc.boolean(),
  )
  .map(([first, quote, replies, resolved]) => placedComment({ ...first, quote, replies, resolved }));
const file = fc.array(comment, { maxLength: 6 });

const readIn = (text: string): TrackedDocument => {
  const { document } = readDocument(text);
  assert.ok(document);
  return document;
};
const written = (text: string, recorded: Recorded): string => {
  assert.ok(recorded.ok, recorded.ok ? '' : english(recorded.problem.message));
  return applyEdits(text, recorded.value);
};

function against(text: string, comments: readonly PlacedComment[], round: number): Standing[] {
  return standings(remarksOf(feedback(comments)), { document: readIn(text), source: 'docx', round });
}

/** The document with everything logged that is new of a file, and how much that was. */
function imported(
  text: string,
  comments: readonly PlacedComment[],
  round: number,
): { text: string; logged: number } {
  const known = against(text, comments, round);
  const fresh = remarksOf(feedback(comments)).filter((_, index) => known[index]?.kind !== 'known');
  const values = fresh.map((remark) => loggedAs(remark, { source: 'docx', now: NOW }));
  return { text: written(text, recordFeedback(text, values, round)), logged: fresh.length };
}

const wordsOf = ({ text, quote, reply, class: kind }: Comment): unknown => ({ text, quote, reply, kind });

/** What a writer may do to a comment that was logged. */
const edit = fc.record({
  which: fc.nat(),
  set: fc.constantFrom<readonly [string, string]>(
    ['text', 'In my own words.'],
    ['class', COMMENT_CLASSES[2]],
    ['status', COMMENT_STATUSES[1]],
    ['reply', 'Done.'],
    ['quote', 'Another passage.'],
    ['from', 'Somebody else'],
  ),
});

function edited(
  text: string,
  { which, set: [key, value] }: { which: number; set: readonly [string, string] },
): string {
  const places = readIn(text).rounds.flatMap(({ number, comments }) =>
    comments.flatMap(({ index, imported: mark }) =>
      mark === undefined ? [] : [[number - 1, index] as const],
    ),
  );
  const place = places[which % Math.max(1, places.length)];
  if (!place) return text;
  const operation: Operation = { op: 'set', path: ['rounds', place[0], 'comments', place[1], key], value };
  return written(text, editFrontMatter(text, [operation]));
}

describe('importing a file', () => {
  it('twice adds nothing, whatever was edited in between', () => {
    fc.assert(
      fc.property(
        document,
        file,
        fc.nat(),
        fc.array(edit, { maxLength: 5 }),
        (before, comments, pick, edits) => {
          const round = (pick % readIn(before).rounds.length) + 1;
          const once = imported(before, comments, round);
          const between = edits.reduce(edited, once.text);
          const again = imported(between, comments, round);
          assert.equal(again.logged, 0);
          assert.equal(again.text, between);
        },
      ),
      { seed: SEED, numRuns: 150 },
    );
  });

  it('logs each remark once, in its round, and leaves every other comment alone', () => {
    fc.assert(
      fc.property(document, file, fc.nat(), (before, comments, pick) => {
        const round = (pick % readIn(before).rounds.length) + 1;
        const { text, logged } = imported(before, comments, round);
        for (const { number, comments: had } of readIn(before).rounds) {
          const has = readIn(text).rounds[number - 1]?.comments ?? [];
          assert.equal(has.length, had.length + (number === round ? logged : 0));
          assert.deepEqual(has.slice(0, had.length).map(wordsOf), had.map(wordsOf));
        }
      }),
      { seed: SEED + 1, numRuns: 100 },
    );
  });

  it('again with more in it adds what is more', () => {
    fc.assert(
      fc.property(document, file, file, fc.nat(), (before, comments, more, at) => {
        const round = readIn(before).rounds.length;
        const once = imported(before, comments, round);
        const cut = at % (comments.length + 1);
        const longer = [...comments.slice(0, cut), ...more, ...comments.slice(cut)];
        const again = imported(once.text, longer, round);
        const apart = imported(before, longer, round);
        assert.equal(once.logged + again.logged, apart.logged);
        assert.equal(imported(again.text, longer, round).logged, 0);
      }),
      { seed: SEED + 2, numRuns: 100 },
    );
  });
});
