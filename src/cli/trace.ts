import path from 'node:path';
import { parse } from 'yaml';
import { readDocument } from '../core/frontMatter/read';
import { fail, type Result } from '../core/problem';
import { english, say } from '../core/said';
import { trace as traceTexts } from '../core/trace';
import type { QuotedComment, Trace } from '../core/trace/model';
import { loadDraft, type DraftsOf } from '../store/loadDraft';
import type { Ports } from '../store/ports';
import { readArguments, UsageError, type Command } from './command';
import { nodePorts } from './nodePorts';
import { valueOf } from './write';

export const trace: Command = {
  usage: 'trace DOC... | trace OLD NEW [--comments FILE]',
  about: 'what changed, and what became of each comment’s passage',
  async run(args) {
    const { positionals, values } = readArguments(args, ['comments']);
    const ports = nodePorts(values.root);
    const [old, now, ...more] = positionals;
    if (old === undefined || more.length > 0)
      throw new UsageError('trace takes one document, or an old and a new text.');
    const traced =
      now === undefined
        ? await traceDocument(ports, old)
        : await traceFiles(ports, { old, now, comments: values.comments });
    return { json: traced, text: describe(traced) };
  },
};

/** The draft sent last against the document as it is, with the comments on that draft. */
async function traceDocument(ports: Ports, document: string): Promise<Trace> {
  const location = path.resolve(document);
  const text = valueOf(await ports.documents.read(location), document);
  const reading = readDocument(text);
  const round = reading.document?.rounds.at(-1);
  if (!reading.document || !round) {
    const [problem] = reading.problems;
    throw new UsageError(
      `${document}: ${problem ? english(problem.message) : 'no draft of this document has been sent.'}`,
    );
  }
  const draft = valueOf(
    await lastDraft(ports, { location, document: reading.document }, round.draft),
    document,
  );
  return traceTexts(draft, text, { comments: round.comments, newProseStart: reading.proseStart });
}

async function lastDraft(ports: Ports, of: DraftsOf, id: string | undefined): Promise<Result<string>> {
  if (id === undefined) return fail('draft-missing', say('The round names no stored draft.'));
  return loadDraft(ports.files, await ports.roundsFolder(of.location), id, of);
}

async function traceFiles(
  ports: Ports,
  files: { readonly old: string; readonly now: string; readonly comments: string | undefined },
): Promise<Trace> {
  const read = async (file: string): Promise<string> =>
    valueOf(await ports.documents.read(path.resolve(file)), file);
  const [old, now] = [await read(files.old), await read(files.now)];
  const comments =
    files.comments === undefined ? [] : readComments(await read(files.comments), files.comments);
  return traceTexts(old, now, {
    comments,
    oldProseStart: readDocument(old).proseStart,
    newProseStart: readDocument(now).proseStart,
  });
}

/** YAML, and so JSON as well. */
function readComments(text: string, file: string): QuotedComment[] {
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!Array.isArray(value))
    throw new UsageError(`${file}: expected a list of comments, each with an id and a quote.`);
  return value.map((entry: unknown, index) => readComment(entry, `${file}: comment ${index + 1}`));
}

function readComment(entry: unknown, where: string): QuotedComment {
  if (typeof entry !== 'object' || entry === null)
    throw new UsageError(`${where} is not a mapping with an id and a quote.`);
  const fields = new Map(Object.entries(entry));
  const id: unknown = fields.get('id');
  if (typeof id !== 'string' && typeof id !== 'number') throw new UsageError(`${where} has no id.`);
  const texts = ['quote', 'prefix', 'suffix', 'text'].flatMap((name): [string, string][] => {
    const value: unknown = fields.get(name);
    if (value === undefined || value === null) return [];
    if (typeof value !== 'string') throw new UsageError(`${where}: ${name} is not a text.`);
    return [[name, value]];
  });
  return { id: String(id), ...Object.fromEntries(texts) };
}

function describe(traced: Trace): string {
  const comments = traced.comments.map((comment) => {
    const changes = comment.changes.length > 0 ? ` (${comment.changes.join(', ')})` : '';
    return `${comment.id}: ${comment.fate ?? 'no passage'}${place(comment.new)}${changes}`;
  });
  const changes = traced.changes.map(
    (change) =>
      `${change.id}: ${change.kind}${place(change.old)} ->${place(change.new) || ' nothing'}${change.comments.length > 0 ? ` for ${change.comments.join(', ')}` : ''}`,
  );
  return ['Comments', ...comments.map(indent), 'Changes', ...changes.map(indent)].join('\n');
}

const indent = (line: string): string => `  ${line}`;

const place = (span: { readonly start: number; readonly end: number } | null): string =>
  span ? ` ${span.start}-${span.end}` : '';
