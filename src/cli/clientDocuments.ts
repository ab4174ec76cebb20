import type { DiscussedDocument } from '../core/exchange/tasks';
import type { NamedDocument } from '../core/exchange/timeEntries';
import { readDocument } from '../core/frontMatter/read';
import { DEFAULT_INCLUDED_ROUNDS } from '../store/defaults';
import { createLibrary } from '../store/library';
import { isMarkdown, nameOf } from '../store/markdownFiles';
import type { Location, Ports } from '../store/ports';
import { allDocuments } from '../store/state';
import { UsageError } from './command';
import { findDocuments } from './findDocuments';
import { readAll, shown } from './status';
import { valueOf } from './write';

export interface LocatedDocument extends NamedDocument {
  readonly location: Location;
}

/** The documents of the client that a command names, or all, and what should be known of those that could not be read. */
export async function clientDocuments(
  ports: Ports,
  [client, ...more]: readonly string[],
  path = '.',
): Promise<{ documents: readonly LocatedDocument[]; warnings: readonly string[] }> {
  if (more.length > 0) throw new UsageError(`Name one client, or none for all; “${more[0]}” is one more.`);
  const found = valueOf(await findDocuments([path]), path);
  const library = createLibrary(DEFAULT_INCLUDED_ROUNDS);
  const unread = await readAll(ports, library, found);
  const { state } = library;
  const clients = state.clients.filter(({ name }) => client === undefined || name === client);
  if (client !== undefined && clients.length === 0)
    throw new UsageError(`No tracked document is for “${client}”.`);
  const unreadable = [...state.problems].flatMap(([location, problems]) =>
    state.documents.has(location) || !isMarkdown(location)
      ? []
      : problems.map(({ message }) => `${shown(location)} is not in the table: ${message}`),
  );
  return {
    documents: clients
      .flatMap(allDocuments)
      .map(({ location, document }) => ({ location, name: nameOf(location), document })),
    warnings: [...unread.map((one) => `${one.path} is not in the table: ${one.message}`), ...unreadable],
  };
}

/** The same documents with all that was said about them. */
export async function readWhole(
  ports: Ports,
  documents: readonly LocatedDocument[],
): Promise<DiscussedDocument[]> {
  const read = documents.map(async ({ location, name }) => {
    const { document } = readDocument(valueOf(await ports.documents.read(location), shown(location)));
    return document ? [{ name, document }] : [];
  });
  return (await Promise.all(read)).flat();
}
