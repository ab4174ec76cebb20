import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { createTraceSession, trace } from '../../../src/core/trace';
import type { QuotedComment } from '../../../src/core/trace/model';

const SEED = 20261122;
const WORDS =
  'the a of and river mill boat winter morning line draws slept terrified across old quiet løype älv yö plaça never'.split(
    ' ',
  );

/** Of so many paragraphs most are far from any one edit: what is kept from before it must be told from what is not. */
const PARAGRAPHS = 60;

const number = fc.nat(9999);
const sentence = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.nat(60)), { minLength: 3, maxLength: 16 })
  .map((words) => `${words.map(([stem, i]) => (i < 25 ? stem : `${stem}${i}`)).join(' ')}.`);
const paragraph = fc.array(sentence, { minLength: 2, maxLength: 6 }).map((sentences) => sentences.join(' '));
const draft = fc.array(paragraph, { minLength: PARAGRAPHS, maxLength: PARAGRAPHS });

const edit = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      at: number,
      text: fc.constantFrom('x', ' ', '\n\n', 'boat ', '. The'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('cut' as const),
      at: number,
      length: fc.constantFrom(1, 5, 40, 400),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), at: number, to: number }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rewrite' as const), at: number, by: paragraph }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restore' as const), at: number }) },
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(text: string, original: readonly string[], change: Edit): string {
  const at = change.at % (text.length + 1);
  if (change.kind === 'type') return text.slice(0, at) + change.text + text.slice(at);
  if (change.kind === 'cut') return text.slice(0, at) + text.slice(at + change.length);
  const paragraphs = text.split('\n\n');
  const [taken = ''] = paragraphs.splice(change.at % paragraphs.length, 1);
  if (change.kind === 'move') paragraphs.splice(change.to % (paragraphs.length + 1), 0, taken);
  else
    paragraphs.splice(
      change.at % (paragraphs.length + 1),
      0,
      change.kind === 'rewrite' ? change.by : (original[change.at % original.length] ?? ''),
    );
  return paragraphs.join('\n\n');
}

/** A sentence of each second paragraph, and one comment that names a part. */
function commentsOn(paragraphs: readonly string[]): QuotedComment[] {
  const quoting = paragraphs.map((text, i) => ({
    id: `c${i}`,
    text: 'Say more',
    quote: text.split('. ')[i % 3] ?? text,
  }));
  return [...quoting.filter((_, i) => i % 2 === 0), { id: 'named', text: 'The ending is too long' }];
}

describe('a trace session', function () {
  this.timeout(120_000);

  it('gives after every edit what a trace from scratch gives', () => {
    fc.assert(
      fc.property(draft, fc.array(edit, { minLength: 4, maxLength: 14 }), (original, edits) => {
        const old = original.join('\n\n');
        const comments = commentsOn(original);
        const session = createTraceSession(old);
        let current = old;
        for (const change of edits) {
          current = edited(current, original, change);
          assert.deepEqual(session.update(current, comments).trace, trace(old, current, { comments }));
        }
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('sees other comments, and links that the writer made', () => {
    const old = 'The mill stood. The boat slept.\n\nThe river was quiet.';
    const now = 'The mill stood. A boat slept.\n\nThe river was quiet.';
    const session = createTraceSession(old);
    const places = (comments: readonly QuotedComment[]) =>
      session.update(now, comments).trace.comments.map(({ fate, changes }) => ({ fate, changes }));
    assert.deepEqual(places([{ id: 'c1', quote: 'The river' }]), [{ fate: 'untouched', changes: [] }]);
    assert.deepEqual(places([{ id: 'c1', quote: 'The boat' }]), [{ fate: 'edited', changes: ['change-1'] }]);
    const river = [{ id: 'c1', quote: 'The river' }];
    const links = [{ comment: 'c1', old: { start: 16, end: 19 }, new: null }];
    assert.deepEqual(session.update(now, river, links).trace, trace(old, now, { comments: river, links }));
  });
});
