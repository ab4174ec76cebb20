import { readDocument } from '../core/frontMatter/read';
import { splitFrontMatter } from '../core/frontMatter/split';
import type { Problem } from '../core/problem';
import type { FeedbackDays } from '../core/feedback/window';
import { DEFAULT_FEEDBACK } from '../core/terms/limits';
import { readTerms } from '../core/terms/read';
import { candidatesOf, termsCopyProblem } from './conflictCopies';
import { computeState, type ClientCache } from './computeState';
import { TERMS_FILE } from './defaults';
import type { Location } from './ports';
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
  /** What else lies beside the terms of a folder and is taken for a conflict copy of them. */
  setTermsCopies(folder: Location, copies: readonly Location[]): void;
  /** Why a file could not be read; null when it could. */
  setUnread(location: Location, problem: Problem | null): boolean;
  setDefaultIncludedRounds(rounds: number): void;
  setDefaultFeedback(feedback: FeedbackDays): void;
}

export function createLibrary(defaultIncludedRounds: number): Library {
  const entries = new Map<Location, ReadDocument>();
  const termsByFolder = new Map<Location, ReadTerms>();
  const termsCopies = new Map<Location, readonly Location[]>();
  const unread = new Map<Location, Problem>();
  const cache: ClientCache = new Map();
  let defaults: Defaults = { includedRounds: defaultIncludedRounds, feedback: DEFAULT_FEEDBACK };
  let state: LibraryState | null = null;

  return {
    get state() {
      state ??= withFiles(computeState(entries, termsByFolder, defaults, cache), termsCopies, unread);
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
      entries.set(location, { folder, frontMatter, reading, mayCopy: candidatesOf(location) });
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
    setTermsCopies(folder, copies) {
      if (copies.length === 0 && !termsCopies.has(folder)) return;
      termsCopies.set(folder, copies);
      state = null;
    },
    setUnread(location, problem) {
      if (problem === null && !unread.has(location)) return false;
      if (problem === null) unread.delete(location);
      else unread.set(location, problem);
      state = null;
      return true;
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

/** With what is to be told of files that are not read. */
function withFiles(
  state: LibraryState,
  termsCopies: ReadonlyMap<Location, readonly Location[]>,
  unread: ReadonlyMap<Location, Problem>,
): LibraryState {
  const copies = [...termsCopies.values()].flat();
  if (copies.length === 0 && unread.size === 0) return state;
  const told = [
    ...copies.map((location) => [location, termsCopyProblem(TERMS_FILE)] as const),
    ...unread,
  ].map(([location, problem]) => [location, [problem]] as const);
  return Object.freeze({ ...state, problems: new Map([...state.problems, ...told]) });
}

/**
 * The same characters in a text of their own. A part of a text, and each part of that, keeps the whole of it in memory:
 * the prose of every document, of which the library needs nothing. Joining and cutting is what makes engines copy.
 */
const detached = (part: string): string => ` ${part}`.slice(1);
