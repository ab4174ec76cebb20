import { readSummary } from '../core/frontMatter/summary';
import { ownText } from '../core/frontMatter/summary/words';
import type { Problem } from '../core/problem';
import type { FeedbackDays } from '../core/feedback/window';
import { fingerprintOf } from '../core/fingerprint';
import type { SummaryReading } from '../core/model';
import { DEFAULT_FEEDBACK } from '../core/terms/limits';
import { readTerms } from '../core/terms/read';
import { watchAlike } from './alike';
import { termsCopyProblem } from './conflictCopies';
import { computeState, type ClientCache } from './computeState';
import { TERMS_FILE } from './defaults';
import type { Location } from './ports';
import { recentDocuments } from './recent';
import type { Defaults, LibraryState, ReadDocument, ReadTerms, WholeState } from './state';

/**
 * Everything that is known of the tracked documents. Give it texts as they change; it answers with one frozen state, worked
 * out when it is next asked for. It reads nothing by itself, and keeps no more of a document than its summary; only of those
 * whose text was given last it knows the whole.
 */
export interface Library {
  readonly state: LibraryState;
  /** Takes in a document's text. Cheap when its front matter is as it was. Answers whether anything changed. */
  setDocument(location: Location, folder: Location, text: string): boolean;
  /** The same of one among many, which nobody asks for as a whole yet: its text is not kept at hand, which many texts would make costly. */
  indexDocument(location: Location, folder: Location, text: string): boolean;
  /** All that a document says. Null where it is not tracked, or where its text has to be given again first. */
  whole(location: Location): WholeState | null;
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
  const clients: ClientCache = new Map();
  const alike = watchAlike(entries);
  const recent = recentDocuments();
  let defaults: Defaults = { includedRounds: defaultIncludedRounds, feedback: DEFAULT_FEEDBACK };
  let state: LibraryState | null = null;

  return {
    get state() {
      state ??= withFiles(
        computeState(entries, termsByFolder, defaults, { clients, alike }),
        termsCopies,
        unread,
      );
      return state;
    },
    setDocument(location, folder, text) {
      const isNews = this.indexDocument(location, folder, text);
      const known = entries.get(location);
      if (known) recent.set(location, text.slice(0, known.length));
      return isNews;
    },
    indexDocument(location, folder, text) {
      const before = entries.get(location);
      if (before?.folder === folder && isAsBefore(before, text)) return false;
      const reading = readSummary(text);
      if (!reading.document && reading.problems.length === 0) return this.removeDocument(location);
      const length = reading.proseStart;
      const beginning = ownText(text.slice(0, pointedAt(reading)));
      entries.set(location, { folder, length, fingerprint: fingerprintOf(text, length), beginning, reading });
      alike.look(location);
      recent.delete(location);
      state = null;
      return true;
    },
    whole(location) {
      const found = this.state.documents.get(location);
      return found ? recent.whole(found) : null;
    },
    removeDocument(location) {
      const known = entries.delete(location);
      if (known) alike.look(location);
      recent.delete(location);
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

/** Whether the front matter is what was read. One that ends with the file may go on now. */
const isAsBefore = ({ length, fingerprint }: ReadDocument, text: string): boolean =>
  text.charAt(length - 1) === '\n' && fingerprintOf(text, length) === fingerprint;

/** How far a text has to be kept for what may be shown in it: all of the front matter where something is wrong there. */
function pointedAt({ document, problems, proseStart }: SummaryReading): number {
  if (!document || problems.length > 0) return proseStart;
  const { clientSpan, projectSpan, roundsKey } = document;
  return Math.max(clientSpan.end, projectSpan?.end ?? 0, roundsKey.end);
}
