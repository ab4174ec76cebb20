import { orderOf } from '../calendar/moments';
import { say } from '../said';
import type { YamlInput } from '../yaml/edit/renderValue';
import type { YamlPath } from '../yaml/locate';
import { pairsWithin, renamedIds, renamingOf, type Renamed } from './ids';
import { mergeKeys, newAccount, newsOf, type Account, type Place, type Versions } from './keys';
import { originsOf, type Origins } from './origins';
import { pairComments, pairRounds, type Pairs } from './pairs';
import type { CommentSide, RecordSide, RoundSide } from './record';
import { asText, written } from './values';

/** Two records, what both began with, and which of theirs is which of ours. */
interface Merging {
  readonly account: Account;
  readonly ids: Renamed;
  readonly origins: Origins;
  readonly rounds: Pairs<RoundSide>;
  readonly comments: Pairs<CommentSide>;
}

/** What has to be written on our side so that it holds all that both hold. */
export function unionOf(mine: RecordSide, theirs: RecordSide, base: RecordSide | null): Account {
  const account = newAccount();
  const origins = originsOf(base, [mine, theirs]);
  const rounds = pairRounds(mine.rounds, theirs.rounds, base ? origins.rounds : undefined);
  const comments = pairsWithin(rounds, (a, b) => pairComments(a, b, origins.comments));
  const ids = renamedIds(mine, theirs, comments);
  account.renaming.push(...renamingOf(theirs, ids));
  const merging = { account, ids, origins, rounds, comments };
  const document: Place = { path: [], name: say('the document') };
  const versions = { mine: mine.values, theirs: theirs.values, base: base?.values ?? null };
  mergeKeys(account, document, versions, ['rounds']);
  for (const [their, own] of rounds) mergeRound(merging, own, their);
  const kept = removeGone(merging, ['rounds'], mine.rounds, rounds);
  addRounds(merging, kept, addedOf(merging, theirs.rounds, rounds));
  return account;
}

/** What only the other side has, and we did not take away. */
const addedOf = <T extends RoundSide | CommentSide>(
  { origins }: Merging,
  theirs: readonly T[],
  pairs: Pairs<T>,
): readonly T[] => theirs.filter((entry) => !pairs.has(entry) && !origins.isUntouched(entry));

/** Removes what the other side took away, the last first; answers what stays. */
function removeGone<T extends RoundSide | CommentSide>(
  { account, origins }: Merging,
  path: YamlPath,
  mine: readonly T[],
  pairs: Pairs<T>,
): readonly T[] {
  const paired = new Set(pairs.values());
  const gone = mine.filter((entry) => !paired.has(entry) && origins.isUntouched(entry));
  for (const { index } of gone.toReversed())
    account.operations.push({ op: 'remove', path: [...path, index] });
  return mine.filter((entry) => !gone.includes(entry));
}

function mergeRound(merging: Merging, mine: RoundSide, theirs: RoundSide): void {
  const { account, ids, comments } = merging;
  const place = { path: ['rounds', mine.index], name: say('round {0}', mine.index + 1) };
  const versions = { mine: mine.values, theirs: ids.values(theirs.values), base: merging.origins.of(mine) };
  const added = addedOf(merging, theirs.comments, comments);
  if (mine.short) {
    const list = added.length > 0 ? { comments: added.map((one) => inputOf(merging, one)) } : {};
    return writeWhole(account, place, versions, list);
  }
  mergeKeys(account, place, versions, ['comments']);
  for (const comment of theirs.comments) {
    const own = comments.get(comment);
    if (own) mergeComment(merging, place, own, comment);
  }
  const path = [...place.path, 'comments'];
  removeGone(merging, path, mine.comments, comments);
  for (const one of added) account.operations.push({ op: 'append', path, value: inputOf(merging, one) });
}

function mergeComment(merging: Merging, round: Place, mine: CommentSide, theirs: CommentSide): void {
  const place = {
    path: [...round.path, 'comments', mine.index],
    name: say('comment {0} of {1}', mine.id ?? mine.index + 1, round.name),
  };
  const versions = {
    mine: mine.values,
    theirs: merging.ids.values(theirs.values, theirs),
    base: merging.origins.of(mine),
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
  const news = newsOf(account, place, versions, ['comments']);
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
function addRounds(merging: Merging, mine: readonly RoundSide[], added: readonly RoundSide[]): void {
  const { account, ids } = merging;
  const order = mine.map(sentOf);
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
