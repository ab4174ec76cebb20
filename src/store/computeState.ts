import type { Problem } from '../core/problem';
import { termsFor } from '../core/terms/limits';
import { NO_TERMS, type Terms } from '../core/terms/model';
import {
  countedRounds,
  inOrderOfTime,
  shareOfTotal,
  standingOf,
  unagreedRounds,
  worse,
  type CountedRound,
} from '../core/terms/standing';
import { unknownName } from '../core/terms/unknownName';
import { groupBy } from './groupBy';
import type { Location } from './ports';
import {
  allDocuments,
  type ClientState,
  type Defaults,
  type DocumentState,
  type LibraryState,
  type ProjectState,
  type ReadDocument,
  type ReadTerms,
} from './state';

/** What was worked out for each client, to be taken over where nothing that it follows from has changed. */
export type ClientCache = Map<string, CachedClient>;

interface CachedClient {
  readonly entries: readonly ReadDocument[];
  readonly terms: Terms;
  readonly defaults: Defaults;
  readonly client: ClientState;
}

/**
 * Works out where everything stands, from what was read and nothing else. `cache` only saves work: a client whose documents
 * and terms are the same objects as before is the same object as before.
 */
export function computeState(
  entries: ReadonlyMap<Location, ReadDocument>,
  termsByFolder: ReadonlyMap<Location, ReadTerms>,
  defaults: Defaults,
  cache: ClientCache = new Map(),
): LibraryState {
  const groups = groupBy(
    [...entries].filter(([, { reading }]) => reading.document),
    ([, { folder, reading }]) => `${folder}\n${reading.document?.client ?? ''}`,
  );
  const before = new Map(cache);
  cache.clear();
  const clients = groups
    .map((group) => {
      const [[, { folder, reading }]] = group;
      const terms = termsByFolder.get(folder)?.reading.terms ?? NO_TERMS;
      const key = `${folder}\n${reading.document?.client ?? ''}`;
      const made = cachedClient(group, { terms, defaults }, before.get(key));
      cache.set(key, made);
      return made.client;
    })
    .sort((a, b) => byName(a.name, b.name));
  const documents = new Map(clients.flatMap(allDocuments).map((document) => [document.location, document]));
  return Object.freeze({
    clients,
    documents,
    terms: new Map([...termsByFolder].map(([folder, { reading }]) => [folder, reading.terms])),
    ...problemsOf(entries, termsByFolder, documents),
  });
}

function cachedClient(
  group: readonly [LocatedEntry, ...LocatedEntry[]],
  { terms, defaults }: Pick<CachedClient, 'terms' | 'defaults'>,
  known: CachedClient | undefined,
): CachedClient {
  const isSame =
    known?.terms === terms &&
    known.defaults === defaults &&
    known.entries.length === group.length &&
    group.every(([, entry], i) => entry === known.entries[i]);
  if (isSame) return known;
  const tracked = group.flatMap(
    ([
      location,
      {
        folder,
        reading: { document },
      },
    ]): Tracked[] =>
      document
        ? [
            {
              location,
              folder,
              document,
              terms: termsFor(document, terms, defaults.includedRounds, defaults.feedback),
            },
          ]
        : [],
  );
  const client = clientState(tracked as [Tracked, ...Tracked[]]);
  return { entries: group.map(([, entry]) => entry), terms, defaults, client };
}

type LocatedEntry = readonly [Location, ReadDocument];

function problemsOf(
  entries: ReadonlyMap<Location, ReadDocument>,
  termsByFolder: ReadonlyMap<Location, ReadTerms>,
  documents: ReadonlyMap<Location, DocumentState>,
): Pick<LibraryState, 'problems' | 'texts'> {
  const problems = new Map<Location, readonly Problem[]>();
  const texts = new Map<Location, string>();
  const add = (location: Location, text: string, found: readonly Problem[]): void => {
    if (found.length === 0) return;
    problems.set(location, found);
    texts.set(location, text);
  };
  for (const { file, text, reading } of termsByFolder.values()) add(file, text, reading.problems);
  for (const [location, { frontMatter, reading }] of entries) {
    const state = documents.get(location);
    const found = state
      ? [...overProblem(state), ...unknownName(state, termsByFolder.get(state.folder)?.reading)]
      : [];
    add(location, frontMatter, [...reading.problems, ...found]);
  }
  return { problems, texts };
}

function overProblem({ level, unagreed, document }: DocumentState): Problem[] {
  if (level !== 'over') return [];
  const rounds = unagreed.length === 1 ? `Round ${unagreed.join()} is` : `Rounds ${unagreed.join(', ')} are`;
  const message = `${rounds} past the agreed number of rounds. Record how it was agreed (paid or given), or talk to ${document.client} first.`;
  return [{ code: 'rounds-over', severity: 'warning', message, span: document.roundsKey }];
}

type Tracked = Pick<DocumentState, 'location' | 'folder' | 'document' | 'terms'>;

/** With the rounds that use up an agreed one. */
interface Counted {
  readonly tracked: Tracked;
  readonly rounds: readonly CountedRound[];
}

const counted = (tracked: Tracked): Counted => ({
  tracked,
  rounds: countedRounds(tracked.document, tracked.location),
});

function clientState(tracked: readonly [Tracked, ...Tracked[]]): ClientState {
  const [first] = tracked;
  const inProject = tracked.filter((one) => one.document.project !== undefined);
  return {
    name: first.document.client,
    folder: first.folder,
    terms: first.terms.client,
    projects: groupBy(inProject, (one) => one.document.project ?? '')
      .map(projectState)
      .sort((a, b) => byName(a.name, b.name)),
    documents: sorted(
      tracked
        .filter((one) => one.document.project === undefined)
        .map((one) => documentState(counted(one), [])),
    ),
  };
}

function projectState(tracked: readonly [Tracked, ...Tracked[]]): ProjectState {
  const [first] = tracked;
  const documents = tracked.map(counted);
  const rounds = inOrderOfTime(documents.flatMap((one) => one.rounds));
  return {
    name: first.document.project ?? '',
    terms: first.terms.project,
    standing: standingOf(rounds, first.terms.totalRounds),
    documents: sorted(documents.map((one) => documentState(one, rounds))),
  };
}

function documentState({ tracked, rounds }: Counted, projectRounds: readonly CountedRound[]): DocumentState {
  const { location, document, terms } = tracked;
  const standing = standingOf(rounds, terms.includedRounds);
  const past = [
    ...unagreedRounds(rounds, terms.includedRounds),
    ...unagreedRounds(projectRounds, terms.totalRounds).filter((round) => round.document === location),
  ];
  return {
    ...tracked,
    standing,
    level: worse(standing.level, shareOfTotal(projectRounds, terms.totalRounds, location)),
    unagreed: past.length === 0 ? [] : [...new Set(past.map((round) => round.number))].sort((a, b) => a - b),
    closed: document.approved !== undefined || document.ended !== undefined,
  };
}

const collator = new Intl.Collator(undefined, { numeric: true });
const byName = (a: string, b: string): number => collator.compare(a, b);

function sorted(documents: DocumentState[]): DocumentState[] {
  return documents.sort((a, b) => byName(a.location, b.location));
}
