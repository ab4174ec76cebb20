import type { Comment } from '../model';
import type { ReportComment, ReportDocument } from '../report/model';
import { answeredIn } from '../terms/standing';
import type { LetterLocale } from './locale';
import type { LetterData, LetterInput } from './model';

type CommentData = LetterData['done'][number];

/** A letter names no more changes of one comment: the redline has them all. */
const MOST_CHANGES = 3;

/** The comments of the round that was worked on last, by what became of them. Praise asks for nothing and is in no list. */
export function commentFields(
  { about: { document }, report }: LetterInput,
  locale: LetterLocale,
): Pick<
  LetterData,
  | 'comments'
  | 'done'
  | 'anyDone'
  | 'declined'
  | 'anyDeclined'
  | 'parked'
  | 'anyParked'
  | 'open'
  | 'anyOpen'
  | 'answers'
  | 'anyAnswers'
  | 'changed'
  | 'anyChanged'
> {
  const round = document.rounds.findLast((one) => answeredIn(document, one).length > 0);
  const all = round ? answeredIn(document, round).filter((comment) => comment.class !== 'praise') : [];
  const outcomes = outcomesOf(report);
  const these = (belongs: (comment: Comment) => boolean): readonly CommentData[] =>
    all.filter(belongs).map((comment) => commentData(comment, locale, outcomes.get(comment.id)));
  const done = these((comment) => comment.status === 'done' && comment.class !== 'question');
  const declined = these(({ status }) => status === 'declined');
  const parked = these(({ status }) => status === 'parked');
  const answers = these(isAnswer);
  const open = these((comment) => comment.status === 'open' && !isAnswer(comment));
  const changed = done.filter(({ anyChanges }) => anyChanges);
  return {
    comments: locale.count(all.length),
    done,
    anyDone: done.length > 0,
    declined,
    anyDeclined: declined.length > 0,
    parked,
    anyParked: parked.length > 0,
    open,
    anyOpen: open.length > 0,
    answers,
    anyAnswers: answers.length > 0,
    changed,
    anyChanged: changed.length > 0,
  };
}

const isAnswer = (comment: Comment): boolean =>
  comment.class === 'question' &&
  comment.reply !== undefined &&
  (comment.status === 'open' || comment.status === 'done');

/** What is to be cleared up: vague comments, the one that the letter was asked for at, and pairs that contradict each other. */
export function flaggedFields(
  { about: { document }, flags, comment: chosen }: LetterInput,
  locale: LetterLocale,
): Pick<LetterData, 'vague' | 'anyVague' | 'contradictions' | 'anyContradictions'> {
  const all = document.rounds.flatMap((round) => round.comments);
  const isUnclear = ({ id }: Comment): boolean => (flags.get(id)?.question ?? null) !== null;
  const contradicts = (id: string): readonly string[] => flags.get(id)?.contradicts ?? [];
  const vague = all.filter(
    (one) => isUnclear(one) || (one.id === chosen && contradicts(one.id).length === 0),
  );
  const contradictions = all.flatMap((first, at) =>
    all.slice(at + 1).flatMap((second) =>
      contradicts(first.id).includes(second.id)
        ? [
            {
              first: first.text,
              firstFrom: first.from ?? null,
              second: second.text,
              secondFrom: second.from ?? null,
              quote: first.quote ?? second.quote ?? null,
            },
          ]
        : [],
    ),
  );
  return {
    vague: vague.map((comment) => commentData(comment, locale, undefined)),
    anyVague: vague.length > 0,
    contradictions,
    anyContradictions: contradictions.length > 0,
  };
}

function outcomesOf(report: ReportDocument | null): ReadonlyMap<string, ReportComment['outcome']> {
  const comments = report?.rounds.flatMap((round) => round.comments) ?? [];
  return new Map(comments.map(({ id, outcome }) => [id, outcome]));
}

function commentData(
  { text, from, at, quote, reply }: Comment,
  locale: LetterLocale,
  outcome: ReportComment['outcome'] | undefined,
): CommentData {
  // Where the trace is unsure, a letter says nothing: the client would check it word by word.
  const isSure = outcome && !outcome.unsureFate && !outcome.unsurePlace;
  const changes = isSure ? outcome.changes.slice(0, MOST_CHANGES) : [];
  return {
    text,
    from: from ?? null,
    date: at === undefined ? null : locale.date(at),
    quote: quote ?? null,
    reply: reply ?? null,
    changes: changes.map(({ before, after }) => ({
      before: before?.text ?? null,
      after: after?.text ?? null,
    })),
    anyChanges: changes.length > 0,
  };
}
