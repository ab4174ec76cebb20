import type { DocumentSummary } from '../model';
import { answeredIn } from '../terms/standing';
import type { LetterLocale } from './locale';
import type { LetterData, LetterDocument, LetterInput } from './model';

type DocumentData = LetterData['documents'][number];

/** The documents under the same agreement; only the one itself where it has no project. */
export function inScope(
  ofClient: readonly LetterDocument[],
  document: DocumentSummary,
): readonly LetterDocument[] {
  return ofClient.filter((one) =>
    document.project === undefined ? one.document === document : one.document.project === document.project,
  );
}

/** Which documents a letter is about: parting and the signs of life look at all that was written for the client. */
export function subjectsOf({ kind, about, ofClient }: LetterInput): readonly LetterDocument[] {
  const isAboutAll = kind === 'parting' || kind === 'check-in' || kind === 'progress-report';
  return isAboutAll ? ofClient : inScope(ofClient, about.document);
}

export function documentFields(
  input: LetterInput,
  locale: LetterLocale,
): Pick<
  LetterData,
  'documents' | 'anyDocuments' | 'delivered' | 'anyDelivered' | 'unfinished' | 'anyUnfinished'
> {
  const all = subjectsOf(input).filter(({ document }) => document.ended === undefined);
  const data = (documents: readonly LetterDocument[]): readonly DocumentData[] =>
    documents.map((one) => documentData(one, locale));
  const delivered = data(all.filter(({ document }) => document.approved !== undefined));
  const unfinished = data(all.filter(({ document }) => document.approved === undefined));
  return {
    documents: data(all),
    anyDocuments: all.length > 0,
    delivered,
    anyDelivered: delivered.length > 0,
    unfinished,
    anyUnfinished: unfinished.length > 0,
  };
}

function documentData({ document, name }: LetterDocument, locale: LetterLocale): DocumentData {
  const last = document.rounds.at(-1);
  const asked = (last ? answeredIn(document, last) : []).filter(({ class: kind }) => kind !== 'praise');
  const isClosed = document.approved !== undefined;
  return {
    title: document.title ?? name,
    project: document.project ?? null,
    drafts: locale.count(document.rounds.length),
    sent: last?.sent === undefined ? null : locale.date(last.sent),
    comments: locale.count(asked.length),
    done: locale.count(asked.filter(({ status }) => status !== 'open').length),
    open: locale.count(asked.filter(({ status }) => status === 'open').length),
    due: document.due === undefined || isClosed ? null : locale.date(document.due),
    approved: document.approved === undefined ? null : locale.date(document.approved),
    isNotSent: !isClosed && last === undefined,
    isWaiting: !isClosed && last !== undefined && asked.length === 0,
    isRevising: !isClosed && asked.length > 0,
  };
}
