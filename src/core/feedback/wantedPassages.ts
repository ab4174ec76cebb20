import type { Comment, Round } from '../model';
import { areByTwo, askingIn, isChange, isSettled, saysTheSame, wishesOf } from './twoComments';
import { areOpposite } from './wishes';

/** A comment whose passage has to be known in the draft of a later round: a comment there would contradict it on the same passage. */
export interface WantedPassage {
  readonly comment: Comment;
  readonly from: number;
  readonly round: number;
}

/** More are not followed: their own words stand for them. */
const MOST_FOLLOWED = 1000;

/** Which passages have to be followed before all contradictions are known. Hardly any: mostly none. */
export function wantedPassages(document: { readonly rounds: readonly Round[] }): readonly WantedPassage[] {
  const wanted: WantedPassage[] = [];
  for (const one of passagesWanted(document.rounds)) if (wanted.push(one) === MOST_FOLLOWED) break;
  return wanted;
}

interface Left {
  readonly comment: Comment;
  readonly from: number;
}

function* passagesWanted(rounds: readonly Round[]): Generator<WantedPassage> {
  const left = new Map<string, Left[]>();
  for (const round of rounds) {
    const comments = quotedIn(round);
    const here = new Map<string, Left[]>();
    for (const comment of comments) addTo(here, { comment, from: round.number });
    for (const one of wantedAmong([...left.values()], [...here.values()]))
      yield { ...one, round: round.number };
    for (const comment of comments) addTo(left, { comment, from: round.number });
  }
}

const quotedIn = (round: Round): Comment[] => askingIn(round).filter(({ quote }) => quote !== undefined);

/** Each list is of one kind: where the first ones do not contradict each other, the others do not either. */
function* wantedAmong(left: readonly Left[][], here: readonly Left[][]): Generator<Left> {
  for (const alike of left) {
    const against = here.filter(
      ([other]) => alike[0] && other && mayContradict(alike[0].comment, other.comment),
    );
    for (const one of alike)
      if (against.some((others) => others.some((other) => isNew(one.comment, other.comment)))) yield one;
  }
}

function addTo(kinds: Map<string, Left[]>, one: Left): void {
  const kind = kindOf(one.comment);
  const alike = kinds.get(kind);
  if (alike) alike.push(one);
  else kinds.set(kind, [one]);
}

/** All that decides whether two comments on one passage would contradict each other, but for what was settled and what says the same. */
const kindOf = (comment: Comment): string =>
  [comment.from ?? '', isChange(comment), ...wishesOf(comment)].join('\n');

const mayContradict = (one: Comment, other: Comment): boolean =>
  areOpposite(wishesOf(one), wishesOf(other)) || areByTwo(one, other);

const isNew = (one: Comment, other: Comment): boolean => !isSettled(one, other) && !saysTheSame(one, other);
