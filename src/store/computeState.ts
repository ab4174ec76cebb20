import type { Problem } from '../core/problem';
import { say } from '../core/said';
import { termsFor } from '../core/terms/limits';
import { NO_TERMS, type Terms } from '../core/terms/model';
import { unknownName } from '../core/terms/unknownName';
import { alikeIn, withAlike, type Alike } from './alike';
import { byName, clientState, type Tracked } from './clientState';
import { groupBy } from './groupBy';
import type { Location } from './ports';
import {
  allDocuments,
  type ClientState,
  type Defaults,
  type DocumentState,
  type LibraryState,
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

/** What only saves work: it follows from the entries. */
export interface Kept {
  readonly clients: ClientCache;
  readonly alike: Alike;
}

/**
 * Works out where everything stands, from what was read and nothing else. A client whose documents and terms are the same objects as before
 * is the same object as before.
 */
export function computeState(
  entries: ReadonlyMap<Location, ReadDocument>,
  termsByFolder: ReadonlyMap<Location, ReadTerms>,
  defaults: Defaults,
  { clients: cache, alike }: Kept = { clients: new Map(), alike: alikeIn(entries) },
): LibraryState {
  const groups = groupBy(
    [...entries].filter(([location, { reading }]) => reading.document && !alike.copies.has(location)),
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
    ...withAlike(problemsOf(entries, termsByFolder, documents), { entries, documents, alike }),
  });
}

function cachedClient(
  group: readonly [LocatedEntry, ...LocatedEntry[]],
  { terms, defaults }: Pick<CachedClient, 'terms' | 'defaults'>,
  known: CachedClient | undefined,
): CachedClient {
  const isAgreedSame = known?.terms === terms && known.defaults === defaults;
  const isSame =
    isAgreedSame &&
    known.entries.length === group.length &&
    group.every(([, entry], i) => entry === known.entries[i]);
  if (isSame) return known;
  const before = new Map(
    isAgreedSame ? allDocuments(known.client).map((state) => [state.location, state]) : [],
  );
  const tracked = group.flatMap(([location, { folder, reading }]): Tracked[] => {
    const { document } = reading;
    if (!document) return [];
    const same = before.get(location);
    if (same?.document === document) return [same];
    const agreed = termsFor(document, terms, defaults.includedRounds, defaults.feedback);
    return [{ location, folder, document, terms: agreed }];
  });
  const client = clientState(tracked as [Tracked, ...Tracked[]], before);
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
  for (const [location, { beginning, reading }] of entries) {
    const state = documents.get(location);
    const found = state ? statedProblems(state, termsByFolder.get(state.folder)?.reading) : [];
    add(location, beginning, found.length === 0 ? reading.problems : [...reading.problems, ...found]);
  }
  return { problems, texts };
}

const stated = new WeakMap<
  DocumentState,
  { readonly terms: object | undefined; readonly found: readonly Problem[] }
>();

/** What follows from where a document stands; worked out once for what the files say. */
function statedProblems(state: DocumentState, terms: ReadTerms['reading'] | undefined): readonly Problem[] {
  const known = stated.get(state);
  if (known && known.terms === terms) return known.found;
  const found = [...overProblem(state), ...unknownName(state, terms)];
  stated.set(state, { terms, found });
  return found;
}

function overProblem({ level, unagreed, document }: DocumentState): Problem[] {
  if (level !== 'over') return [];
  const { client } = document;
  const message =
    unagreed.length === 1
      ? say(
          'Round {0} is past the agreed number of rounds. Record how it was agreed (paid or given), or talk to {1} first.',
          unagreed.join(),
          client,
        )
      : say(
          'Rounds {0} are past the agreed number of rounds. Record how it was agreed (paid or given), or talk to {1} first.',
          unagreed.join(', '),
          client,
        );
  return [{ code: 'rounds-over', severity: 'warning', message, span: document.roundsKey }];
}
