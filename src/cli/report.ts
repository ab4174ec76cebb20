import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildReport } from '../core/report/build';
import { reportHtml } from '../core/report/html';
import { reportMarkdown } from '../core/report/markdown';
import type { Report } from '../core/report/model';
import { DEFAULT_INCLUDED_ROUNDS } from '../store/defaults';
import { slug } from '../store/slug';
import { createLibrary } from '../store/library';
import type { Ports } from '../store/ports';
import { gatherReport } from '../store/report';
import { allDocuments, type ClientState } from '../store/state';
import { oneOf, readArguments, required, UsageError, type Command } from './command';
import { findDocuments } from './findDocuments';
import { linkBase } from './linkBase';
import { nodePorts } from './nodePorts';
import { readAll } from './status';
import { valueOf } from './write';

const FORMATS = ['md', 'html'] as const;
type Format = (typeof FORMATS)[number];

export const report: Command = {
  usage: 'report CLIENT [PATH...] [--out DIR|FILE] [--format md|html]',
  about: 'everything on record about a client: printed, or as files (--out; a folder gets both formats)',
  async run(args) {
    const { positionals, values } = readArguments(args, ['out', 'format']);
    const [name, ...paths] = positionals;
    const client = required(name, 'The name of the client');
    const format = values.format === undefined ? undefined : oneOf(FORMATS, values.format, '--format');
    const ports = nodePorts(values.root);
    const state = await findClient(ports, client, paths.length > 0 ? paths : ['.']);
    const root = path.dirname(state.folder);
    const input = valueOf(
      await gatherReport(ports, {
        client,
        folder: state.folder,
        documents: allDocuments(state).map(({ location }) => location),
        includedRounds: DEFAULT_INCLUDED_ROUNDS,
        shown: (location) => path.relative(root, location).split(path.sep).join('/'),
      }),
      client,
    );
    const made = buildReport(input);
    if (values.out === undefined)
      return { json: made, text: textIn(made, format ?? 'md', '').replace(/\n$/, '') };
    const files = await targets(values.out, client, format);
    for (const file of files) {
      await mkdir(path.dirname(file.path), { recursive: true });
      await writeFile(file.path, textIn(made, file.format, linkBase(file.path, root)));
    }
    const written = files.map((file) => path.relative(process.cwd(), file.path));
    return { json: { files: written }, text: written.join('\n') };
  },
};

async function findClient(ports: Ports, client: string, paths: readonly string[]): Promise<ClientState> {
  const found = valueOf(await findDocuments(paths), paths.join(' '));
  const library = createLibrary(DEFAULT_INCLUDED_ROUNDS);
  await readAll(ports, library, found);
  const { clients } = library.state;
  const [state, another] = clients.filter((one) => one.name === client);
  if (another)
    throw new UsageError(
      `${client} has documents of more than one .rounds folder. Name the folder of those that the report is about.`,
    );
  if (state) return state;
  const known = clients.map((one) => one.name).join(', ');
  throw new UsageError(
    `There is no document of a client “${client}” in “${paths.join('”, “')}”.${known === '' ? '' : ` Clients: ${known}.`}`,
  );
}

interface Target {
  readonly path: string;
  readonly format: Format;
}

/** A name that ends like a report is a file; anything else a folder, which gets both formats unless one is asked for. */
async function targets(out: string, client: string, format: Format | undefined): Promise<readonly Target[]> {
  const target = path.resolve(out);
  const isFolder = await stat(target).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const ending = FORMATS.find((one) => target.endsWith(`.${one}`));
  if (ending && !isFolder) return [{ path: target, format: format ?? ending }];
  const formats = format === undefined ? FORMATS : [format];
  return formats.map((one) => ({ path: path.join(target, `${slug(client)}.${one}`), format: one }));
}

function textIn(made: Report, format: Format, base: string | null): string {
  const markdown = reportMarkdown(made, { linkBase: base });
  return format === 'md' ? markdown : reportHtml(made, markdown);
}
