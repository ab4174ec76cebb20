import { shownStatus } from '../openComments';
import { oneLine } from '../text';
import type { Round, TrackedDocument } from '../model';
import type { DocumentTerms } from '../terms/limits';
import { describePrice } from '../terms/money';
import type { Standing } from '../terms/standing';

export interface Facts {
  readonly name: string;
  readonly document: TrackedDocument;
  readonly terms: DocumentTerms;
  readonly standing: Standing;
  /** Numbers of the rounds past the limit for which nothing was agreed. */
  readonly unagreed: readonly number[];
}

/** The facts that a letter about the agreed rounds needs, as Markdown: what was agreed, what was asked, what more costs. No advice, no tone. */
export function factsNote(facts: Facts): string {
  const { document, terms, standing } = facts;
  const lines = [
    `# ${oneLine(facts.name)}`,
    '',
    `- Client: ${oneLine(document.client)}`,
    ...(document.project === undefined ? [] : [`- Project: ${oneLine(document.project)}`]),
    `- Rounds agreed: ${agreed(terms)}`,
    `- Rounds used: ${standing.used}`,
    ...(facts.unagreed.length === 0
      ? []
      : [`- Past the limit, nothing agreed yet: round ${facts.unagreed.join(', ')}`]),
    ...price(terms),
    '',
    '## What was asked, round by round',
    ...document.rounds.filter((round) => round.comments.length > 0).flatMap(roundLines),
    '',
  ];
  return lines.join('\n');
}

function agreed(terms: DocumentTerms): string {
  const parts = [
    ...(terms.includedRounds === null ? [] : [`${terms.includedRounds} for this document`]),
    ...(terms.totalRounds === null ? [] : [`${terms.totalRounds} for the whole project`]),
  ];
  return parts.length === 0 ? 'no limit' : parts.join(', ');
}

function price(terms: DocumentTerms): string[] {
  if (!terms.extraRound) return [];
  return [
    `- An extra round costs: ${describePrice(terms.extraRound, { currency: terms.client?.currency, fee: terms.project?.fee })}`,
  ];
}

function roundLines(round: Round): string[] {
  const extra = round.extra === undefined ? '' : ` (extra, ${round.extra})`;
  return [
    '',
    `### Round ${round.number}${extra}${round.sent === undefined ? '' : `, on the draft sent ${round.sent.slice(0, DATE_LENGTH)}`}`,
    '',
    ...round.comments.map((comment) => {
      const who = [comment.from, comment.at?.slice(0, DATE_LENGTH)]
        .filter((part) => part !== undefined)
        .join(', ');
      return `- ${oneLine(comment.text)}${who === '' ? '' : ` (${who})`}: ${[comment.class, shownStatus(comment)].filter((part) => part !== null).join(', ')}`;
    }),
  ];
}

const DATE_LENGTH = '2026-11-02'.length;
