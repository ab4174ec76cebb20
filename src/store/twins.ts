import type { DocumentSummary } from '../core/model';
import type { Problem } from '../core/problem';
import { say } from '../core/said';
import { groupBy } from './groupBy';
import { fileName } from './markdownFiles';
import type { Location } from './ports';
import type { ReadDocument } from './state';

/**
 * Documents that begin with the same draft: one is a copy of the other, under a name or in a folder that tells nothing. Nobody can know which of
 * them is the copy, so both count, and both are told of.
 */
export interface TwinWatch {
  /** Sets of two or more that were sent the same first draft, by its id. */
  readonly twins: ReadonlyMap<string, ReadonlySet<Location>>;
  /** Looks again at a document that was put into the entries, changed, or taken out of them. */
  look(location: Location): void;
}

export function watchTwins(entries: ReadonlyMap<Location, ReadDocument>): TwinWatch {
  /** What each document was taken for; and whose a draft is, where it is of one document only. */
  const drafts = new Map<Location, string>();
  const owners = new Map<string, Location>();
  const twins = new Map<string, Set<Location>>();

  const leave = (location: Location, draft: string): void => {
    drafts.delete(location);
    const together = twins.get(draft);
    together?.delete(location);
    const [other] = together ?? [];
    if (!together || other === undefined) return void owners.delete(draft);
    if (together.size > 1) return;
    twins.delete(draft);
    owners.set(draft, other);
  };
  const join = (location: Location, draft: string): void => {
    drafts.set(location, draft);
    const owner = owners.get(draft);
    if (owner === undefined && !twins.has(draft)) return void owners.set(draft, location);
    owners.delete(draft);
    twins.set(
      draft,
      new Set([...(twins.get(draft) ?? []), ...(owner === undefined ? [] : [owner]), location]),
    );
  };
  return {
    twins,
    look(location) {
      const [before, now] = [drafts.get(location), entries.get(location)?.reading.document?.rounds[0]?.draft];
      if (before === now) return;
      if (before !== undefined) leave(location, before);
      if (now !== undefined) join(location, now);
    },
  };
}

/** What is to be told of twins: of those that are counted, and for the same client. Each is told of the first of the others, by their locations. */
export function twinProblems(
  twins: TwinWatch['twins'],
  counted: ReadonlyMap<Location, { readonly document: DocumentSummary }>,
): [Location, Problem][] {
  return [...twins.values()].flatMap((together) => {
    const known = [...together].flatMap((location) => {
      const document = counted.get(location)?.document;
      return document ? [{ location, document }] : [];
    });
    return groupBy(known, ({ document }) => document.client).flatMap((group) => {
      const [first, second] = group.sort((a, b) => (a.location < b.location ? -1 : 1));
      return group.flatMap(({ location, document }): [Location, Problem][] => {
        const other = location === first.location ? second : first;
        return other ? [[location, twinProblem(document, pathBeside(other.location, location))]] : [];
      });
    });
  });
}

/** A location as a person tells it from another one: without the folders that both are in. */
function pathBeside(location: Location, other: Location): string {
  const [parts, others] = [location.split(/[/\\]/), other.split(/[/\\]/)];
  const first = parts.findIndex((part, i) => part !== others[i]);
  return parts.slice(first).map(fileName).join('/');
}

const twinProblem = ({ clientSpan }: DocumentSummary, other: string): Problem => ({
  code: 'same-record',
  severity: 'warning',
  message: say(
    'This looks like a copy of “{0}”, or the other way round: both begin with the same draft, and both are counted. Compare the two, take over what you need, and delete the copy. If it is a document of its own, delete the rounds in it that are not its own.',
    other,
  ),
  span: clientSpan,
});
