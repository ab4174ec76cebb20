import { finish, type Steps } from '../steps';
import { agreementBlocks } from './markdownAgreement';
import { inline } from './escape';
import { sum } from './markdownFacts';
import { documentBlocks } from './markdownDocument';
import type { Report, ReportDocument, ReportRound } from './model';
import { createPen, type Pen } from './pen';
import type { ReportWords } from './words';

export interface MarkdownOptions {
  /** The way from the report's folder to the folder that the paths of the files start from, such as `../`; null: no links. */
  readonly linkBase: string | null;
}

/** A report as Markdown. Ends with the list of all places that its figures come from. */
export const reportMarkdown = (report: Report, options: MarkdownOptions): string =>
  finish(markdownSteps(report, options));

/** The same, a document at a time. */
export function* markdownSteps(report: Report, { linkBase }: MarkdownOptions): Steps<string> {
  const pen = createPen(report.language, linkBase);
  const blocks = [
    `# ${inline(pen.words.title(report.client))}`,
    `${pen.words.counted(counted(report))}.`,
    pen.words.howToRead,
    `## ${pen.words.agreement}`,
    ...agreementBlocks(report, pen),
    `## ${pen.words.overview}`,
    overview(report, pen),
    `## ${pen.words.extras}`,
    extras(report, pen),
  ];
  for (const [i, document] of report.documents.entries()) {
    yield;
    blocks.push(...documentBlocks(document, i + 1, pen));
  }
  // Asked for last: only now are all places known.
  return [...blocks, `## ${pen.words.sources}`, pen.list()].join('\n\n') + '\n';
}

function counted({ documents }: Report): Parameters<ReportWords['counted']>[0] {
  const rounds = documents.flatMap((document) => document.rounds);
  return {
    documents: documents.length,
    drafts: rounds.length,
    rounds: sum(documents.map(({ used }) => used)),
    comments: sum(rounds.map(({ comments }) => comments.length)),
    minutes: sum(documents.map(minutesOf)),
  };
}

const minutesOf = ({ minutes }: ReportDocument): number => sum(minutes.map(({ value }) => value));

function overview({ documents }: Report, pen: Pen): string {
  const { words, number } = pen;
  const rows = documents.map((document) => [
    inline(document.title),
    number(document.rounds.length),
    number(document.used),
    document.included.value === null ? words.noLimit : number(document.included.value),
    number(minutesOf(document)),
    outcome(document, pen),
  ]);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(words.columns), line(words.columns.map(() => '---')), ...rows.map(line)].join('\n');
}

function outcome({ approved, ended, rounds }: ReportDocument, { words, day }: Pen): string {
  if (approved) return words.approvedOn(day(approved.value));
  if (ended) return words.endedOn(day(ended.value));
  return rounds.length === 0 ? words.notSent : words.underWay;
}

function extras({ documents }: Report, pen: Pen): string {
  const line = (document: ReportDocument, round: ReportRound): string[] => {
    if (!round.extra && !round.unagreed) return [];
    const agreed = round.extra ? pen.words.extra[round.extra.value] : pen.words.unagreed;
    const where = inline(pen.words.roundOf(document.title, round.number));
    return [`- ${where}${pen.words.colon} ${agreed}${pen.cite(round.extra?.at ?? round.at)}`];
  };
  const lines = documents.flatMap((document) => document.rounds.flatMap((round) => line(document, round)));
  return lines.length === 0 ? pen.words.noExtras : lines.join('\n');
}
