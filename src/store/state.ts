import type { FeedbackDays } from '../core/feedback/window';
import type { Comment, DocumentReading, TrackedDocument } from '../core/model';
import type { Problem } from '../core/problem';
import { termsFor, type DocumentTerms } from '../core/terms/limits';
import {
  NO_TERMS,
  type ClientTerms,
  type ProjectTerms,
  type Terms,
  type TermsReading,
} from '../core/terms/model';
import {
  countedRounds,
  inOrderOfTime,
  shareOfTotal,
  standingOf,
  unagreedRounds,
  worse,
  type CountedRound,
  type Standing,
  type StandingLevel,
} from '../core/terms/standing';
import { unknownName } from '../core/terms/unknownName';
import type { Location } from './ports';

/** One tracked document, with where it stands. */
export interface DocumentState {
  readonly location: Location;
  /** The `.rounds` folder it belongs to. */
  readonly folder: Location;
  readonly document: TrackedDocument;
  readonly terms: DocumentTerms;
  /** Against its own limit. */
  readonly standing: Standing;
  /** The more pressing of its own standing and its share of the project's. */
  readonly level: StandingLevel;
  /** Numbers of the rounds past either limit for which nothing was agreed. */
  readonly unagreed: readonly number[];
  /** Approved, or ended without approval. */
  readonly closed: boolean;
}

export interface ProjectState {
  readonly name: string;
  readonly terms: ProjectTerms | undefined;
  /** Against the limit over all documents; `included` is null where there is none. */
  readonly standing: Standing;
  readonly documents: readonly DocumentState[];
}

export interface ClientState {
  readonly name: string;
  readonly folder: Location;
  readonly terms: ClientTerms | undefined;
  readonly projects: readonly ProjectState[];
  /** Documents without a project. */
  readonly documents: readonly DocumentState[];
}

export interface LibraryState {
  readonly clients: readonly ClientState[];
  readonly documents: ReadonlyMap<Location, DocumentState>;
  /** What each `.rounds` folder's terms say. */
  readonly terms: ReadonlyMap<Location, Terms>;
  /** Of documents, and of the files of terms. */
  readonly problems: ReadonlyMap<Location, readonly Problem[]>;
  /** The beginning of each file with a problem, up to its prose: the text that the problems' spans point into. */
  readonly texts: ReadonlyMap<Location, string>;
}

/** What was read of the files, as the library keeps it. */
export interface ReadDocument {
  readonly folder: Location;
  /** The text before the prose. */
  readonly frontMatter: string;
  readonly reading: DocumentReading;
}

export interface ReadTerms {
  readonly file: Location;
  readonly text: string;
  readonly reading: TermsReading;
}

/** What holds where no file says anything: the settings. */
export interface Defaults {
  readonly includedRounds: number;
  readonly feedback: FeedbackDays;
}

/** Works out where everything stands, from what was read and nothing else. */
export function computeState(
  entries: ReadonlyMap<Location, ReadDocument>,
  termsByFolder: ReadonlyMap<Location, ReadTerms>,
  defaults: Defaults,
): LibraryState {
  const termsOf = (folder: Location): Terms => termsByFolder.get(folder)?.reading.terms ?? NO_TERMS;
  const tracked = [...entries].flatMap(
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
              terms: termsFor(document, termsOf(folder), defaults.includedRounds, defaults.feedback),
            },
          ]
        : [],
  );
  const clients = groupBy(tracked, (one) => `${one.folder}\n${one.document.client}`)
    .map(clientState)
    .sort((a, b) => byName(a.name, b.name));
  const documents = new Map(clients.flatMap(allDocuments).map((document) => [document.location, document]));
  return Object.freeze({
    clients,
    documents,
    terms: new Map([...termsByFolder].map(([folder, { reading }]) => [folder, reading.terms])),
    ...problemsOf(entries, termsByFolder, documents),
  });
}

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

/** The comments, of all rounds, that nothing was done about yet. */
export function openComments(document: TrackedDocument): readonly Comment[] {
  return document.rounds.flatMap((round) => round.comments).filter((comment) => comment.status === 'open');
}

type Tracked = Pick<DocumentState, 'location' | 'folder' | 'document' | 'terms'>;

/** The client's documents, with and without a project. */
export function allDocuments(client: ClientState): readonly DocumentState[] {
  return [...client.projects.flatMap((project) => project.documents), ...client.documents];
}

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
      tracked.filter((one) => one.document.project === undefined).map((one) => documentState(one, [])),
    ),
  };
}

function projectState(tracked: readonly [Tracked, ...Tracked[]]): ProjectState {
  const [first] = tracked;
  const rounds = inOrderOfTime(tracked.flatMap((one) => countedRounds(one.document, one.location)));
  return {
    name: first.document.project ?? '',
    terms: first.terms.project,
    standing: standingOf(rounds, first.terms.totalRounds),
    documents: sorted(tracked.map((one) => documentState(one, rounds))),
  };
}

function documentState(tracked: Tracked, projectRounds: readonly CountedRound[]): DocumentState {
  const { location, document, terms } = tracked;
  const rounds = countedRounds(document, location);
  const standing = standingOf(rounds, terms.includedRounds);
  const past = [
    ...unagreedRounds(rounds, terms.includedRounds),
    ...unagreedRounds(projectRounds, terms.totalRounds).filter((round) => round.document === location),
  ];
  return {
    ...tracked,
    standing,
    level: worse(standing.level, shareOfTotal(projectRounds, terms.totalRounds, location)),
    unagreed: [...new Set(past.map((round) => round.number))].sort((a, b) => a - b),
    closed: document.approved !== undefined || document.ended !== undefined,
  };
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
}

const collator = new Intl.Collator(undefined, { numeric: true });
const byName = (a: string, b: string): number => collator.compare(a, b);

function sorted(documents: DocumentState[]): DocumentState[] {
  return documents.sort((a, b) => byName(a.location, b.location));
}
