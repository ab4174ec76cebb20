import type { Round } from '../../core/model';
import { createTraceSession, type TraceSession } from '../../core/trace';
import type { App } from '../../host/app';
import { wait } from '../../host/deferredTask';
import type { WholeState } from '../../store/state';
import type { Traced } from './model';
import { placesIn, type Place } from './places';

/** Works out where the comments of one document are, round by round; gives way to typing in between. */
export interface Tracer {
  /** Null when it was overtaken. */
  trace(state: WholeState, prose: string, isCurrent: () => boolean): Promise<Traced | null>;
}

export function createTracer(app: App): Tracer {
  /** The state in which a draft was found missing: it is looked for again when something has changed. */
  const missing = new Map<string, WholeState>();

  const sessionOf = async (state: WholeState, { draft }: Round): Promise<TraceSession | null> => {
    if (draft === undefined || missing.get(draft) === state) return null;
    const session = await app.traces.of(state, draft);
    if (session.ok) return session.value;
    missing.set(draft, state);
    return null;
  };

  return {
    async trace(state, prose, isCurrent) {
      const places = new Map<string, Place>();
      const untraced = new Set<number>();
      for (const round of state.document.rounds.filter(({ comments }) => comments.length > 0)) {
        const session = await sessionOf(state, round);
        if (!session) untraced.add(round.number);
        await wait(0);
        if (!isCurrent()) return null;
        const traced = (session ?? createTraceSession(prose)).update(prose, round.comments);
        for (const [id, place] of placesIn(traced)) places.set(id, place);
      }
      return { places, untraced };
    },
  };
}
