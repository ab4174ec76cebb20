import { orderOf } from '../calendar/moments';
import { say } from '../said';
import type { YamlInput } from '../yaml/edit/renderValue';
import { pairsWithin, renamedIds, type Renamed } from './ids';
import { mergeKeys, newsOf, type Account, type Place, type Versions } from './keys';
import { pairComments, pairRounds, type Pairs } from './pairs';
import type { CommentSide, RecordSide, RoundSide } from './record';
import { asText, written, type Values } from './values';

/** Two records, what both began with, and which of theirs is which of ours. */
interface Merging {
  readonly account: Account;
  readonly ids: Renamed;
  readonly rounds: Pairs<RoundSide>;
  readonly comments: Pairs<CommentSide>;
  readonly baseRound: (mine: RoundSide) => Values | null;
  readonly baseComment: (mine: CommentSide) => Values | null;
}

/** What has to be written on our side so that it holds all that both hold. */
export function unionOf(mine: RecordSide, theirs: RecordSide, base: RecordSide | null): Account {
  const account: Account = { operations: [], refused: null, comments: 0, rounds: 0, closed: 0 };
  const rounds = pairRounds(mine.rounds, theirs.rounds);
  const comments = pairsWithin(rounds, pairComments);
  const ids = renamedIds(mine, theirs, comments);
  const merging = { account, ids, rounds, comments, ...baseOf(mine, base) };
  const document: Place = { path: [], name: say('the document') };
  const versions = { mine: mine.values, theirs: theirs.values, base: base?.values ?? null };
  mergeKeys(account, document, versions, 'rounds');
  for (const [their, own] of rounds) mergeRound(merging, own, their);
  addRounds(
    merging,
    mine,
    theirs.rounds.filter((round) => !rounds.has(round)),
  );
  return account;
}

function baseOf(mine: RecordSide, base: RecordSide | null): Pick<Merging, 'baseRound' | 'baseComment'> {
  const rounds = pairRounds(base?.rounds ?? [], mine.rounds);
  const comments = pairsWithin(rounds, pairComments);
  // What was added on both sides since, both have whole: of it nothing was there before.
  const none: Values | null = base && new Map();
  return {
    baseRound: (round) => rounds.get(round)?.values ?? none,
    baseComment: (comment) => comments.get(comment)?.values ?? none,
  };
}

function mergeRound(merging: Merging, mine: RoundSide, theirs: RoundSide): void {
  const { account, ids } = merging;
  const place = { path: ['rounds', mine.index], name: say('round {0}', mine.index + 1) };
  const versions = { mine: mine.values, theirs: ids.values(theirs.values), base: merging.baseRound(mine) };
  const added = theirs.comments.filter((comment) => !merging.comments.has(comment));
  if (mine.short) {
    const list = added.length > 0 ? { comments: added.map((one) => inputOf(merging, one)) } : {};
    return writeWhole(account, place, versions, list);
  }
  mergeKeys(account, place, versions, 'comments');
  for (const comment of theirs.comments) {
    const own = merging.comments.get(comment);
    if (own) mergeComment(merging, place, own, comment);
    else
      account.operations.push({
        op: 'append',
        path: [...place.path, 'comments'],
        value: inputOf(merging, comment),
      });
  }
}

function mergeComment(merging: Merging, round: Place, mine: CommentSide, theirs: CommentSide): void {
  const place = {
    path: [...round.path, 'comments', mine.index],
    name: say('comment {0} of {1}', mine.id ?? mine.index + 1, round.name),
  };
  const versions = {
    mine: mine.values,
    theirs: merging.ids.values(theirs.values, theirs),
    base: merging.baseComment(mine),
  };
  if (mine.short) writeWhole(merging.account, place, versions, {});
  else mergeKeys(merging.account, place, versions);
}

/** An entry that is no group of keys becomes one where there is more to say. */
function writeWhole(
  account: Account,
  place: Place,
  versions: Versions,
  more: Record<string, YamlInput>,
): void {
  const news = newsOf(account, place, versions, 'comments');
  if (news.size === 0 && Object.keys(more).length === 0) return;
  const whole = new Map([...versions.theirs, ...versions.mine, ...news]);
  whole.delete('comments');
  const value = Object.fromEntries(
    [...whole, ...Object.entries(more)].filter(([, each]) => each !== undefined),
  );
  account.operations.push({ op: 'set', path: place.path, value: value as YamlInput });
}

function inputOf({ account, ids }: Merging, comment: CommentSide): YamlInput {
  account.comments++;
  return comment.short ? (comment.text ?? null) : written(ids.values(comment.values, comment));
}

/** Rounds that only the other side has, each before the first here that was sent later. */
function addRounds(merging: Merging, mine: RecordSide, added: readonly RoundSide[]): void {
  const { account, ids } = merging;
  const order = mine.rounds.map(sentOf);
  for (const round of added) {
    const comments = round.comments.map((comment) => inputOf(merging, comment));
    const values = new Map(ids.values(round.values));
    if (values.has('comments')) values.set('comments', comments);
    const sent = sentOf(round);
    const later = order.findIndex((other) => other > sent);
    const at = later < 0 ? order.length : later;
    const value = round.short ? (values.get('sent') ?? null) : written(values);
    account.operations.push({ op: 'append', path: ['rounds'], value, ...(later >= 0 && { at }) });
    account.rounds++;
    order.splice(at, 0, sent);
  }
}

/** Of a round that does not say when it was sent, the order is not known: NaN is before and after nothing. */
const sentOf = ({ values }: RoundSide): number => orderOf(asText(values.get('sent')) ?? '');
