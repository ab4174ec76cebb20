import type { Round } from '../../core/model';
import type { App } from '../../host/app';
import { wait } from '../../host/deferredTask';
import { loadDraft } from '../../store/drafts';
import type { DocumentState } from '../../store/state';
import type { Traced } from './model';
import { followDraft, type DraftFollower, type Place } from './places';

/** Works out where the comments of one document are, round by round; gives way to typing in between. */
export interface Tracer {
  /** Null when it was overtaken. */
  trace(state: DocumentState, prose: string, isCurrent: () => boolean): Promise<Traced | null>;
}

export function createTracer(app: App): Tracer {
  const followers = new Map<string, DraftFollower>();
  /** The state in which a draft was found missing: it is looked for again when something has changed. */
  const missing = new Map<string, DocumentState>();

  const followerOf = async (state: DocumentState, { draft }: Round): Promise<DraftFollower | null> => {
    if (draft === undefined || missing.get(draft) === state) return null;
    const known = followers.get(draft);
    if (known) return known;
    const loaded = await loadDraft(app.ports.files, state.folder, draft);
    if (!loaded.ok) {
      missing.set(draft, state);
      return null;
    }
    const follower = followDraft(loaded.value);
    followers.set(draft, follower);
    return follower;
  };

  return {
    async trace(state, prose, isCurrent) {
      const places = new Map<string, Place>();
      const untraced = new Set<number>();
      for (const round of state.document.rounds.filter(({ comments }) => comments.length > 0)) {
        const follower = await followerOf(state, round);
        if (!follower) untraced.add(round.number);
        await wait(0);
        if (!isCurrent()) return null;
        for (const [id, place] of (follower ?? followDraft(prose)).places(prose, round.comments))
          places.set(id, place);
      }
      return { places, untraced };
    },
  };
}
