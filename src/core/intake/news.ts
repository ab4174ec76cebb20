import type { Comment, Round, TrackedDocument } from '../model';
import { oneLine } from '../text';
import type { IntakeSource, PlacedFeedback } from './model';
import type { Remark } from './remarks';

/** What a remark is to a record. */
export type Standing =
  | { readonly kind: 'new' }
  /** Logged before, as the comment with this id. */
  | { readonly kind: 'known'; readonly id: string }
  /** The same person, time and passage as a comment that was imported, in other words: the client has changed it since. */
  | { readonly kind: 'reworded'; readonly id: string };

/** The round that feedback belongs to: the one that answers the draft it is about; 0 where no draft was sent. */
export function roundOfFeedback(
  { round }: Pick<PlacedFeedback, 'round'>,
  document: TrackedDocument | null,
): number {
  const sent = document?.rounds.length ?? 0;
  return round !== null && round >= 1 && round <= sent ? round : sent;
}

/**
 * What each remark is to the record, in the order of the list. Each comment of the record is taken for one remark at most, so that
 * two equal remarks are two. In turn:
 *
 * 1. the mark that the import wrote: whatever the writer did to the comment since, it is known;
 * 2. the same words of the same person at the same minute, in any round: our own comments come back in a redline that we sent;
 * 3. the same words on the same passage in the same round, for a comment that was typed in by hand or came another way;
 * 4. the same person, second and passage: a typed-in comment is known by it; one that was imported is then in other words.
 *
 * What follows a known comment in the words of its reply is that reply.
 */
export function standings(
  remarks: readonly Remark[],
  { document, source, round }: { document: TrackedDocument | null; source: IntakeSource; round: number },
): Standing[] {
  const free = new Set(document?.rounds.flatMap((one) => one.comments.map((comment) => entry(one, comment))));
  const found: (Standing | null)[] = remarks.map(() => null);
  const pass = (fits: Fits, standing: (record: Entry) => Standing): void => {
    const groups = grouped(free, fits.key);
    for (const [index, remark] of remarks.entries()) {
      const key = fits.key(saidIn(remark));
      const group = found[index] === null && key !== null ? (groups.get(key) ?? []) : [];
      const at = group.findIndex((record) => fits.same(record, remark));
      const [record] = at < 0 ? [] : group.splice(at, 1);
      if (!record) continue;
      free.delete(record);
      found[index] = standing(record);
    }
  };
  const known = ({ comment }: Entry): Standing => ({ kind: 'known', id: comment.id });
  const other = (record: Entry): boolean =>
    record.comment.imported === undefined || record.comment.source !== source;
  const sameWords: Fits['same'] = (record, remark) =>
    other(record) &&
    record.round === round &&
    agree(record.comment.from, remark.from) &&
    onPassage(record, remark);
  pass({ key: byMark, same: onPassage }, known);
  pass({ key: byMark, same: () => true }, known);
  pass(
    { key: byText, same: (record, remark) => sameMoment(record, remark) && onPassage(record, remark) },
    known,
  );
  pass({ key: byText, same: sameMoment }, known);
  pass({ key: byText, same: sameWords }, known);
  pass({ key: byMoment, same: onPassage }, (record) =>
    other(record) ? known(record) : { kind: 'reworded', id: record.comment.id },
  );
  const replies = repliesOf(document);
  return remarks.map(({ follows, text }, index) => {
    const before = follows === null ? null : found[follows];
    const isReply = before?.kind === 'known' && replies.get(before.id) === plain(text);
    return found[index] ?? (isReply ? before : { kind: 'new' });
  });
}

/** By the id of the comment, as words are compared. */
const repliesOf = (document: TrackedDocument | null): ReadonlyMap<string, string> =>
  new Map(
    document?.rounds.flatMap(({ comments }) =>
      comments.flatMap(({ id, reply }) => (reply === undefined ? [] : [[id, plain(reply)] as const])),
    ),
  );

interface Entry {
  readonly round: number;
  readonly comment: Comment;
}

const entry = ({ number }: Round, comment: Comment): Entry => ({ round: number, comment });

type Said = Pick<Comment, 'imported' | 'from' | 'at' | 'text'>;

/** What a remark and a record have to share, as a key to look it up by (null: nothing to go by), and what else has to hold. */
interface Fits {
  readonly key: (said: Said) => string | null;
  readonly same: (record: Entry, remark: Remark) => boolean;
}

const byMark: Fits['key'] = ({ imported }) => imported ?? null;
const byText: Fits['key'] = ({ text }) => plain(text);
/** A bare day says too little: a list of remarks has one day. */
const byMoment: Fits['key'] = ({ from, at }) =>
  from !== undefined && at?.includes('T') === true ? `${from}\n${at}` : null;

/** By key, so that 10,000 remarks are not each compared with 10,000 comments. */
function grouped(records: Iterable<Entry>, key: Fits['key']): ReadonlyMap<string | null, Entry[]> {
  const groups = new Map<string | null, Entry[]>();
  for (const record of records) {
    const group = groups.get(key(record.comment));
    if (group) group.push(record);
    else groups.set(key(record.comment), [record]);
  }
  return groups;
}

const saidIn = ({ mark, from, at, text }: Remark): Said => ({
  imported: mark,
  text,
  ...(from !== null && { from }),
  ...(at !== null && { at }),
});

/** The same passage, as far as both name one: a hand may have quoted less of it, or more. */
function onPassage({ comment }: Entry, { passage }: Remark): boolean {
  const [logged, said] = [plain(comment.quote ?? ''), plain(passage.quote ?? '')];
  if (logged === '' || said === '') return logged === said;
  return logged.includes(said) || said.includes(logged);
}

/** The same person, at the same minute by the clock on the wall: a file may say neither seconds nor the time zone. */
function sameMoment({ comment }: Entry, { from, at }: Remark): boolean {
  const minute = minuteOf(comment.at);
  return agree(comment.from, from) && minute !== null && minute === minuteOf(at ?? undefined);
}

/** A day alone is written into a file as its midnight. */
function minuteOf(at: string | undefined): string | null {
  const [, day, minute = '00:00'] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(at ?? '') ?? [];
  return day === undefined ? null : `${day} ${minute}`;
}

const agree = (logged: string | undefined, said: string | null): boolean =>
  logged === undefined || said === null || plain(logged) === plain(said);

/** Words as they are compared: one line, any quotation marks, any case. */
const plain = (text: string): string =>
  oneLine(text)
    .normalize('NFC')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .toLowerCase();
