import { readDocument } from '../core/frontMatter/read';
import { splitFrontMatter } from '../core/frontMatter/split';
import type { FeedbackDays } from '../core/feedback/window';
import { DEFAULT_FEEDBACK } from '../core/terms/limits';
import { readTerms } from '../core/terms/read';
import type { Location } from './ports';
import { computeState, type ClientCache } from './computeState';
import type { Defaults, LibraryState, ReadDocument, ReadTerms } from './state';

/**
 * Everything that is known of the tracked documents. Give it texts as they change; it answers with one frozen state, worked
 * out when it is next asked for. It reads nothing by itself.
 */
export interface Library {
  readonly state: LibraryState;
  /** Takes in a document's text. Cheap when its front matter is as it was. Answers whether anything changed. */
  setDocument(location: Location, folder: Location, text: string): boolean;
  removeDocument(location: Location): boolean;
  /** Takes in the text of a `clients.yaml`; null when there is none. */
  setTerms(folder: Location, file: Location, text: string | null): void;
  setDefaultIncludedRounds(rounds: number): void;
  setDefaultFeedback(feedback: FeedbackDays): void;
}

export function createLibrary(defaultIncludedRounds: number): Library {
  const entries = new Map<Location, ReadDocument>();
  const termsByFolder = new Map<Location, ReadTerms>();
  const cache: ClientCache = new Map();
  let defaults: Defaults = { includedRounds: defaultIncludedRounds, feedback: DEFAULT_FEEDBACK };
  let state: LibraryState | null = null;

  return {
    get state() {
      state ??= computeState(entries, termsByFolder, defaults, cache);
      return state;
    },
    setDocument(location, folder, text) {
      const before = entries.get(location);
      if (before?.folder === folder && before.frontMatter !== '' && text.startsWith(before.frontMatter))
        return false;
      const { kind, proseStart } = splitFrontMatter(text);
      const frontMatter = detached(text.slice(0, proseStart));
      const reading = readDocument(kind === 'found' ? frontMatter : text);
      if (!reading.document && reading.problems.length === 0) return this.removeDocument(location);
      entries.set(location, { folder, frontMatter, reading });
      state = null;
      return true;
    },
    removeDocument(location) {
      const known = entries.delete(location);
      if (known) state = null;
      return known;
    },
    setTerms(folder, file, text) {
      if (text === null) termsByFolder.delete(folder);
      else termsByFolder.set(folder, { file, text, reading: readTerms(text) });
      state = null;
    },
    setDefaultIncludedRounds(rounds) {
      if (rounds === defaults.includedRounds) return;
      defaults = { ...defaults, includedRounds: rounds };
      state = null;
    },
    setDefaultFeedback(feedback) {
      defaults = { ...defaults, feedback };
      state = null;
    },
  };
}

/**
 * The same characters in a text of their own. A part of a text, and each part of that, keeps the whole of it in memory:
 * the prose of every document, of which the library needs nothing. Joining and cutting is what makes engines copy.
 */
const detached = (part: string): string => ` ${part}`.slice(1);
