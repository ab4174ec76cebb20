import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDocument } from '../../../src/core/frontMatter/read';
import { splitFrontMatter } from '../../../src/core/frontMatter/split';
import { takeBothSides } from '../../../src/core/merge/takeBoth';
import type { Comment } from '../../../src/core/model';
import { english } from '../../../src/core/said';
import { applyEdits } from '../../../src/core/text';

/** Two machines that went on from one record, and a front matter in which git left both. */

const SEED = 20261122;

interface Said {
  readonly text: string;
  readonly closed: boolean;
  /** Names the comment before it in its round. */
  readonly settles: boolean;
}
interface Sent {
  /** Of the year: rounds that only one side has interleave. */
  readonly minute: number;
  readonly comments: readonly Said[];
}
interface Work {
  /** Comments added to the rounds that both have. */
  readonly more: readonly (readonly Said[])[];
  readonly rounds: readonly Sent[];
}

const said = fc.record({
  text: fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('- x', '# no', 'a: b', 'two\nlines', '"')),
  closed: fc.boolean(),
  settles: fc.boolean(),
});
const comments = fc.array(said, { maxLength: 3 });
const sent = fc.record({ minute: fc.integer({ min: 100, max: 900 }), comments });
const work: fc.Arbitrary<Work> = fc.record({
  more: fc.tuple(comments, comments),
  rounds: fc.array(sent, { maxLength: 2 }),
});
const base = fc.array(sent, { maxLength: 2 });

type Name = 'both' | 'mine' | 'theirs';

/** A front matter as the product writes it. Each side counts its ids on from what both have, so they meet. */
function written(before: readonly Sent[], { more, rounds }: Work, side: Name): string {
  let last = before.flatMap((round) => round.comments).length;
  let both = 0;
  const lines = (each: Said, id: number, name: Name): string[] => [
    `      - id: c${id}`,
    `        text: ${JSON.stringify(`${name} ${id} ${each.text}`)}`,
    `        status: ${each.closed ? 'done' : 'open'}`,
    ...(each.settles && id > 1 ? [`        settled: [c${id - 1}]`] : []),
  ];
  const round = (minute: number, draft: string, list: readonly string[]): string[] => [
    `  - sent: ${new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString().replace('.000', '')}`,
    `    draft: ${draft}`,
    ...(list.length > 0 ? ['    comments:', ...list] : []),
  ];
  const old = before.flatMap((each, index) =>
    round(index, `both-${index}`, [
      ...each.comments.flatMap((one) => lines(one, ++both, 'both')),
      ...(more[index] ?? []).flatMap((one) => lines(one, ++last, side)),
    ]),
  );
  const added = rounds
    .toSorted((a, b) => a.minute - b.minute)
    .flatMap((each, index) =>
      round(
        each.minute,
        `${side}-${index}`,
        each.comments.flatMap((one) => lines(one, ++last, side)),
      ),
    );
  return ['---', 'client: Northwind', 'rounds:', ...old, ...added, '---', ''].join('\n');
}

/** As git leaves it: the lines between those that both begin and end with, or all, in one conflict. */
function merged(mine: string, theirs: string, whole: boolean): string {
  const [a, b] = [mine, theirs].map((text) => text.split(/(?<=\n)/)) as [string[], string[]];
  let start = 0;
  while (!whole && start < Math.min(a.length, b.length) - 1 && a[start] === b[start]) start++;
  let end = 0;
  while (!whole && end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const cut = (lines: string[]): string => lines.slice(start, lines.length - end).join('');
  const conflict = `<<<<<<< HEAD\n${cut(a)}=======\n${cut(b)}>>>>>>> there\n`;
  return a.slice(0, start).join('') + conflict + a.slice(a.length - end).join('');
}

function taken(text: string): string {
  const both = takeBothSides(text);
  assert.ok(both.ok, both.ok ? '' : english(both.problem.message));
  return applyEdits(text, both.value.edits);
}

function recordOf(text: string): { comments: readonly Comment[]; drafts: string[]; sent: string[] } {
  const { document, problems } = readDocument(text);
  assert.deepEqual(problems, []);
  const rounds = document?.rounds ?? [];
  return {
    comments: rounds.flatMap((round) => round.comments),
    drafts: rounds.map(({ draft }) => draft ?? '').sort(),
    sent: rounds.map((round) => round.sent ?? ''),
  };
}

/** What a comment says, with the texts of those that it names in place of their ids. */
const saidIn = ({ comments: all }: { readonly comments: readonly Comment[] }): string[] =>
  all
    .map(({ text, status, settled = [] }) =>
      [text, status, ...settled.map((id) => all.find((one) => one.id === id)?.text ?? 'nobody')].join(' | '),
    )
    .sort();

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])].sort();

const PROSE = '# The mill\n\n<<<<<<< HEAD\nIt turns.\n=======\nIt stands.\n>>>>>>> there\n';

const cases = { seed: SEED, numRuns: 150 };
const sides = (before: readonly Sent[], mine: Work, theirs: Work): [string, string] => [
  written(before, mine, 'mine'),
  written(before, theirs, 'theirs'),
];

describe('both sides of any merge', () => {
  it('are all there, once, under ids of their own, in the order in which the drafts were sent', () => {
    fc.assert(
      fc.property(base, work, work, fc.boolean(), (before, one, other, whole) => {
        const [mine, theirs] = sides(before, one, other);
        fc.pre(mine !== theirs);
        const after = taken(merged(mine, theirs, whole) + PROSE);
        const [a, b, both] = [mine, theirs, after].map(recordOf);
        assert.ok(a && b && both);
        assert.deepEqual(saidIn(both), union(saidIn(a), saidIn(b)));
        assert.deepEqual(both.drafts, union(a.drafts, b.drafts));
        assert.deepEqual(both.sent, both.sent.toSorted());
        assert.ok(both.comments.every(({ hasId }) => hasId));
      }),
      cases,
    );
  });

  it('leave every line of the upper side as it is, and the prose', () => {
    fc.assert(
      fc.property(base, work, work, fc.boolean(), (before, one, other, whole) => {
        const [mine, theirs] = sides(before, one, other);
        fc.pre(mine !== theirs);
        const after = taken(merged(mine, theirs, whole) + PROSE);
        assert.equal(after.slice(splitFrontMatter(after).proseStart), PROSE);
        const lines = after.split('\n');
        let at = 0;
        // A round without comments has them now, and nothing else stands between its lines.
        for (const line of mine.split('\n')) {
          at = lines.indexOf(line, at) + 1;
          assert.ok(at > 0, line);
        }
      }),
      cases,
    );
  });

  it('say the same whichever stands above', () => {
    fc.assert(
      fc.property(base, work, work, (before, one, other) => {
        const [mine, theirs] = sides(before, one, other);
        fc.pre(mine !== theirs);
        const [a, b] = [taken(merged(mine, theirs, true)), taken(merged(theirs, mine, true))].map(recordOf);
        assert.ok(a && b);
        assert.deepEqual(saidIn(a), saidIn(b));
        assert.deepEqual(a.drafts, b.drafts);
      }),
      cases,
    );
  });

  it('are one text where they are alike', () => {
    fc.assert(
      fc.property(base, work, (before, one) => {
        const mine = written(before, one, 'mine');
        assert.equal(taken(merged(mine, mine, true)), mine);
      }),
      cases,
    );
  });
});
