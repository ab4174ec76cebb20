import { limitKey } from '../../host/told';
import type { DocumentState, LibraryState } from '../../store/state';

/** Something about a limit that a writer is told of once. */
export interface LimitEvent {
  readonly kind: 'last' | 'over';
  readonly state: DocumentState;
  /** The same for the same event in every window, after a reload, and when the document is renamed. */
  readonly key: string;
}

/**
 * What happened between two states: documents whose last included round started, or that have more rounds past the limit than
 * before. A document that was not known before is no event, nor is one that is closed; what came while it was is one when the
 * writer opens it again.
 */
export function newEvents(before: LibraryState, after: LibraryState): LimitEvent[] {
  return [...after.documents.values()].flatMap((state): LimitEvent[] => {
    const known = before.documents.get(state.location);
    if (!known || known === state || state.closed) return [];
    const passed =
      state.unagreed.some((round) => !known.unagreed.includes(round)) || (known.closed && isOnExtra(state));
    if (state.level === 'over' && passed) return [eventOf('over', state)];
    return state.level === 'last' && known.level === 'within' ? [eventOf('last', state)] : [];
  });
}

/** Earlier rounds past the limit were told of when they were worked on. */
const isOnExtra = ({ unagreed, document }: DocumentState): boolean =>
  unagreed.includes(document.rounds.length);

const eventOf = (kind: LimitEvent['kind'], state: DocumentState): LimitEvent => ({
  kind,
  state,
  key: limitKey(kind, state),
});
