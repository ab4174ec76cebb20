import type { Comment, Round } from '../model';
import { isOpen } from '../openComments';
import { overlapOf, type Quoted } from './passages';
import { wordsIn } from './phrases';
import { areOpposite, isPlainWish, wishesIn } from './wishes';
import type { Wish } from './words/model';

/** Two comments that cannot both be followed, or of which only the approver can say whether they can. */
export interface Contradiction {
  /** In the order of the file. */
  readonly comments: readonly [Comment, Comment];
  /** `opposite`: they want opposite things of one passage. `people`: two people want something of the same passage. */
  readonly reason: 'opposite' | 'people';
  /** The number of the round of the later one. */
  readonly round: number;
}

/**
 * The passage of a comment in a later draft, in the words of that draft: null where it is not there any more, undefined where nobody
 * knows. Then its own words stand for it: most that is still open was not touched.
 */
export type PassageLater = (comment: Comment, round: number) => Quoted | null | undefined;

const NOT_FOLLOWED: PassageLater = () => undefined;

const ASKING: ReadonlySet<Comment['class']> = new Set(['correction', 'revision', 'rewrite', 'scope']);

type Rounds = { readonly rounds: readonly Round[] };

/**
 * What is to be settled among the open comments of a document: those on one draft, and those that were left open with the comments on
 * a later one. What was settled once is not asked again.
 */
export function contradictionsIn(document: Rounds, later: PassageLater = NOT_FOLLOWED): Contradiction[] {
  const found: Contradiction[] = [];
  for (const { one, other, from, round } of openPairs(document)) {
    const place = from === round ? one : laterOf(one, later(one, round));
    const reason = reasonOf(one, other, place);
    if (reason !== null) found.push({ comments: [one, other], reason, round });
  }
  return found;
}

/** A comment whose passage has to be known in the draft of a later round: a comment there would contradict it on the same passage. */
export interface WantedPassage {
  readonly comment: Comment;
  readonly from: number;
  readonly round: number;
}

/** Which passages have to be followed before `contradictionsIn` knows all. Hardly any: mostly none. */
export function wantedPassages(document: Rounds): WantedPassage[] {
  const wanted: WantedPassage[] = [];
  for (const { one, other, from, round } of openPairs(document))
    if (from < round && mayContradict(one, other)) wanted.push({ comment: one, from, round });
  return wanted;
}

interface OpenPair {
  readonly one: Comment;
  readonly other: Comment;
  readonly from: number;
  readonly round: number;
}

function* openPairs({ rounds }: Rounds): Generator<OpenPair> {
  const asking = rounds.flatMap(({ number, comments }) =>
    comments
      .filter((comment) => isOpen(comment) && ASKING.has(comment.class))
      .map((comment) => ({ comment, number })),
  );
  for (const [at, { comment: one, number: from }] of asking.entries())
    for (const { comment: other, number: round } of asking.slice(at + 1))
      if (!isSettled(one, other)) yield { one, other, from, round };
}

const laterOf = (comment: Comment, found: Quoted | null | undefined): Quoted | null =>
  found === undefined ? comment : found;

/** `place`: the passage of the first in the draft of the other; null where it is not there. */
function reasonOf(one: Comment, other: Comment, place: Quoted | null): Contradiction['reason'] | null {
  const isOfWhole = one.quote === undefined && other.quote === undefined;
  const overlap = place ? overlapOf(place, other) : 'none';
  if (!isOfWhole && overlap === 'none') return null;
  if (saysTheSame(one, other)) return null;
  if (!isOfWhole || (isPlainWish(one.text) && isPlainWish(other.text))) {
    if (areOpposite(wishesOf(one), wishesOf(other))) return 'opposite';
  }
  return overlap === 'same' && areChanges(one, other) && areByTwo(one, other) ? 'people' : null;
}

/** Whether two comments would contradict each other if they were on the same passage. */
function mayContradict(one: Comment, other: Comment): boolean {
  if (one.quote === undefined || other.quote === undefined || saysTheSame(one, other)) return false;
  return areOpposite(wishesOf(one), wishesOf(other)) || (areChanges(one, other) && areByTwo(one, other));
}

/** Each is held against many others. */
const wishes = new WeakMap<Comment, ReadonlySet<Wish>>();

function wishesOf(comment: Comment): ReadonlySet<Wish> {
  const known = wishes.get(comment) ?? wishesIn(comment.text);
  wishes.set(comment, known);
  return known;
}

/** Corrections of one passage by two people add up. */
const areChanges = (...comments: readonly Comment[]): boolean =>
  comments.every((comment) => comment.class === 'revision' || comment.class === 'rewrite');

const areByTwo = (one: Comment, other: Comment): boolean =>
  one.from !== undefined && other.from !== undefined && !sameWords(one.from, other.from);

const isSettled = (one: Comment, other: Comment): boolean =>
  (one.settled ?? []).includes(other.id) || (other.settled ?? []).includes(one.id);

const saysTheSame = (one: Comment, other: Comment): boolean => sameWords(one.text, other.text);

const sameWords = (a: string, b: string): boolean => a === b || wordsIn(a).join(' ') === wordsIn(b).join(' ');
