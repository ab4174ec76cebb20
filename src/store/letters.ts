import type { LetterKind } from '../core/letters/kinds';
import { wantedLanguage, type Address, type WantedLanguage } from '../core/letters/language';
import type { Asked, LetterDocument, LetterInput } from '../core/letters/model';
import { fail, ok, type Result } from '../core/problem';
import type { ReportDocument } from '../core/report/model';
import { say } from '../core/said';
import { costsOf } from './costs';
import { openDrafts } from './loadDraft';
import { flagsOf } from './flags';
import { clientOf } from './picture';
import type { Location, Ports } from './ports';
import { documentInput } from './report';
import { allDocuments, type DocumentState, type LibraryState, type WholeState } from './state';

export interface LetterRequest {
  readonly kind: LetterKind;
  readonly about: WholeState;
  readonly address: Address;
  readonly signature: string;
  readonly replyHours: number | null;
  readonly asked: Asked;
  /** The comment that the letter was asked for at. */
  readonly comment?: string | undefined;
  /** What a document without a title is called. */
  readonly nameOf: (location: Location) => string;
}

export interface GatheredLetter {
  readonly input: Omit<LetterInput, 'language'>;
  readonly language: WantedLanguage;
}

/** Gathers what a letter about a tracked document is made of; only what is on record about its client. */
export async function gatherLetter(
  ports: Ports,
  library: LibraryState,
  request: LetterRequest,
): Promise<Result<GatheredLetter>> {
  const { kind, address, signature, replyHours, asked, comment } = request;
  const state = request.about;
  const client = clientOf(library, state.location);
  const report = kind === 'round-reply' ? await reportOn(ports, state) : ok(null);
  if (!report.ok) return report;
  const about = { ...letterDocument(state, request), document: state.document };
  const ofClient = (client ? allDocuments(client) : [state]).map((one) =>
    one.location === state.location ? about : letterDocument(one, request),
  );
  const now = ports.clock.now();
  const { followPassages } = await import('./followed');
  await followPassages(ports.files, state);
  return ok({
    language: wantedLanguage(state.document.language, state.terms.client?.language),
    input: {
      kind,
      now,
      address,
      signature,
      about,
      ofClient,
      replyHours,
      flags: flagsOf(state),
      costs: costsOf(library, state, now.slice(0, DAY_LENGTH)),
      report: report.value,
      mistakes: state.terms.client?.mistakes ?? [],
      asked,
      comment,
    },
  });
}

/** `2026-11-09T10:00:00+01:00`. */
const DAY_LENGTH = '2026-11-09'.length;

const letterDocument = (
  { location, document, terms, standing, unagreed }: DocumentState,
  { nameOf }: LetterRequest,
): LetterDocument => ({ key: location, name: nameOf(location), document, terms, standing, unagreed });

/** What became of each comment: the drafts are compared, so only for letters that show it. */
async function reportOn(ports: Ports, state: WholeState): Promise<Result<ReportDocument>> {
  const { location, folder } = state;
  const text = await ports.documents.read(location);
  if (!text.ok) return text;
  const source = { drafts: openDrafts(ports.files, folder), shown: (file: Location): string => file };
  const input = await documentInput(state, text.value, source);
  const [{ documentReport }, { yamlReferences }] = await Promise.all([
    import('../core/report/document'),
    import('../core/report/references'),
  ]);
  const report = documentReport(input, yamlReferences({ path: '', text: '' }));
  return report ? ok(report) : fail('not-tracked', say('This document is not tracked.'));
}
