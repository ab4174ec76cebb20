import { buffer } from 'node:stream/consumers';
import path from 'node:path';
import { readDocument } from '../core/frontMatter/read';
import { loggedAs } from '../core/intake/logged';
import type { Incoming, PlacedChange, PlacedFeedback } from '../core/intake/model';
import { roundOfFeedback, standings, type Standing } from '../core/intake/news';
import { remarksOf, type Remark } from '../core/intake/remarks';
import { sniffFile } from '../core/intake/sniff';
import type { Result } from '../core/problem';
import { english } from '../core/said';
import { shortened, type Span } from '../core/text';
import { logFeedback } from '../store/actions';
import { placeInDocument, readFeedbackFile, readSniffed, type ReadingOptions } from '../store/feedback';
import type { Ports } from '../store/ports';
import { readArguments, UsageError, type Command, type Outcome } from './command';
import { formatReaders } from './formats';
import { nodePorts } from './nodePorts';
import { valueOf } from './write';

/** Feedback from a client's file, into the record. What the client changed in the text is listed, and never applied. */
export const importFeedback: Command = {
  usage: 'import DOC FILE [--dry-run] [--from N] [--writer N] [--paste-language L]',
  about:
    'log what a client’s file says that is new: Word, PDF, mail, Markdown, text; - reads from standard input',
  async run(args) {
    const { positionals, values, flags } = readArguments(
      args,
      ['from', 'writer', 'paste-language'],
      ['dry-run'],
    );
    const [document, file, ...more] = positionals;
    if (document === undefined || file === undefined || more.length > 0)
      throw new UsageError('import takes one document and one file (or - for a text from standard input).');
    const ports = nodePorts(values.root);
    const options = {
      readers: formatReaders,
      language: values['paste-language'] ?? (await languageOf(ports, document)),
    };
    const incoming = valueOf(await read(ports, file, options), file);
    const found = valueOf(await placeInDocument(ports, path.resolve(document), incoming), document);
    const tracked = found.reading.document;
    const { placed } = found;
    const { writer, from } = values;
    const remarks = remarksOf(placed, (name) => name !== null && name === writer);
    const round = roundOfFeedback(placed, tracked);
    const feedback: Feedback = {
      document,
      placed,
      round,
      remarks,
      standings: standings(remarks, { document: tracked, source: placed.source, round }),
    };
    const ids = flags.has('dry-run') ? null : await logNew(ports, feedback, from);
    return {
      ...answer(await asItStands(ports, feedback, found.reading.proseStart), ids),
      warnings: placed.problems.map(({ message }) => `${file}: ${english(message)}`),
    };
  },
};

interface Feedback {
  /** As it was named. */
  readonly document: string;
  readonly placed: PlacedFeedback;
  /** 0: no draft was sent. */
  readonly round: number;
  readonly remarks: readonly Remark[];
  readonly standings: readonly Standing[];
}

/** The language that the document is in is most likely the client's. */
async function languageOf(ports: Ports, document: string): Promise<string | undefined> {
  const text = await ports.documents.read(path.resolve(document));
  return text.ok ? readDocument(text.value).document?.language : undefined;
}

async function read(ports: Ports, file: string, options: ReadingOptions): Promise<Result<Incoming>> {
  if (file !== '-') return readFeedbackFile(ports.files, { file: path.resolve(file), name: file }, options);
  const sniffed = sniffFile(await buffer(process.stdin), 'standard input');
  return sniffed.ok ? readSniffed(sniffed.value, options) : sniffed;
}

/** Logs what is new. Answers the ids, in the order of the remarks; null for what was known. */
async function logNew(
  ports: Ports,
  { document, placed, round, remarks, standings }: Feedback,
  from: string | undefined,
): Promise<readonly (string | null)[]> {
  const isNew = (index: number): boolean => standings[index]?.kind !== 'known';
  const now = ports.clock.now();
  const comments = remarks
    .filter((_, index) => isNew(index))
    .map((remark) => loggedAs(remark, { source: placed.source, now, ...(from !== undefined && { from }) }));
  // Asked also where nothing is new: a document that cannot be written to is no success.
  const logged = await logFeedback(ports, path.resolve(document), comments, round === 0 ? undefined : round);
  const ids = [...valueOf(logged, document)];
  return remarks.map((_, index) => (isNew(index) ? (ids.shift() ?? null) : null));
}

