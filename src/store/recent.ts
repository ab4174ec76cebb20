import { readDocument } from '../core/frontMatter/read';
import type { TrackedDocument } from '../core/model';
import type { Location } from './ports';
import type { DocumentState, WholeState } from './state';

/** How many documents are kept whole: more than anybody has open, and of the memory of a library a small part. */
const MOST_RECENT = 64;

/** The documents whose text was given last: of these the library knows not only the summary. */
export interface RecentDocuments {
  set(location: Location, frontMatter: string): void;
  delete(location: Location): void;
  /** All that a document says, with where it stands: the same object while the state is the same. Null where the text is not at hand. */
  whole(state: DocumentState): WholeState | null;
}

interface Recent {
  readonly frontMatter: string;
  /** Read when it is first asked for. */
  document?: TrackedDocument | null;
  state?: DocumentState;
  whole?: WholeState;
}

export function recentDocuments(): RecentDocuments {
  // In the order of the last use: that is the order in which a map keeps what is set.
  const recents = new Map<Location, Recent>();
  const touch = (location: Location, recent: Recent): void => {
    recents.delete(location);
    recents.set(location, recent);
    for (const [oldest] of recents) {
      if (recents.size <= MOST_RECENT) return;
      recents.delete(oldest);
    }
  };
  return {
    set(location, frontMatter) {
      const known = recents.get(location);
      touch(location, known?.frontMatter === frontMatter ? known : { frontMatter });
    },
    delete: (location) => void recents.delete(location),
    whole(state) {
      const recent = recents.get(state.location);
      if (!recent) return null;
      touch(state.location, recent);
      const document = (recent.document ??= readDocument(recent.frontMatter).document);
      if (!document) return null;
      if (recent.whole && recent.state === state) return recent.whole;
      recent.state = state;
      return (recent.whole = { ...state, document });
    },
  };
}
