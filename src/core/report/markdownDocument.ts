import type { Pen } from './pen';
import { inline } from './escape';
import { fact, facts, sum } from './markdownFacts';
import { commentBlocks, changeItems } from './markdownComment';
import type { ReportDocument, ReportRound } from './model';

/** A document's part of the report, as blocks of Markdown. */
export function documentBlocks(document: ReportDocument, number: number, pen: Pen): string[] {
  const { rounds } = document;
  return [
    `## ${number}. ${inline(document.title)}${pen.cite(document.at)}`,
    ...facts(
      fact(pen, pen.words.project, document.project, inline),
      fact(pen, pen.words.due, document.due, pen.date),
      fact(pen, pen.words.included, document.included, (included) =>
        included === null
          ? pen.words.noLimit
          : `${pen.number(included)}${document.included.at ? '' : ` (${pen.words.byDefault})`}`,
      ),
      `- **${pen.words.used}${pen.words.colon}** ${used(document)}`,
      time(document, pen),
      fact(pen, pen.words.approved, document.approved, pen.date),
      fact(pen, pen.words.ended, document.ended, pen.date),
    ),
    ...(rounds.length === 0 ? [pen.words.noDraft] : []),
    ...rounds.flatMap((round) => roundBlocks(round, rounds[round.number], pen)),
  ];
}

/** `3 (1, 2, 4)`: how many, and which. */
function used({ used: count, rounds }: ReportDocument): string {
  const numbers = rounds.filter((round) => round.counts).map((round) => round.number);
  return numbers.length === 0 ? String(count) : `${count} (${numbers.join(', ')})`;
}

/** The sum, and what it is made of. */
function time({ minutes }: ReportDocument, pen: Pen): string | null {
  if (minutes.length === 0) return null;
  const parts = minutes.map(({ value, at }) => `${pen.number(value)}${pen.cite(at)}`);
  const total = pen.words.minutes(sum(minutes.map(({ value }) => value)));
  return `- **${pen.words.time}${pen.words.colon}** ${minutes.length === 1 ? `${total}${pen.cite(minutes[0]?.at)}` : `${total} = ${parts.join(' + ')}`}`;
}

function roundBlocks(round: ReportRound, next: ReportRound | undefined, pen: Pen): string[] {
  const sent = ({ number, sent: at }: ReportRound): string =>
    `- **${pen.words.draftSent(number)}${pen.words.colon}** ${at ? pen.date(at.value) : pen.words.undated}`;
  return [
    `### ${pen.words.round(round.number)}`,
    ...facts(
      `${sent(round)}${pen.cite(round.sent?.at ?? round.at)}`,
      received(round, pen),
      next ? `${sent(next)}${pen.cite(next.sent?.at ?? next.at)}` : null,
      fact(pen, pen.words.satisfaction, round.rating, pen.words.ofFive),
      fact(pen, pen.words.time, round.minutes, pen.words.minutes),
      round.comments.length === 0
        ? null
        : `- **${pen.words.uses}${pen.words.colon}** ${round.counts ? pen.words.yes : pen.words.no}`,
      fact(pen, pen.words.pastLimit, round.extra, (extra) => pen.words.extra[extra]) ??
        (round.unagreed
          ? `- **${pen.words.pastLimit}${pen.words.colon}** ${pen.words.unagreed}${pen.cite(round.at)}`
          : null),
    ),
    ...round.comments.flatMap((comment) => commentBlocks(comment, pen)),
    ...unaskedBlocks(round, next, pen),
  ];
}

function received({ received: dates, comments }: ReportRound, pen: Pen): string {
  const count = pen.words.comments(comments.length);
  const label = `- **${pen.words.received}${pen.words.colon}**`;
  if (comments.length === 0) return `${label} ${pen.words.noFeedback}`;
  if (!dates) return `${label} ${count}, ${pen.words.undated}`;
  const { first, last } = dates;
  return `${label} ${pen.words.from(pen.date(first.value), pen.date(last.value))}, ${count}${pen.cite(first.at, last.at)}`;
}

function unaskedBlocks(round: ReportRound, next: ReportRound | undefined, pen: Pen): string[] {
  const { changes } = round;
  if (!changes) return [`${pen.words.notCompared}${problems(round, next, pen)}`];
  const heading = `#### ${changes.until === 'now' ? pen.words.unaskedNow : pen.words.unasked}`;
  if (changes.unasked.length === 0) return [heading, pen.words.nothingUnasked];
  const placeless =
    changes.placeless.length === 0 ? [] : [pen.words.placeless(inline(changes.placeless.join(', ')))];
  return [heading, ...placeless, changeItems(changes.unasked, pen).join('\n')];
}

function problems(round: ReportRound, next: ReportRound | undefined, pen: Pen): string {
  return [round, next]
    .flatMap((one) => {
      const problem = one?.draft.problem;
      return problem ? [`${pen.words.draftProblem(one.number)[problem]}${pen.cite(one.draft.at)}`] : [];
    })
    .join(' ');
}
