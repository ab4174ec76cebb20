import path from 'node:path';
import { openComments } from '../core/openComments';
import { english } from '../core/said';
import { createLibrary, type Library } from '../store/library';
import type { ClientState, DocumentState, LibraryState, ProjectState } from '../store/state';
import { allDocuments } from '../store/state';
import { TERMS_FILE, DEFAULT_INCLUDED_ROUNDS } from '../store/defaults';
import type { Location, Ports } from '../store/ports';
import { readArguments, type Command } from './command';
import { findDocuments, termsCopies } from './findDocuments';
import { nodePorts } from './nodePorts';
import { readTexts } from './readTexts';
import { valueOf } from './write';

export const status: Command = {
  usage: 'status [PATH...] [--check]',
  about: 'where each document and project stands (--check: exit 1 when something is over its limit)',
  async run(args) {
    const { positionals, values, flags } = readArguments(args, [], ['check']);
    const ports = nodePorts(values.root);
    const paths = positionals.length > 0 ? positionals : ['.'];
    const found = valueOf(await findDocuments(paths), paths.join(' '));
    const library = createLibrary(DEFAULT_INCLUDED_ROUNDS);
    const unread = await readAll(ports, library, found);
    const { state } = library;
    const over = [...state.documents.values()].filter((document) => document.level === 'over');
    return {
      json: asJson(state, unread),
      text: asText(state, unread),
      finding: flags.has('check') && (over.length > 0 || overProjects(state).length > 0),
    };
  },
};

export interface Unread {
  readonly path: string;
  readonly message: string;
}

export async function readAll(ports: Ports, library: Library, found: readonly Location[]): Promise<Unread[]> {
  const unread: Unread[] = [];
  const folders = new Set<Location>();
  for await (const { location, text } of readTexts(ports, found)) {
    if (!text.ok) {
      unread.push({ path: shown(location), message: english(text.problem.message) });
      continue;
    }
    const folder = await ports.roundsFolder(location);
    folders.add(folder);
    library.indexDocument(location, folder, text.value);
  }
  for (const folder of folders) {
    library.setTermsCopies(folder, await termsCopies(folder));
    const file = ports.files.join(folder, TERMS_FILE);
    const bytes = await ports.files.read(file);
    if (bytes.ok) library.setTerms(folder, file, bytes.value && new TextDecoder().decode(bytes.value));
    else unread.push({ path: shown(file), message: english(bytes.problem.message) });
  }
  return unread;
}

function asJson(state: LibraryState, unread: readonly Unread[]): unknown {
  return {
    documents: state.clients.flatMap(allDocuments).map(documentJson),
    projects: state.clients.flatMap((client) =>
      client.projects.map((project) => projectJson(client, project)),
    ),
    problems: [
      ...unread.map((one) => ({ ...one, code: 'cannot-read', severity: 'error', start: null, end: null })),
      ...[...state.problems].flatMap(([location, problems]) =>
        problems.map(({ code, severity, message, span }) => ({
          path: shown(location),
          message: english(message),
          code,
          severity,
          start: span?.start ?? null,
          end: span?.end ?? null,
        })),
      ),
    ],
  };
}

function documentJson(state: DocumentState): unknown {
  const { document, standing } = state;
  return {
    path: shown(state.location),
    client: document.client,
    project: document.project ?? null,
    drafts: document.rounds.length,
    used: standing.used,
    included: standing.included,
    standing: state.level,
    unagreed: state.unagreed,
    open: openComments(state.document).length,
    approved: document.approved ?? null,
    ended: document.ended ?? null,
  };
}

function projectJson(client: ClientState, project: ProjectState): unknown {
  return {
    client: client.name,
    project: project.name,
    used: project.standing.used,
    total: project.standing.included,
    standing: project.standing.level,
    documents: project.documents.map((document) => shown(document.location)),
  };
}

function asText(state: LibraryState, unread: readonly Unread[]): string {
  const lines: string[] = [];
  for (const client of state.clients) {
    lines.push(client.name);
    for (const project of client.projects) {
      lines.push(
        `  ${project.name}${project.standing.included === null ? '' : `: ${rounds(project.standing)}, ${project.standing.level}`}`,
      );
      for (const document of project.documents) lines.push(`    ${documentText(document)}`);
    }
    for (const document of client.documents) lines.push(`  ${documentText(document)}`);
  }
  if (lines.length === 0) lines.push('No tracked documents.');
  for (const { path: file, message } of unread) lines.push(`${file}: ${message}`);
  for (const [location, problems] of state.problems)
    lines.push(...problems.map((problem) => `${shown(location)}: ${english(problem.message)}`));
  return lines.join('\n');
}

function documentText(state: DocumentState): string {
  const open = openComments(state.document).length;
  const drafts = state.document.rounds.length;
  const parts =
    drafts === 0
      ? ['not sent yet', state.level, `${open} open`]
      : [
          rounds(state.standing),
          state.level,
          drafts === 1 ? '1 draft sent' : `${drafts} drafts sent`,
          `${open} open`,
        ];
  if (state.closed) parts.push(state.document.approved === undefined ? 'ended' : 'approved');
  return `${shown(state.location)}: ${parts.join(', ')}`;
}

/** As in the editor's status bar: the first round is the first feedback that counts, and not the draft that it answers. */
function rounds({ used, included }: { readonly used: number; readonly included: number | null }): string {
  if (used === 0) return included === null ? 'no round used yet' : `0 of ${included} rounds used`;
  return included === null ? `round ${used}` : `round ${used} of ${included}`;
}

function overProjects(state: LibraryState): readonly ProjectState[] {
  return state.clients
    .flatMap((client) => client.projects)
    .filter((project) => project.standing.level === 'over');
}

/** Paths as a person below the current folder would type them. */
export function shown(location: Location): string {
  return path.relative(process.cwd(), location) || location;
}