/** The places in the document as it is now: what was logged stands above its prose, and pushed it down. */
async function asItStands(ports: Ports, feedback: Feedback, before: number): Promise<Feedback> {
  const text = await ports.documents.read(path.resolve(feedback.document));
  const by = text.ok ? readDocument(text.value).proseStart - before : 0;
  if (by === 0) return feedback;
  const moved = (place: Span | null): Span | null =>
    place && { start: place.start + by, end: place.end + by };
  const { placed, remarks } = feedback;
  return {
    ...feedback,
    remarks: remarks.map((remark) => ({
      ...remark,
      passage: { ...remark.passage, place: moved(remark.passage.place) },
    })),
    placed: {
      ...placed,
      changes: placed.changes.map((change) => ({ ...change, place: moved(change.place) })),
    },
  };
}

function answer(
  { document, placed, round, remarks, standings }: Feedback,
  ids: readonly (string | null)[] | null,
): Outcome {
  const idOf = (standing: Standing | undefined, index: number): string | null =>
    standing?.kind === 'known' ? standing.id : (ids?.[index] ?? null);
  const comments = remarks.map((remark, index) => {
    const { quote, place, sure } = remark.passage;
    const { from, at, text, resolved, reply, follows } = remark;
    const standing = standings[index]?.kind ?? 'new';
    const commentClass = remark.class;
    return {
      ...{ from, at, text, quote, place, sure },
      ...{ class: commentClass, resolved, reply, follows, standing, id: idOf(standings[index], index) },
    };
  });
  const changes = placed.changes.map(({ kind, from, at, old, new: put, place, silent, replacement }) => ({
    ...{ kind, from, at, old, new: put, place },
    ...{ silent, replacement },
  }));
  return {
    json: { path: document, source: placed.source, round: round || null, comments, changes },
    text: [
      ...comments.map(commentLine),
      ...placed.changes.map(changeLine),
      summary(comments, placed, round),
    ].join('\n'),
  };
}

interface Told {
  readonly from: string | null;
  readonly text: string;
  readonly quote: string | null;
  readonly place: unknown;
  readonly sure: boolean;
  readonly standing: Standing['kind'];
  readonly id: string | null;
}

const LINE_LENGTH = 100;

function commentLine({ from, text, quote, place, sure, standing, id }: Told): string {
  const where = quote === null ? '' : ` on “${shortened(quote, LINE_LENGTH)}”`;
  const doubt =
    quote === null ? '' : place === null ? ' (not found in the text)' : sure ? '' : ' (place unsure)';
  const who = from === null ? '' : `${from}: `;
  return `${standing === 'known' ? 'known' : 'new'}${id === null ? '' : ` ${id}`}: ${who}${shortened(text, LINE_LENGTH)}${where}${doubt}`;
}

function changeLine({ kind, from, old, new: put, silent }: PlacedChange): string {
  const words = [old, put].filter((part) => part !== '').map((part) => `“${shortened(part, LINE_LENGTH)}”`);
  const who = from === null ? '' : `${from}: `;
  return `change: ${who}${kind} ${words.join(' -> ')}${silent ? ' (not tracked)' : ''}`;
}

function summary(comments: readonly Told[], { changes }: PlacedFeedback, round: number): string {
  const known = comments.filter(({ standing }) => standing === 'known').length;
  const logged = comments.filter(({ standing, id }) => standing !== 'known' && id !== null).length;
  const fresh = comments.length - known;
  const first =
    logged > 0 || fresh === 0 ? `${logged} logged${round > 0 ? ` in round ${round}` : ''}` : `${fresh} new`;
  return `${first}, ${known} known, ${changes.length} changes of the text`;
}
