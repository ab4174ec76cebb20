import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { COMMENT_CLASSES, type CommentClass } from '../../../src/core/model';
import { recordFeedback, recordSending } from '../../../src/core/record/record';
import { recordRoundChoice } from '../../../src/core/record/decisions';
import { applyEdits } from '../../../src/core/text';
import { flagsOf } from '../../../src/store/flags';
import { createLibrary } from '../../../src/store/library';
import type { WholeState } from '../../../src/store/state';
import { actualOf, expectedOf, FEEDBACK, nameOf, type Case, type Feedback } from '../../support/standings';

const SEED = 20261122;
function check<T>(property: fc.IProperty<T>, numRuns: number): void {
  fc.assert(property, { seed: SEED, numRuns });
}

const limit = fc.option(fc.nat(3), { nil: null });
const anyCase: fc.Arbitrary<Case> = fc.record({
  rounds: fc.array(
    fc.record(
      {
        feedback: fc.constantFrom(...(Object.keys(FEEDBACK) as Feedback[])),
        extra: fc.constantFrom('paid' as const, 'given' as const),
      },
      { requiredKeys: ['feedback'] },
    ),
    { maxLength: 6 },
  ),
  included: fc.nat(4),
  total: limit,
});

/** What happens to a document, one thing after the other. */
type Event =
  | { readonly kind: 'send' }
  | { readonly kind: 'comment'; readonly class: CommentClass; readonly day: number }
  | { readonly kind: 'choose'; readonly which: number; readonly round: 'this' | 'next' };

const day = fc.integer({ min: 1, max: 28 });
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.constant({ kind: 'send' } as const),
  fc.record({ kind: fc.constant('comment' as const), class: fc.constantFrom(...COMMENT_CLASSES), day }),
  fc.record({
    kind: fc.constant('choose' as const),
    which: fc.nat(9),
    round: fc.constantFrom('this' as const, 'next' as const),
  }),
);

const dateOf = (number: number): string => `2026-11-${String(number).padStart(2, '0')}`;

/** The document's text after an event; as it was where the event is not possible. */
function after(text: string, one: Event): string {
  const made =
    one.kind === 'send'
      ? recordSending(text, { at: '2026-11-01', draft: 'abc' })
      : one.kind === 'comment'
        ? recordFeedback(text, [{ text: 'Please.', class: one.class, at: dateOf(one.day) }])
        : recordRoundChoice(text, [`c${one.which + 1}`], one.round);
  return made.ok ? applyEdits(text, made.value) : text;
}

const START = '---\nclient: Northwind\n---\nText.\n';

function stateIn(text: string, included: number): WholeState {
  const library = createLibrary(included);
  library.setDocument('a.md', '.rounds', text);
  const state = library.whole('a.md');
  assert.ok(state);
  return state;
}

const standingIn = (text: string, included: number): unknown => {
  const { standing, level, unagreed } = stateIn(text, included);
  return { standing, level, unagreed };
};

describe('the standing, for any record', () => {
  const events = fc.array(event, { maxLength: 14 });

  it('is what the agreement says', () => {
    check(
      fc.property(anyCase, (one) => assert.deepEqual(actualOf(one), expectedOf(one), nameOf(one))),
      3000,
    );
  });

  it('never moves by a correction, a question, praise or new scope', () => {
    const free = fc.constantFrom<CommentClass>('correction', 'question', 'praise', 'scope');
    check(
      fc.property(events, free, day, fc.nat(3), (happened, commentClass, on, included) => {
        const text = happened.reduce(after, START);
        const more = after(text, { kind: 'comment', class: commentClass, day: on });
        assert.deepEqual(standingIn(more, included), standingIn(text, included));
      }),
      80,
    );
  });

  it('follows from the files alone: whatever was read before, and in whatever order', () => {
    check(
      fc.property(events, events, fc.nat(3), (one, other, included) => {
        const [text, earlier] = [one.reduce(after, START), other.reduce(after, START)];
        const library = createLibrary(3 - included);
        library.setDocument('a.md', '.rounds', earlier);
        void library.state;
        library.setDocument('z.md', '.rounds', earlier);
        library.setDocument('a.md', '.rounds', text);
        library.setDefaultIncludedRounds(included);
        const state = library.whole('a.md');
        assert.ok(state);
        const fresh = stateIn(text, included);
        assert.deepEqual(
          [state.standing, state.level, state.unagreed, [...flagsOf(state)]],
          [fresh.standing, fresh.level, fresh.unagreed, [...flagsOf(fresh)]],
        );
      }),
      100,
    );
  });

  it('has one round at the most for what was said of one draft, whatever was left for the next', () => {
    check(
      fc.property(events, (happened) => {
        const { document, standing } = stateIn(happened.reduce(after, START), 2);
        assert.ok(standing.used <= document.rounds.length);
      }),
      100,
    );
  });
});
