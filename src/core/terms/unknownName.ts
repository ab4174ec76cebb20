import type { DocumentSummary } from '../model';
import type { Problem } from '../problem';
import type { Span } from '../text';
import { wordLikeness } from '../trace/quote/wordLikeness';
import type { ClientTerms, TermsReading } from './model';

/**
 * Says of an open document, once and at the name, that the terms do not know its client or its project: the name may be misspelt,
 * and then other terms hold than were agreed. Nothing is said where no such names are kept at all, nor before the first draft is
 * sent: a page of a site may name a client too.
 */
export function unknownName(
  { document, closed }: { readonly document: DocumentSummary; readonly closed: boolean },
  reading: TermsReading | undefined,
): Problem[] {
  if (closed || document.rounds.length === 0 || !reading?.readable) return [];
  const { clients } = reading.terms;
  if (clients.size === 0) return [];
  const client = clients.get(document.client);
  return client
    ? unknownProject(document, client)
    : [missing(document.client, [...clients.keys()], document.clientSpan)];
}

function unknownProject({ project, projectSpan }: DocumentSummary, { projects }: ClientTerms): Problem[] {
  const isKnown = project === undefined || projects.size === 0 || projects.has(project);
  return isKnown || !projectSpan ? [] : [missing(project, [...projects.keys()], projectSpan)];
}

function missing(name: string, known: readonly string[], span: Span): Problem {
  const like = known.find((other) => wordLikeness({ text: folded(name) }, { text: folded(other) }) > 0);
  const hint = like === undefined ? 'What is agreed more generally holds.' : `Did you mean ${like}?`;
  const message = `${name} is not in the terms. ${hint}`;
  return { code: 'not-in-terms', severity: 'information', message, span };
}

const folded = (name: string): string => name.toLowerCase().normalize('NFC');
