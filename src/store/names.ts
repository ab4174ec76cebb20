import type { LibraryState, WholeState } from './state';

/** The names that a writer has used before: what to offer where one is asked for. */

/** Of tracked documents and of the terms, sorted. */
export function clientNames(state: LibraryState): string[] {
  const inTerms = [...state.terms.values()].flatMap((terms) => [...terms.clients.keys()]);
  return [...new Set([...state.clients.map((client) => client.name), ...inTerms])].sort();
}

/** Of one client's documents and terms, sorted. */
export function projectNames(state: LibraryState, client: string): string[] {
  const tracked = state.clients
    .filter((one) => one.name === client)
    .flatMap((one) => one.projects.map((project) => project.name));
  const inTerms = [...state.terms.values()].flatMap((terms) => [
    ...(terms.clients.get(client)?.projects.keys() ?? []),
  ]);
  return [...new Set([...tracked, ...inTerms])].sort();
}

/** Who has commented on a document, the latest first, then who approves it. */
export function speakers(state: WholeState): string[] {
  const named = state.document.rounds
    .flatMap((round) => round.comments)
    .flatMap((comment) => comment.from ?? []);
  const approver = state.terms.client?.approver;
  return [...new Set([...named.reverse(), ...(approver === undefined ? [] : [approver])])];
}
