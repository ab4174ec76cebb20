import type { Round } from '../../core/model';
import type { TracedText } from '../../core/trace';
import type { App } from '../../host/app';
import { wait } from '../../host/deferredTask';
import type { WholeState } from '../../store/state';

export type TracedTexts = readonly [TracedText, ...TracedText[]];

interface Asked {
  readonly first: number;
  readonly prose: string;
  /** Asked between one draft and the next. */
  readonly isCurrent: () => boolean;
}

/**
 * A text traced from each draft of its document from the first asked for on; gives way to typing in between. Null where the first draft
 * is not there, or when it was overtaken. One after it that is missing is left out: it only says who asked.
 */
export async function tracedSince(
  app: App,
  state: WholeState,
  { first, prose, isCurrent }: Asked,
): Promise<TracedTexts | null> {
  const [round, ...later] = state.document.rounds.slice(first - 1);
  const traced = round && (await tracedFrom(app, state, round, prose));
  if (!traced) return null;
  const all: [TracedText, ...TracedText[]] = [traced];
  for (const next of later.filter(({ comments }) => comments.length > 0)) {
    await wait(0);
    if (!isCurrent()) return null;
    const one = await tracedFrom(app, state, next, prose);
    if (one) all.push(one);
  }
  return all;
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
  app.log.warn(`${draft}: ${session.problem.message}`);
  return null;
}
