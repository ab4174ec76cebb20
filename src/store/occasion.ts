import { isOpen } from '../core/openComments';
import type { Comment } from '../core/model';
import { answeredIn, isCounting } from '../core/terms/standing';
import type { DocumentState, WholeState } from './state';

/** Why a writer should look at the cost before saying yes to a comment. */
export type Occasion =
  | { readonly kind: 'extra'; readonly comment: Comment; readonly round: number }
  | { readonly kind: 'scope'; readonly comment: Comment };

/** What the comments with these ids have brought since `before`: the start of a round past the limit, or new scope. */
export function occasionOf(
  before: DocumentState,
  after: WholeState,
  ids: readonly string[],
): Occasion | null {
  if (after.closed) return null;
  const started = after.unagreed.find((round) => !before.unagreed.includes(round));
  const extra = after.level === 'over' && started !== undefined ? extraRound(after, started) : null;
  if (extra) return extra;
  const scope = commentsOf(after).find((comment) => comment.class === 'scope' && ids.includes(comment.id));
  return scope ? { kind: 'scope', comment: scope } : null;
}

/** What is still to be decided: a round past the limit that nothing was agreed about, and open comments of new scope. */
export function occasionsOf(state: WholeState): Occasion[] {
  const rounds = state.unagreed.flatMap((round) => extraRound(state, round) ?? []);
  const scope = commentsOf(state).filter((comment) => comment.class === 'scope' && isOpen(comment));
  return [...rounds, ...scope.map((comment): Occasion => ({ kind: 'scope', comment }))];
}

/** A round past the limit and the comment that it began with, of those that are still to be decided about: what was declined is. */
function extraRound({ document }: WholeState, number: number): Occasion | null {
  const round = document.rounds[number - 1];
  const asked = (round ? answeredIn(document, round) : []).filter(isCounting);
  const comment = asked.find(isOpen) ?? asked.find(({ status }) => status !== 'declined');
  return comment ? { kind: 'extra', comment, round: number } : null;
}

const commentsOf = ({ document }: WholeState): Comment[] =>
  document.rounds.flatMap((round) => round.comments);
