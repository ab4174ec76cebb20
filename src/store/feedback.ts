import { readDocument } from '../core/frontMatter/read';
import type { Incoming, PlacedFeedback } from '../core/intake/model';
import { readPasted } from '../core/intake/pasted';
import { placeFeedback, type SentDraft } from '../core/intake/place';
import { MAX_FILE_BYTES, sniffFile, tooLarge, type Sniffed } from '../core/intake/sniff';
import { readCriticMarkup } from '../core/markup/criticMarkup';
import type { DocumentReading } from '../core/model';
import { fail, ok, type Problem, type Result } from '../core/problem';
import { say } from '../core/said';
import { draftLoader } from './loadDraft';
import type { Files, Location, Ports } from './ports';

/** What a client's file says, and where it belongs in a document. Nothing is written here. */

/** Readers that are loaded when they are first used: `host` and the command line each know how. */
export interface FormatReaders {
  docx(bytes: Uint8Array): Promise<Result<Incoming>>;
  pdf(bytes: Uint8Array): Promise<Result<Incoming>>;
  mail(bytes: Uint8Array): Promise<Result<Incoming & { readonly attachments: readonly string[] }>>;
}

export interface ReadingOptions {
  readonly readers: FormatReaders;
  /** BCP 47: the language that pasted words and dates are read in. */
  readonly language?: string | undefined;
}

/** Reads a file of any known kind. `name` is what messages call it. */
export async function readFeedbackFile(
  files: Files,
  { file, name }: { readonly file: Location; readonly name: string },
  options: ReadingOptions,
): Promise<Result<Incoming>> {
  const size = await files.size(file);
  if (size !== null && size > MAX_FILE_BYTES) return tooLarge(name);
  const bytes = await files.read(file);
  if (!bytes.ok) return bytes;
  if (!bytes.value) return fail('cannot-read', say('There is no file {0}.', name));
  const sniffed = sniffFile(bytes.value, name);
  return sniffed.ok ? readSniffed(sniffed.value, options) : sniffed;
}

export async function readSniffed(
  sniffed: Sniffed,
  { readers, language }: ReadingOptions,
): Promise<Result<Incoming>> {
  switch (sniffed.kind) {
    case 'docx':
      return readers.docx(sniffed.bytes);
    case 'pdf':
      return readers.pdf(sniffed.bytes);
    case 'mail':
      return withAttachments(await readers.mail(sniffed.bytes));
    case 'criticmarkup':
      return ok(readCriticMarkup(sniffed.text));
    case 'pasted':
      return ok(readPasted(sniffed.text, { ...(language !== undefined && { language }) }));
  }
}

/** The files that came with a mail are not opened: whoever saved the mail can save them, and look at them first. */
function withAttachments(
  mail: Result<Incoming & { readonly attachments: readonly string[] }>,
): Result<Incoming> {
  if (!mail.ok || mail.value.attachments.length === 0) return mail;
  const message = say(
    'The mail brings files that were not read: {0}. Save them, and import them one by one.',
    mail.value.attachments.join(', '),
  );
  const told: Problem = { code: 'cannot-read', severity: 'information', message };
  return ok({ ...mail.value, problems: [...mail.value.problems, told] });
}

/** A file's feedback in a document as it is at one moment. */
export interface FeedbackInDocument {
  readonly incoming: Incoming;
  readonly placed: PlacedFeedback;
  /** The document's whole text, which the places are in. */
  readonly text: string;
  readonly reading: DocumentReading;
}

/** Looks for the places of what a file says, in the sent drafts and in the document as it is. */
export async function placeInDocument(
  ports: Ports,
  document: Location,
  incoming: Incoming,
): Promise<Result<FeedbackInDocument>> {
  const text = await ports.documents.read(document);
  if (!text.ok) return text;
  const reading = readDocument(text.value);
  const folder = await ports.roundsFolder(document);
  const { drafts, problems } = await sentDrafts(ports.files, folder, {
    location: document,
    document: reading.document,
  });
  const placed = placeFeedback(incoming, {
    drafts,
    document: text.value,
    proseStart: reading.proseStart,
  });
  return ok({
    incoming,
    placed: { ...placed, problems: [...placed.problems, ...problems] },
    text: text.value,
    reading,
  });
}

/** The stored drafts of a document. One that is missing or damaged is a problem, and the others are there. */
async function sentDrafts(
  files: Files,
  folder: Location,
  { location, document }: { readonly location: Location } & Pick<DocumentReading, 'document'>,
): Promise<{ drafts: readonly SentDraft[]; problems: readonly Problem[] }> {
  const load = draftLoader(files);
  const drafts: SentDraft[] = [];
  const problems: Problem[] = [];
  if (!document) return { drafts, problems };
  for (const { number, draft } of document.rounds) {
    if (draft === undefined) continue;
    const loaded = await load(folder, draft, { location, document });
    if (loaded.ok) drafts.push({ round: number, prose: loaded.value });
    else problems.push({ ...loaded.problem, severity: 'warning' });
  }
  return { drafts, problems };
}
