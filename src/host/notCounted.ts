import type { Problem } from '../core/problem';
import type { Location } from '../store/ports';
import type { LibraryState } from '../store/state';

/**
 * Why a document that seems to have a record is not counted: its front matter cannot be read, or it is a copy that a sync tool made.
 * Null where it is counted, and where there is nothing to count.
 */
export const whyNotCounted = ({ documents, problems }: LibraryState, location: Location): Problem | null =>
  documents.has(location) ? null : (problems.get(location)?.[0] ?? null);
