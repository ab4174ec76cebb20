import { readDocument } from '../../../src/core/frontMatter/read';
import type { KnownClient, KnownDocument } from '../../../src/core/history/model';
import { countedRounds, standingOf } from '../../../src/core/terms/standing';
import { messagesOf } from '../../support/messages';

/** A document with this front matter, two rounds included. */
export function known(location: string, frontMatter: string): KnownDocument {
  const { document, problems } = readDocument(`---\nclient: Mas Bonet\n${frontMatter}\n---\nText.\n`);
  if (!document || problems.length > 0) throw new Error(messagesOf(problems)[0] ?? 'not tracked');
  const standing = standingOf(countedRounds(document, location), 2);
  const closed = document.approved !== undefined || document.ended !== undefined;
  return { location, document, standing, level: standing.level, closed };
}

/** A client with these documents, by location, none in a project. */
export function client(documents: Readonly<Record<string, string>>): KnownClient {
  return {
    name: 'Mas Bonet',
    projects: [],
    documents: Object.entries(documents).map(([location, text]) => known(location, text)),
  };
}
