import * as vscode from 'vscode';
import { splitFrontMatter } from '../../core/frontMatter/split';
import type { RoundChanges, RoundFigures } from '../../core/history/model';
import type { Comment, Round } from '../../core/model';
import { wait } from '../../host/deferredTask';
import { textNow } from '../../host/textNow';
import { draftId } from '../../store/drafts';
import { draftLoader } from '../../store/loadDraft';
import { MARKDOWN_EXTENSIONS } from '../../store/markdownFiles';
import type { Files, Location } from '../../store/ports';
import type { WholeState } from '../../store/state';

/**
 * What was changed in each round, worked out from the stored drafts. Kept by the ids of the two texts and the comments
 * between them, so that nothing is compared twice while the window is open.
 */
export interface FigureStore extends vscode.Disposable {
  /** What is known already. */
  known(documents: readonly WholeState[]): RoundFigures[];
  /** Rounds of which both texts are kept. */
  comparable(documents: readonly WholeState[]): number;
  /** Compares what is not known, the latest first, and gives way to other work after each document. */
  compare(documents: readonly WholeState[], run: Run): Promise<void>;
  /** The text of a document has changed. */
  readonly onDidChange: vscode.Event<Location>;
}

export interface Run {
  /** What was known when it began. Another run may find something meanwhile: that is told here, too. */
  readonly known: readonly RoundFigures[];
  readonly isCurrent: () => boolean;
  /** After each document: what was not known before. */
  readonly tell: (figures: readonly RoundFigures[]) => void;
}

/** Two texts to compare: a draft, and the next one or the text as it is. */
interface Pair {
  readonly round: Round;
  /** The comments on the drafts before. */
  readonly before: readonly Comment[];
  readonly from: string;
  readonly to: string | typeof NOW;
}
const NOW = Symbol('the text as it is');

type DraftLoader = ReturnType<typeof draftLoader>;

/** Documents compared at a time: while one waits for its files, others are worked on. */
const AT_A_TIME = 4;

export function figureStore(files: Files): FigureStore {
  const kept = new Map<string, RoundChanges>();
  /** The ids of texts as they are; forgotten when the text changes. */
  const ids = new Map<Location, string>();
  const changed = new vscode.EventEmitter<Location>();
  const onChanged = (uri: vscode.Uri): void => {
    if (ids.delete(uri.toString())) changed.fire(uri.toString());
  };
  const watcher = vscode.workspace.createFileSystemWatcher(`**/*.{${MARKDOWN_EXTENSIONS.join(',')}}`);
  const listeners = vscode.Disposable.from(
    changed,
    watcher,
    watcher.onDidChange(onChanged),
    vscode.workspace.onDidChangeTextDocument(({ document }) => onChanged(document.uri)),
  );

  const keyOf = (location: Location, { round, before, from, to }: Pair): string | null => {
    const id = to === NOW ? ids.get(location) : to;
    return id === undefined
      ? null
      : JSON.stringify([from, id, ...[round.comments, before].map((all) => all.map(placeWords))]);
  };
  const knownIn = ({ location, document }: WholeState): RoundFigures[] =>
    pairsOf(document).flatMap((pair) => {
      const changes = kept.get(keyOf(location, pair) ?? '');
      return changes ? [{ location, round: pair.round.number, ...changes }] : [];
    });

  const compareOne = async (load: DraftLoader, state: WholeState): Promise<void> => {
    const { roundChanges, stillStanding } = await import('../../core/history/changes');
    const texts = textsOf(load, state);
    for (const pair of pairsOf(state.document)) {
      const newer = pair.to === NOW ? await texts.now() : null;
      if (newer !== null) ids.set(state.location, await draftId(newer));
      const key = keyOf(state.location, pair);
      if (key === null || kept.has(key)) continue;
      const older = await texts.draft(pair.from);
      const next = newer ?? (pair.to === NOW ? null : await texts.draft(pair.to));
      if (older === null || next === null) continue;
      const asked = [...pair.round.comments, ...stillStanding(older, pair.before)];
      kept.set(key, roundChanges(older, next, asked));
      await wait(0);
    }
  };

  return {
    onDidChange: changed.event,
    known: (documents) => documents.flatMap(knownIn),
    comparable: (documents) => documents.reduce((sum, { document }) => sum + pairsOf(document).length, 0),
    async compare(documents, { known, isCurrent, tell }) {
      const load = draftLoader(files);
      const told = roundsOf(known);
      const queue = [...documents].sort(byLatest).values();
      const work = async (): Promise<void> => {
        for (const state of queue) {
          const before = told.get(state.location);
          if (before?.size === pairsOf(state.document).length) continue;
          await compareOne(load, state);
          if (!isCurrent()) return;
          tell(knownIn(state).filter(({ round }) => !before?.has(round)));
        }
      };
      await Promise.all(Array.from({ length: AT_A_TIME }, work));
    },
    dispose: () => void listeners.dispose(),
  };
}

function roundsOf(figures: readonly RoundFigures[]): ReadonlyMap<Location, ReadonlySet<number>> {
  const rounds = new Map<Location, Set<number>>();
  for (const { location, round } of figures)
    rounds.set(location, (rounds.get(location) ?? new Set()).add(round));
  return rounds;
}

function pairsOf({ rounds, ended }: WholeState['document']): Pair[] {
  return rounds.flatMap((round, i): Pair[] => {
    const next = rounds[i + 1];
    const before = rounds.slice(0, i).flatMap(({ comments }) => comments);
    if (round.draft === undefined) return [];
    if (next) return next.draft === undefined ? [] : [{ round, before, from: round.draft, to: next.draft }];
    const isAnswered = round.comments.length > 0 && ended === undefined;
    return isAnswered ? [{ round, before, from: round.draft, to: NOW }] : [];
  });
}

/** All of a comment that says which changes it asked for; where it is of an earlier draft, also whether it still asks for any. */
const placeWords = (comment: Comment): readonly unknown[] => {
  const { quote, prefix, suffix, text } = comment;
  return quote === undefined
    ? [text]
    : [quote, prefix, suffix, comment.status === 'declined', comment.class === 'praise'];
};

const latestSent = ({ document }: WholeState): string => document.rounds.at(-1)?.sent ?? '';
const byLatest = (a: WholeState, b: WholeState): number => (latestSent(a) < latestSent(b) ? 1 : -1);

interface Texts {
  /** Null where it is missing or damaged. */
  draft(id: string): Promise<string | null>;
  now(): Promise<string | null>;
}

/** The texts of one document; each is read once. */
function textsOf(load: DraftLoader, state: WholeState): Texts {
  const { location, folder } = state;
  const drafts = new Map<string, string | null>();
  return {
    async draft(id) {
      const known = drafts.get(id);
      if (known !== undefined) return known;
      const loaded = await load(folder, id, state);
      const text = loaded.ok ? loaded.value : null;
      drafts.set(id, text);
      return text;
    },
    async now() {
      const text = await textNow(location);
      if (!text.ok || text.value === null) return null;
      return text.value.slice(splitFrontMatter(text.value).proseStart);
    },
  };
}
