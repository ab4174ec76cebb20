import { orderOf } from '../calendar/moments';
import type { CommentSummary, RoundSummary, DocumentSummary } from '../model';

/**
 * Where a document or a project stands against its agreed rounds.
 * `within`: rounds are left. `last`: the last included round has started. `over`: past the limit.
 * `agreed`: past it, and every round past it is recorded as paid or given, or all that it asked for was declined.
 */
export type StandingLevel = 'within' | 'last' | 'over' | 'agreed';

export interface Standing {
  readonly level: StandingLevel;
  readonly used: number;
  /** Null: no limit. */
  readonly included: number | null;
}

/** A round that uses up one of the agreed ones. */
export interface CountedRound {
  /** Whose round it is: any string that tells documents apart. */
  readonly document: string;
  readonly number: number;
  /** ISO 8601: when its feedback began; empty when the files do not say. */
  readonly began: string;
  /** Paid, given, or declined: nothing is left to agree on. */
  readonly agreed: boolean;
}

/** Whether a comment is of a class that uses up the round in which it is answered. */
export const isCounting = (comment: CommentSummary): boolean =>
  comment.class === 'revision' || comment.class === 'rewrite';

/**
 * The comments that a round answers: its own, without those that the writer left for the next round, and those that were
 * left for it. What was left for a round whose draft was not sent yet belongs to none so far.
 */
export function answeredIn<C extends CommentSummary>(
  document: { readonly rounds: readonly { readonly comments: readonly C[] }[] },
  round: { readonly number: number; readonly comments: readonly C[] },
): readonly C[] {
  const before = document.rounds[round.number - 2]?.comments ?? [];
  const brought = before.filter((comment) => comment.round === 'next');
  return [...brought, ...round.comments.filter((comment) => comment.round !== 'next')];
}

/** Whether a round uses up one of the agreed rounds: it answers at least one comment of a class that counts. */
export const counts = (document: DocumentSummary, round: RoundSummary): boolean =>
  usedBy(document, round) !== null;

/** The rounds of a document that count, oldest first. */
export function countedRounds(document: DocumentSummary, key: string): CountedRound[] {
  const counted: CountedRound[] = [];
  for (const round of document.rounds) {
    const used = usedBy(document, round);
    if (!used) continue;
    const agreed = round.extra !== undefined || used.isDeclined;
    counted.push({ document: key, number: round.number, began: beganAt(document, round), agreed });
  }
  return counted;
}

interface Use {
  /** All that would have used up the round was answered with no. */
  readonly isDeclined: boolean;
}

/** What uses up a round; null where nothing does. Loops, not lists: this is asked of every round that there is when a window opens. */
function usedBy(document: DocumentSummary, round: RoundSummary): Use | null {
  let isUsed = false;
  let isDeclined = true;
  const look = (comments: readonly CommentSummary[], areBrought: boolean): void => {
    for (const comment of comments) {
      if ((comment.round === 'next') !== areBrought || !isCounting(comment)) continue;
      isUsed = true;
      isDeclined &&= comment.status === 'declined';
    }
  };
  look(document.rounds[round.number - 2]?.comments ?? [], true);
  look(round.comments, false);
  return isUsed ? { isDeclined } : null;
}

/** With its first comment; where that was left from the round before, as soon as the draft was sent. */
function beganAt(document: DocumentSummary, round: RoundSummary): string {
  const first = round.comments.find((comment) => comment.at !== undefined)?.at;
  const isBrought = document.rounds[round.number - 2]?.comments.some((comment) => comment.round === 'next');
  const [earlier, later] = isBrought === true ? [round.sent, first] : [first, round.sent];
  return earlier ?? later ?? '';
}

/**
 * Orders the rounds of several documents by the time their feedback began; undated ones last, then by document and number.
 * Those of one document stay in their own order, whatever their dates say: one date that is wrong or missing must not make
 * an earlier round the one that is past the limit.
 */
