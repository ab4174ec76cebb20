import { SATURDAY_AND_SUNDAY } from '../calendar/days';
import type { FeedbackDays } from '../feedback/window';
import type { TrackedDocument } from '../model';
import type { ClientTerms, ExtraRoundPrice, ProjectTerms, Terms } from './model';

/** The terms that hold for one document, found from the nearest place that says something. */
export interface DocumentTerms {
  readonly client: ClientTerms | undefined;
  readonly project: ProjectTerms | undefined;
  /** Rounds per document; null: only the project as a whole has a limit. */
  readonly includedRounds: number | null;
  /** Rounds over all documents of the project; null: no such limit. */
  readonly totalRounds: number | null;
  readonly extraRound: ExtraRoundPrice | undefined;
  readonly feedback: FeedbackDays;
}

/** Writers' published terms name 3 to 10 business days for feedback. */
export const DEFAULT_FEEDBACK: FeedbackDays = { days: 5, off: SATURDAY_AND_SUNDAY };

/**
 * The nearest value wins: document, project, client, setting.
 *
 * One exception, so that "a limit over all documents" alone can be agreed at all: where the project has a total and no file
 * names a limit per document, the setting's default does not add one.
 */
export function termsFor(
  document: Pick<TrackedDocument, 'client' | 'project' | 'includedRounds'>,
  terms: Terms,
  defaultIncludedRounds: number,
  defaultFeedback = DEFAULT_FEEDBACK,
): DocumentTerms {
  const client = terms.clients.get(document.client);
  const project = document.project === undefined ? undefined : client?.projects.get(document.project);
  const totalRounds = project?.totalRounds ?? null;
  const agreed = document.includedRounds ?? project?.includedRounds ?? client?.includedRounds;
  return {
    client,
    project,
    includedRounds: agreed ?? (totalRounds === null ? defaultIncludedRounds : null),
    totalRounds,
    extraRound: project?.extraRound ?? client?.extraRound,
    feedback: feedbackOf(client, defaultFeedback),
  };
}

/** The client's own weekend takes the place of the usual one; holidays come on top. */
function feedbackOf(client: ClientTerms | undefined, { days, off }: FeedbackDays): FeedbackDays {
  return {
    days: client?.feedbackDays ?? days,
    off: {
      weekend: client?.weekend ? new Set(client.weekend) : off.weekend,
      // Most clients have none: one set for all documents, not one for each.
      holidays: client?.holidays.length ? new Set([...off.holidays, ...client.holidays]) : off.holidays,
    },
  };
}
