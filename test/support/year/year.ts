import { chanceOf, type Chance } from './chance';
import { firstDraft, title, words } from './prose';
import { counts, day, isAgreed, makeRounds, type MadeHistory } from './record';
import { documentText, termsText, type MadeClient } from './files';

/** How much there is of everything. */
export interface YearSizes {
  readonly clients: number;
  readonly documents: number;
  readonly rounds: number;
  /** Documents of the first client; the others share the rest. */
  readonly ofFirstClient: number;
}

/** A busy year of one writer. */
export const YEAR: YearSizes = { clients: 40, documents: 600, rounds: 2500, ofFirstClient: 100 };

/** A document, and what the generator knows of it without reading it. */
export interface YearDocument {
  readonly path: string;
  readonly client: string;
  readonly project: string | null;
  readonly drafts: number;
  readonly used: number;
  readonly included: number;
  /** Numbers of the rounds past the document's own limit for which nothing is agreed. */
  readonly unagreed: readonly number[];
  readonly comments: number;
  readonly open: number;
  readonly minutes: number;
  readonly approved: boolean;
  /** The day of the earliest message about the last draft that nothing answers; null where none waits. */
  readonly waitingSince: string | null;
}

export interface Year {
  /** Text by path, with `/`. */
  readonly files: ReadonlyMap<string, string>;
  readonly clients: readonly MadeClient[];
  readonly documents: readonly YearDocument[];
}

const START = Date.UTC(2026, 0, 5, 8);
const DAY = 86_400_000;

/** The same year for the same seed: documents with their rounds, the drafts that were sent, the terms, and some other notes. */
export function makeYear(sizes: YearSizes = YEAR, seed = 2026): Year {
  const chance = chanceOf(seed);
  const files = new Map<string, string>();
  const clients = Array.from({ length: sizes.clients }, (_, i) => makeClient(chance, i));
  files.set('.rounds/clients.yaml', termsText(clients));
  const counts = roundCounts(chance, sizes);
  const documents = counts.map((count, i) => {
    const client = clients[clientOf(i, sizes)];
    if (!client) throw new RangeError('a document without a client');
    return makeDocument(chance, { files, client, index: i, count });
  });
  for (let i = 0; i < sizes.documents / 10; i++)
    files.set(
      `notes/note-${i}.md`,
      `---\ntitle: ${title(chance)}\ntags: [note]\n---\n\n${words(chance, 50, 200)}\n`,
    );
  return { files, clients, documents };
}

function makeClient(chance: Chance, index: number): MadeClient {
  const name = `${title(chance)} ${index + 1}`;
  return {
    name,
    slug: name.toLowerCase().replaceAll(' ', '-'),
    included: chance.between(1, 3),
    projects: Array.from({ length: chance.between(1, 3) }, (_, i) => `${title(chance)} ${i + 1}`),
    fee: chance.between(4, 40) * 100,
  };
}

function clientOf(document: number, { clients, ofFirstClient }: YearSizes): number {
  if (document < ofFirstClient || clients === 1) return 0;
  return 1 + ((document - ofFirstClient) % (clients - 1));
}

/** Rounds of each document, one or more, that add up to the number wanted. */
function roundCounts(chance: Chance, { documents, rounds }: YearSizes): number[] {
  const counts = new Array<number>(documents).fill(1);
  for (let left = rounds - documents; left > 0; left--) {
    const at = chance.between(0, documents - 1);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

interface DocumentPlan {
  readonly files: Map<string, string>;
  readonly client: MadeClient;
  readonly index: number;
  readonly count: number;
}

function makeDocument(chance: Chance, { files, client, index, count }: DocumentPlan): YearDocument {
  const heading = title(chance);
  const name = `${heading.toLowerCase().replaceAll(' ', '-')}-${index + 1}`;
  const start = START + chance.between(0, 330) * DAY;
  const made = makeRounds(chance, firstDraft(chance, heading), { count, start });
  const project = chance.happens(0.8) ? (client.projects[index % client.projects.length] ?? null) : null;
  const approved = chance.happens(0.6) ? day(made.end) : null;
  const before = chance.happens(0.9) ? chance.between(60, 400) : null;
  const path = `${client.slug}/${name}.md`;
  files.set(path, documentText(chance, { made, heading, client: client.name, project, approved, before }));
  made.rounds.forEach(({ draft, text }, i) =>
    files.set(`.rounds/drafts/${client.slug}/${name}/draft-${i + 1}.${draft}.md`, text),
  );
  return {
    path,
    client: client.name,
    project,
    approved: approved !== null,
    waitingSince: approved === null ? waitingSince(made) : null,
    ...known(made, client, before),
  };
}

/** What came on one day is one message; it waits while all of it is open, and some of it is more than praise. */
function waitingSince({ rounds }: MadeHistory): string | null {
  const last = rounds.at(-1);
  if (!last || last.extra !== null) return null;
  const days = last.comments.map(({ at }) => at.slice(0, '2026-11-02'.length)).sort();
  const waits = (day: string): boolean => {
    const message = last.comments.filter(({ at }) => at.startsWith(day));
    const isOpen = message.every(({ status }) => status === 'open');
    return isOpen && message.some((comment) => comment.class !== 'praise');
  };
  return days.find(waits) ?? null;
}

type Known = Omit<YearDocument, 'path' | 'client' | 'project' | 'approved' | 'waitingSince'>;

function known({ rounds }: MadeHistory, { included }: MadeClient, before: number | null): Known {
  const numbered = rounds.map((round, i) => ({ ...round, number: i + 1 })).filter(counts);
  const comments = rounds.flatMap((round) => round.comments);
  return {
    drafts: rounds.length,
    used: numbered.length,
    included,
    unagreed: numbered
      .slice(included)
      .filter((round) => !isAgreed(round))
      .map(({ number }) => number),
    comments: comments.length,
    open: comments.filter((one) => one.status === 'open' && one.class !== 'praise').length,
    minutes: rounds.reduce((sum, { minutes }) => sum + (minutes ?? 0), before ?? 0),
  };
}
