import { agreementOf } from './agreement';
import { documentReport } from './document';
import type { DocumentInput, Report, ReportInput } from './model';
import { yamlReferences } from './references';

/** Language of numbers and words where the terms do not say. */
const DEFAULT_LANGUAGE = 'en';

/**
 * Everything on record about one client: what was agreed, and what happened to each document, round by round. Made of the
 * files and nothing else: no clock, no locale of the machine, so that the same files give the same report.
 */
export function buildReport(input: ReportInput): Report {
  const says = yamlReferences(input.termsFile ?? { path: '', text: '' });
  return {
    client: input.client,
    language: input.terms?.language ?? DEFAULT_LANGUAGE,
    agreement: agreementOf(input, says),
    documents: [...input.documents].sort(byFirstDraft).map((document) => documentReport(document, says)),
  };
}

function byFirstDraft(a: DocumentInput, b: DocumentInput): number {
  return firstSent(a) - firstSent(b) || (a.file.path < b.file.path ? -1 : 1);
}

function firstSent({ document }: DocumentInput): number {
  const sent = Date.parse(document.rounds.find((round) => round.sent !== undefined)?.sent ?? '');
  return Number.isNaN(sent) ? Number.MAX_SAFE_INTEGER : sent;
}
