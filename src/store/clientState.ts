import type { DocumentSummary } from '../core/model';
import {
  countedRounds,
  inOrderOfTime,
  levelWith,
  roundsOfTotal,
  roundsPast,
  shareOfTotal,
  standingOf,
  type CountedRound,
} from '../core/terms/standing';
import { groupBy } from './groupBy';
import type { Location } from './ports';
import type { ClientState, DocumentState, ProjectState } from './state';

/** A document with its terms, before it is known where it stands. */
export type Tracked = Pick<DocumentState, 'location' | 'folder' | 'document' | 'terms'>;

/** States of the same documents under the same terms, to be taken over where the document says what it said. */
type Before = ReadonlyMap<Location, DocumentState>;

/** Where one client's documents and projects stand. */
export function clientState(tracked: readonly [Tracked, ...Tracked[]], before: Before): ClientState {
  const [first] = tracked;
  const inProject = tracked.filter((one) => one.document.project !== undefined);
  const alone = tracked.filter((one) => one.document.project === undefined);
  return {
    name: first.document.client,
    folder: first.folder,
    terms: first.terms.client,
    projects: groupBy(inProject, (one) => one.document.project ?? '')
      .map((group) => projectState(group, before))
      .sort((a, b) => byName(a.name, b.name)),
    documents: sorted(alone.map((one) => documentState(one, [], before))),
  };
}

function projectState(tracked: readonly [Tracked, ...Tracked[]], before: Before): ProjectState {
  const [{ document, terms }] = tracked;
  // The order tells which rounds are past the limit: where there is none, it need not be known.
  const rounds =
    terms.totalRounds === null
      ? tracked.flatMap(roundsOf)
      : inOrderOfTime(tracked.flatMap((one) => roundsOfTotal(roundsOf(one), one.terms.includedRounds)));
  return {
    name: document.project ?? '',
    terms: terms.project,
    standing: standingOf(rounds, terms.totalRounds),
    documents: sorted(tracked.map((one) => documentState(one, rounds, before))),
  };
}

const counted = new WeakMap<DocumentSummary, readonly CountedRound[]>();

/** The rounds that use up an agreed one; worked out once for what a file says. */
function roundsOf({ document, location }: Tracked): readonly CountedRound[] {
  const rounds = counted.get(document) ?? countedRounds(document, location);
  counted.set(document, rounds);
  return rounds;
}

function documentState(
  tracked: Tracked,
  projectRounds: readonly CountedRound[],
  before: Before,
): DocumentState {
  const { location, folder, document, terms } = tracked;
  const known = before.get(location);
  // Under a limit over the whole project, what other documents say matters too.
  if (terms.totalRounds === null && known?.document === document && known.folder === folder) return known;
  const rounds = roundsOf(tracked);
  const standing = standingOf(rounds, terms.includedRounds);
  const past = [
    ...roundsPast(rounds, terms.includedRounds),
    ...roundsPast(projectRounds, terms.totalRounds).filter((round) => round.document === location),
  ];
  return {
    location,
    folder,
    document,
    terms,
    standing,
    level: levelWith(standing.level, shareOfTotal(projectRounds, terms.totalRounds, location)),
    past: numbersOf(past),
    unagreed: numbersOf(past.filter((round) => !round.agreed)),
    closed: document.approved !== undefined || document.ended !== undefined,
  };
}

const NONE: readonly number[] = [];

const numbersOf = (rounds: readonly CountedRound[]): readonly number[] =>
  rounds.length === 0 ? NONE : [...new Set(rounds.map((round) => round.number))].sort((a, b) => a - b);

/** Made with the first comparison: it takes longer than all else that is done when a window opens. */
let collator: Intl.Collator | undefined;
export const byName = (a: string, b: string): number =>
  (collator ??= new Intl.Collator(undefined, { numeric: true })).compare(a, b);

function sorted(documents: DocumentState[]): DocumentState[] {
  return documents.sort((a, b) => byName(a.location, b.location));
}
