import type { ExtraRoundPrice, ProjectTerms } from '../terms/model';
import type { YamlPath } from '../yaml/locate';
import type { Agreement, ProjectAgreement, ReportInput, Sourced } from './model';
import { sourced, type Says } from './references';

/** What was agreed with the client. The writer's own notes, lessons and mistakes stay out: a report may leave the house. */
export function agreementOf(
  { client, terms, documents }: Pick<ReportInput, 'client' | 'terms' | 'documents'>,
  says: Says,
): Agreement {
  const path = ['clients', client];
  const used = new Set(documents.map(({ document }) => document.project));
  return {
    currency: terms?.currency,
    approver: sourced(terms?.approver, says, [...path, 'approver']),
    includedRounds: sourced(terms?.includedRounds, says, [...path, 'included_rounds']),
    extraRound: price(terms?.extraRound, says, path),
    feedbackDays: sourced(terms?.feedbackDays, says, [...path, 'feedback_days']),
    goals: (terms?.goals ?? []).map((value, i) => ({ value, at: says([...path, 'goals', i]) })),
    projects: [...(terms?.projects ?? [])]
      .filter(([name]) => used.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, project]) => projectOf(name, project, { says, path: [...path, 'projects', name] })),
  };
}

function projectOf(
  name: string,
  terms: ProjectTerms,
  { says, path }: { readonly says: Says; readonly path: YamlPath },
): ProjectAgreement {
  return {
    name: { value: name, at: says(path) },
    fee: sourced(terms.fee, says, [...path, 'fee']),
    includedRounds: sourced(terms.includedRounds, says, [...path, 'included_rounds']),
    totalRounds: sourced(terms.totalRounds, says, [...path, 'total_rounds']),
    extraRound: price(terms.extraRound, says, path),
  };
}

function price(
  value: ExtraRoundPrice | undefined,
  says: Says,
  path: YamlPath,
): Sourced<ExtraRoundPrice> | null {
  return sourced(value, says, [...path, value?.kind === 'hourly' ? 'rate' : 'extra_round']);
}
