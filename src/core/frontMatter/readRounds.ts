import { EXTRA_AGREEMENTS } from '../model';
import { say } from '../said';
import type { Comment, Round } from '../model';
import { isDate } from '../yaml/dates';
import {
  asMap,
  asScalar,
  choiceField,
  dateField,
  defined,
  listField,
  noteShape,
  numberField,
  textField,
  wordsOf,
} from '../yaml/fields';
import type { Reading } from '../yaml/fields';
import { idsField } from './ids';
import { readComment } from './readComment';
import type { FoundComment } from './readComment';
import { nodeSpan } from '../yaml/tree';
import type { CollectionNode, YamlNode } from '../yaml/tree';

type FoundRound = Omit<Round, 'comments'> & { readonly found: readonly FoundComment[] };

/** Reads `rounds`. Every entry keeps its number, also one that cannot be read; then the comments get their ids. */
export function readRounds(reading: Reading, document: CollectionNode): Round[] {
  const entries = listField(reading, document, 'rounds');
  return withIds(
    reading,
    entries.map((node, index) => readRound(reading, node, index + 1)),
  );
}

function readRound(reading: Reading, node: YamlNode, number: number): FoundRound {
  const map = asMap(reading, node);
  const base = { number, late: [], found: [], span: nodeSpan(reading.source, node) };
  if (map) return { ...base, short: false, ...readRoundFields(reading, map) };
  const scalar = asScalar(reading, node);
  const words = scalar && wordsOf(scalar);
  if (scalar && words === null) return { ...base, short: true };
  if (words !== null && isDate(words)) return { ...base, short: true, sent: words };
  const message = say(
    'Entry {0} of `rounds` should be a group of keys such as `sent` and `comments`, or the date it was sent. It counts as an empty round until it is corrected.',
    number,
  );
  noteShape(reading, node, message);
  return { ...base, short: false };
}

function readRoundFields(reading: Reading, map: CollectionNode) {
  const comments = listField(reading, map, 'comments');
  const extra = { words: EXTRA_AGREEMENTS, otherwise: say('It is left out until it is corrected.') };
  return {
    ...defined({
      sent: dateField(reading, map, 'sent'),
      draft: textField(reading, map, 'draft'),
      rating: numberField(reading, map, 'rating', { min: 1, max: 5, whole: true }),
      minutes: numberField(reading, map, 'minutes', { min: 0, whole: false }),
      extra: choiceField(reading, map, 'extra', extra),
      promised: dateField(reading, map, 'promised'),
    }),
    late: idsField(reading, map, 'late') ?? [],
    found: comments.flatMap((node, index) => readComment(reading, node, index) ?? []),
  };
}

/** The first comment with an id has it; one without an id, or with one that is taken, is named by its place. */
function withIds(reading: Reading, rounds: readonly FoundRound[]): Round[] {
  const written = new Set(rounds.flatMap(({ found }) => found.map((each) => each.writtenId)));
  const taken = new Set<string>();
  return rounds.map(({ found, ...round }) => ({
    ...round,
    comments: found.map((each): Comment => {
      const own = each.writtenId !== null && !taken.has(each.writtenId) ? each.writtenId : null;
      if (own === null && each.writtenId !== null) noteDuplicate(reading, each.idNode, each.writtenId);
      const id = own ?? placeId(round.number, each.comment.index, written);
      taken.add(id);
      return { id, hasId: own !== null, ...each.comment };
    }),
  }));
}

/** `2.3`: the third comment of round 2. Someone may have written just that as an id. */
function placeId(round: number, index: number, written: ReadonlySet<string | null>): string {
  let id = `${round}.${index + 1}`;
  while (written.has(id)) id = `${id}.0`;
  return id;
}

function noteDuplicate({ source, problems }: Reading, idNode: YamlNode, id: string): void {
  const message = say(
    'The id {0} belongs to an earlier comment already. Give this one another id, or remove it: a new one is given when it is needed.',
    id,
  );
  problems.push({ code: 'duplicate-id', severity: 'warning', message, span: nodeSpan(source, idNode) });
}