export function inOrderOfTime(rounds: readonly CountedRound[]): CountedRound[] {
  const times = new Map<CountedRound, number>();
  for (const own of byDocument(rounds).values()) {
    own.sort((a, b) => a.number - b.number);
    timesInOrder(own).forEach((time, at) => times.set(own[at] as CountedRound, time));
  }
  const time = (round: CountedRound): number => times.get(round) ?? UNDATED;
  return [...rounds].sort(
    (a, b) =>
      time(a) - time(b) || (a.document < b.document ? -1 : a.document > b.document ? 1 : a.number - b.number),
  );
}

function byDocument(rounds: readonly CountedRound[]): Map<string, CountedRound[]> {
  const groups = new Map<string, CountedRound[]>();
  for (const round of rounds) {
    const group = groups.get(round.document);
    if (group) group.push(round);
    else groups.set(round.document, [round]);
  }
  return groups;
}

const UNDATED = Number.MAX_SAFE_INTEGER;

/** When the rounds of one document began, none before the one that it follows; what has no date goes with a round that has. */
function timesInOrder(rounds: readonly CountedRound[]): number[] {
  const dates = rounds.map(({ began }) => orderOf(began));
  let latest = dates.find((date) => !Number.isNaN(date)) ?? UNDATED;
  return dates.map((date) => (latest = Number.isNaN(date) ? latest : Math.max(latest, date)));
}

/**
 * The standing of rounds, given in the order they were used, against one limit.
 * With no rounds included there is no last included round: such an agreement goes from within straight to over.
 */
export function standingOf(rounds: readonly CountedRound[], included: number | null): Standing {
  const used = rounds.length;
  return { level: levelOf(rounds, included), used, included };
}

function levelOf(rounds: readonly CountedRound[], included: number | null): StandingLevel {
  if (included === null || rounds.length < included) return 'within';
  if (rounds.length === included) return included > 0 ? 'last' : 'within';
  return roundsPast(rounds, included).every((round) => round.agreed) ? 'agreed' : 'over';
}

const SEVERITY: Readonly<Record<StandingLevel, number>> = { within: 0, agreed: 1, last: 2, over: 3 };

/** The more pressing of two standings; the first where they are equal. */
function worse(a: StandingLevel, b: StandingLevel): StandingLevel {
  return SEVERITY[b] > SEVERITY[a] ? b : a;
}

/** The rounds past a limit, agreed on or not. */
export const roundsPast = (
  rounds: readonly CountedRound[],
  included: number | null,
): readonly CountedRound[] => (included === null || rounds.length <= included ? [] : rounds.slice(included));

/**
 * The rounds of a document that use up its project's total, which is what the fee covers: not those past the document's own limit of
 * which it is on record that they were paid apart, given or declined.
 */
export function roundsOfTotal(
  rounds: readonly CountedRound[],
  included: number | null,
): readonly CountedRound[] {
  return included === null ? rounds : rounds.filter((round, at) => at < included || !round.agreed);
}

/**
 * The more pressing of a document's own standing and its share of the project's. On an extra round that was agreed on, the last
 * round that the project's total covers lies behind.
 */
export const levelWith = (own: StandingLevel, share: StandingLevel): StandingLevel =>
  own === 'agreed' && share === 'last' ? own : worse(own, share);

/**
 * What a project's total means for one of its documents: `last` and `over` fall on the document whose rounds they are,
 * so that a writer is warned where the round is being worked on and nowhere else.
 */
export function shareOfTotal(
  projectRounds: readonly CountedRound[],
  total: number | null,
  document: string,
): StandingLevel {
  if (total === null) return 'within';
  const past = roundsPast(projectRounds, total).filter((round) => round.document === document);
  if (past.length > 0) return past.every((round) => round.agreed) ? 'agreed' : 'over';
  const isLast = projectRounds.length === total && projectRounds[total - 1]?.document === document;
  return isLast ? 'last' : 'within';
}
