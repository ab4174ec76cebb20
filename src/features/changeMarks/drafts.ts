import type { Round } from '../../core/model';
import type { App } from '../../host/app';
import { loadDraft } from '../../store/drafts';
import type { DocumentState } from '../../store/state';
import { withFeedback, type DraftWithFeedback } from './since';

export type Drafts = readonly [DraftWithFeedback, ...DraftWithFeedback[]];

/** The drafts of a document from one on, with the comments on each; read again only when the record has changed. */
export interface DraftCache {
  /** Null where the first of them is not there. One after it that is missing is left out: it only says who asked. */
  from(state: DocumentState, first: number): Promise<Drafts | null>;
}

export function createDraftCache(app: App): DraftCache {
  const texts = new Map<string, string>();
  let last: { readonly key: string; readonly drafts: Drafts } | null = null;
  const textOf = async ({ folder }: DocumentState, id: string): Promise<string | null> => {
    const known = texts.get(id);
    if (known !== undefined) return known;
    const loaded = await loadDraft(app.ports.files, folder, id);
    if (loaded.ok) texts.set(id, loaded.value);
    else app.log.warn(`${id}: ${loaded.problem.message}`);
    return loaded.ok ? loaded.value : null;
  };
  const withComments = async (state: DocumentState, round: Round): Promise<DraftWithFeedback | null> => {
    const text = round.draft === undefined ? null : await textOf(state, round.draft);
    return text === null ? null : withFeedback(text, round.comments);
  };
  return {
    async from(state, first) {
      const rounds = state.document.rounds.slice(first - 1);
      const key = JSON.stringify([state.folder, ...rounds.map(whatMatters)]);
      if (last?.key === key) return last.drafts;
      const [base, ...later] = await Promise.all(rounds.map((round) => withComments(state, round)));
      if (!base) return null;
      last = { key, drafts: [base, ...later.filter((draft) => draft !== null)] };
      return last.drafts;
    },
  };
}

const whatMatters = ({ draft, comments }: Round): unknown => [
  draft,
  comments.map(({ id, text, quote, prefix, suffix }) => [id, text, quote, prefix, suffix]),
];
