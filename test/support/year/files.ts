import type { Chance } from './chance';
import type { MadeHistory, MadeRound } from './record';

export interface MadeClient {
  readonly name: string;
  readonly slug: string;
  readonly included: number;
  readonly projects: readonly string[];
  readonly fee: number;
}

export interface DocumentFacts {
  readonly made: MadeHistory;
  readonly heading: string;
  readonly client: string;
  readonly project: string | null;
  readonly approved: string | null;
  /** Minutes before the first draft. */
  readonly before: number | null;
}

/** A document as the product writes it, with what a site generator or a person adds now and then. */
export function documentText(chance: Chance, facts: DocumentFacts): string {
  const { made, heading, client, project, approved, before } = facts;
  const lines = [
    '---',
    ...(chance.happens(0.2)
      ? ['# The site reads these.', 'layout: article.njk', 'tags: [winter, "new"]']
      : []),
    `title: ${chance.happens(0.2) ? `"${heading}"` : heading}`,
    `client: ${client}`,
    ...(project === null ? [] : [`project: ${project}`]),
    'language: en',
    ...(before === null ? [] : [`minutes: ${before}`]),
    'rounds:',
    ...made.rounds.flatMap((round) => roundLines(chance, round)),
    ...(approved === null ? [] : [`approved: ${approved}`]),
    '---',
  ];
  return `${lines.join('\n')}\n${made.now}`;
}

function roundLines(chance: Chance, round: MadeRound): string[] {
  const remark = chance.happens(0.1) ? '   # by mail' : '';
  return [
    `  - sent: ${round.sent}${remark}`,
    `    draft: ${/^\d+$/.test(round.draft) || /^\d+e\d+$/.test(round.draft) ? `"${round.draft}"` : round.draft}`,
    ...(round.rating === null ? [] : [`    rating: ${round.rating}`]),
    ...(round.minutes === null ? [] : [`    minutes: ${round.minutes}`]),
    ...(round.extra === null ? [] : [`    extra: ${round.extra}`]),
    ...(round.late.length === 0 ? [] : [`    late: [${round.late.join(', ')}]`]),
    '    comments:',
    ...round.comments.flatMap((comment) => comment.lines.map((line) => `      ${line}`)),
  ];
}

export function termsText(clients: readonly MadeClient[]): string {
  const lines = clients.flatMap(({ name, included, projects, fee }) => [
    `  ${name}:`,
    '    currency: EUR',
    `    included_rounds: ${included}`,
    '    extra_round: 10%',
    '    projects:',
    ...projects.flatMap((project) => [`      ${project}:`, `        fee: ${fee}`]),
  ]);
  return `clients:\n${lines.join('\n')}\n`;
}
