import type { Problem } from '../core/problem';
import { copyProblem } from './conflictCopies';
import { watchCopies } from './copyWatch';
import { fileName } from './markdownFiles';
import type { Location } from './ports';
import type { DocumentState, LibraryState, ReadDocument } from './state';
import { twinProblems, watchTwins } from './twins';

/** Documents that are there more than once: conflict copies, each with its original, and twins, by their first draft. */
export interface Alike {
  readonly copies: ReadonlyMap<Location, Location>;
  readonly twins: ReadonlyMap<string, ReadonlySet<Location>>;
}

export interface AlikeWatch extends Alike {
  /** Looks again at a document that was put into the entries, changed, or taken out of them. */
  look(location: Location): void;
}

export function watchAlike(entries: ReadonlyMap<Location, ReadDocument>): AlikeWatch {
  const [copies, twins] = [watchCopies(entries), watchTwins(entries)];
  return {
    copies: copies.copies,
    twins: twins.twins,
    look(location) {
      copies.look(location);
      twins.look(location);
    },
  };
}

/** The same of entries that nobody follows. */
export function alikeIn(entries: ReadonlyMap<Location, ReadDocument>): Alike {
  const watch = watchAlike(entries);
  for (const location of entries.keys()) watch.look(location);
  return watch;
}

interface Known {
  readonly entries: ReadonlyMap<Location, ReadDocument>;
  readonly documents: ReadonlyMap<Location, DocumentState>;
  readonly alike: Alike;
}

type Told = Pick<LibraryState, 'problems' | 'texts'>;

/** With what is to be told of documents that are there more than once: before what else is wrong in them. */
export function withAlike({ problems, texts }: Told, { entries, documents, alike }: Known): Told {
  if (alike.copies.size === 0 && alike.twins.size === 0) return { problems, texts };
  const ofCopies = [...alike.copies].flatMap(([location, original]): [Location, Problem][] => {
    const [copy, other] = [entries.get(location)?.reading, entries.get(original)?.reading];
    if (!copy?.document || !other?.document) return [];
    return [[location, copyProblem(copy.document, other.document, fileName(original))]];
  });
  const told = [...ofCopies, ...twinProblems(alike.twins, documents)];
  const more = new Map(
    told.map(([location, problem]) => [location, [problem, ...(problems.get(location) ?? [])]]),
  );
  const beginnings = [...more.keys()].map(
    (location) => [location, entries.get(location)?.beginning ?? ''] as const,
  );
  return { problems: new Map([...problems, ...more]), texts: new Map([...texts, ...beginnings]) };
}
