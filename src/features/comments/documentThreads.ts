import * as vscode from 'vscode';
import { splitFrontMatter } from '../../core/frontMatter/split';
import type { App } from '../../host/app';
import { deferredTask } from '../../host/deferredTask';
import { rangeOf } from '../../host/ranges';
import { flagsOf } from '../../store/flags';
import { followPassages } from '../../store/followed';
import type { WholeState } from '../../store/state';
import { threadModel, type PlainThread } from './model';
import { pairThreads } from './pairing';
import { createThread, updateThread, type StandingThread } from './projection';
import { createTracer } from './tracer';

/** The threads of one open document. */
export interface DocumentThreads extends vscode.Disposable {
  readonly threads: readonly StandingThread[];
  /** Takes note of an edit; the threads follow when the typing pauses. On the typing path: nothing but a timer. */
  edited(changes: readonly vscode.TextDocumentContentChangeEvent[]): void;
  /** The front matter may say something else now. */
  stateChanged(): void;
  /** The document has come into sight. */
  shown(): void;
  /** Resolves when the threads stand where they belong. */
  settled(): Promise<void>;
}

/** After this pause in typing the threads are placed anew; until then the editor's own shifting is good enough. */
const TYPING_PAUSE_MS = 300;

export function documentThreads(
  app: App,
  controller: vscode.CommentController,
  document: vscode.TextDocument,
): DocumentThreads {
  const location = document.uri.toString();
  const tracer = createTracer(app);
  let threads: readonly StandingThread[] = [];
  let followed: WholeState | undefined;
  let flagsShown = '[]';
  let isStale = false;
  /** Lines from this one on may have shifted since the threads were placed. */
  let firstShiftedLine = Infinity;

  const place = (wanted: readonly PlainThread[], proseStart: number): void => {
    const paired = pairThreads(threads, wanted);
    const kept = new Set(paired);
    for (const gone of threads.filter((one) => !kept.has(one))) gone.thread.dispose();
    threads = wanted.map((plain, i) => {
      const { start, end } = plain.at;
      const range = rangeOf(document, { start: start + proseStart, end: end + proseStart });
      const standing = paired[i];
      if (!standing) return createThread(controller, location, { plain, range });
      const mayHaveStrayed = range.end.line >= firstShiftedLine;
      return updateThread(standing, location, { plain, range, mayHaveStrayed });
    });
    firstShiftedLine = Infinity;
    isStale = false;
  };

  const follow = async (isLatest: () => boolean): Promise<void> => {
    // While the front matter cannot be read, what it said last still holds.
    const state = app.library.whole(location) ?? followed;
    if (!state || document.isClosed) return;
    followed = state;
    if (await followPassages(app.ports.files, state)) app.library.tellAgain();
    const { version } = document;
    const isCurrent = (): boolean => isLatest() && document.version === version;
    const text = document.getText();
    const { proseStart } = splitFrontMatter(text);
    const prose = text.slice(proseStart);
    const traced = await tracer.trace(state, prose, isCurrent);
    if (!traced || !isCurrent()) return;
    flagsShown = flagsIn(state);
    place(threadModel(state.document, prose, traced, flagsOf(state)), proseStart);
  };
  const task = deferredTask(follow, (error) =>
    app.log.error('comment threads:', error instanceof Error ? error : String(error)),
  );

  return {
    get threads() {
      return threads;
    },
    edited(changes) {
      for (const change of changes) {
        if (changesLines(change)) firstShiftedLine = Math.min(firstShiftedLine, change.range.start.line);
      }
      isStale = true;
      if (isShown(document)) task.schedule(TYPING_PAUSE_MS);
    },
    stateChanged() {
      const state = app.library.whole(location) ?? undefined;
      if (state?.document === followed?.document && flagsIn(state) === flagsShown) return;
      isStale = true;
      if (isShown(document)) task.schedule(0);
    },
    shown() {
      if (isStale || !followed) task.schedule(0);
    },
    settled: () => task.settled(),
    dispose() {
      task.dispose();
      for (const { thread } of threads) thread.dispose();
      threads = [];
    },
  };
}

/** With other terms the same comments may be late. */
const flagsIn = (state: WholeState | undefined): string => JSON.stringify(state ? [...flagsOf(state)] : []);

const changesLines = ({ range, text }: vscode.TextDocumentContentChangeEvent): boolean =>
  !range.isSingleLine || /[\r\n]/.test(text);

const isShown = (document: vscode.TextDocument): boolean =>
  vscode.window.visibleTextEditors.some((editor) => editor.document === document);
