import { stringify } from 'yaml';

/** In short lines: an editor does not wrap YAML, and beside the Clients view there is room for about seventy characters. */
const COMMENT = `# What was agreed, client by client. The nearest value wins:
# document, project, client, setting.
# Per client, as needed: approver, language, currency,
# included_rounds (per document), extra_round (120 or 10%) or rate
# (per hour), feedback_days, check_in_days, weekend, holidays, goals,
# notes, lessons, mistakes (at, what), and projects with their fee,
# included_rounds (per document) and total_rounds (over all documents
# of the project).
`;

/** A file of terms to start from: these clients, with the usual number of rounds for each. */
export function newTerms(clients: readonly string[]): string {
  if (clients.length === 0) return `${COMMENT}clients:\n`;
  const terms = new Map(clients.map((name) => [name, { included_rounds: 2 }]));
  return COMMENT + stringify({ clients: terms }, { lineWidth: 0 });
}
