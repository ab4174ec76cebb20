import type { Round, TrackedDocument } from '../../core/model';
import { english } from '../../core/said';
import { earlierComments, stillStanding, type TracedText } from '../../core/trace';
import type { App } from '../../host/app';
import { wait } from '../../host/deferredTask';
import type { WholeState } from '../../store/state';
import type { TracedTexts } from './since';

interface Asked {
  readonly first: number;
  readonly prose: string;
  /** Asked between one draft and the next. */
  readonly isCurrent: () => boolean;
}

/**
 * A text traced from a draft of its document, and from the others that have something to say; gives way to typing in between. Null where
 * that draft is not there, or when it was overtaken. Another that is missing is left out: it only says who asked.
 */
export async function tracedSince(
  app: App,
  state: WholeState,
  { first, prose, isCurrent }: Asked,
): Promise<TracedTexts | null> {
  const { rounds } = state.document;
  const round = rounds[first - 1];
  const traced = round && (await tracedFrom(app, state, round, prose));
  if (!traced) return null;
  const standing = standingIn(state.document, first, traced.aligned.oldText);
  const isAsking = ({ number, comments }: Round): boolean =>
    number > first ? comments.length > 0 : comments.some(({ id }) => number < first && standing.has(id));
  const [later, before]: [TracedText[], TracedText[]] = [[], []];
  for (const other of rounds.filter(isAsking)) {
    await wait(0);
    if (!isCurrent()) return null;
    const one = await tracedFrom(app, state, other, prose);
    if (one) (other.number > first ? later : before).push(one);
  }
  return { first: traced, later, before, standing };
}

let known: {
  readonly document: TrackedDocument;
  readonly first: number;
  readonly ids: ReadonlySet<string>;
} | null = null;

/** The same while only the text changes: looking for all of them again at each pause in typing would be felt. */
function standingIn(document: TrackedDocument, first: number, draft: string): ReadonlySet<string> {
  if (known?.document !== document || known.first !== first) {
    const standing = stillStanding(draft, earlierComments(document.rounds, first));
    known = { document, first, ids: new Set(standing.map(({ id }) => id)) };
  }
  return known.ids;
}

async function tracedFrom(
  app: App,
  state: WholeState,
  { draft, comments }: Round,
  prose: string,
): Promise<TracedText | null> {
  if (draft === undefined) return null;
  const session = await app.traces.of(state, draft);
  if (session.ok) return session.value.update(prose, comments);
  app.log.warn(`${draft}: ${english(session.problem.message)}`);
  return null;
}
