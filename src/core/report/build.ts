import { orderOf } from '../calendar/moments';
import { isLanguage } from '../terms/money';
import { agreementOf } from './agreement';
import { finish, type Steps } from '../steps';
import { documentSteps } from './document';
import type { DocumentInput, Report, ReportDocument, ReportInput } from './model';
import { yamlReferences } from './references';

/** Language of words, dates and numbers where neither the terms nor the documents say. */
const DEFAULT_LANGUAGE = 'en';

/**
 * Everything on record about one client: what was agreed, and what happened to each document, round by round. Made of the
 * files and nothing else: no clock, no locale of the machine, so that the same files give the same report.
 */
export const buildReport = (input: ReportInput): Report => finish(reportSteps(input));

/** The same, a round at a time. */
export function* reportSteps(input: ReportInput): Steps<Report> {
  const says = yamlReferences(input.termsFile ?? { path: '', text: '' });
  const documents: ReportDocument[] = [];
  for (const document of [...input.documents].sort(byFirstDraft)) {
    const made = yield* documentSteps(document, says);
    if (made) documents.push(made);
  }
  return {
    client: input.client,
    language: input.terms?.language ?? sharedLanguage(input.documents) ?? DEFAULT_LANGUAGE,
    agreement: agreementOf(input, says),
    documents,
  };
}

/** The language that all documents are in; undefined where they differ, or one of them does not say. */
function sharedLanguage(documents: readonly DocumentInput[]): string | undefined {
  const languages = new Set(documents.map(({ document }) => document.language));
  const [language] = languages;
  return languages.size === 1 && language !== undefined && isLanguage(language) ? language : undefined;
}

function byFirstDraft(a: DocumentInput, b: DocumentInput): number {
  return firstSent(a) - firstSent(b) || (a.file.path < b.file.path ? -1 : 1);
}

function firstSent({ document }: DocumentInput): number {
  const sent = orderOf(document.rounds.find((round) => round.sent !== undefined)?.sent ?? '');
  return Number.isNaN(sent) ? Number.MAX_SAFE_INTEGER : sent;
}
