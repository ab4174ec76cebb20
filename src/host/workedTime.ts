import * as vscode from 'vscode';
import { minutesOf } from '../core/record/minutes';
import { createActivity, type Activity } from '../core/time/activity';
import { identityOf } from '../core/time/identity';
import type { Location } from '../store/ports';
import type { DocumentState } from '../store/state';
import type { TimeSource } from '../store/time/documents';
import { timeKept } from '../store/time/kept';
import { keptFiles } from './keptFiles';
import { countKept, type KeptMinutes } from './keptMinutes';
import { proseOf, watchMoves } from './movedDocuments';
import { isOurs, readSettings } from './settings';
import type { WorkspaceLibrary } from './workspaceLibrary';

/** The time that a writer works on the tracked document in the active editor, where the setting is on. Local, to the minute. */
export interface WorkedTime extends TimeSource, vscode.Disposable {
  /** The minutes of a round (0: before the first draft): those in the record, and those still kept beside as far as this window knows. */
  minutes(state: DocumentState, round: number): number;
  /** There are more minutes beside a document, or fewer. */
  readonly onDidChange: vscode.Event<Location>;
}

const enabled = (): boolean => readSettings().trackTime;

/** `folder` keeps the minutes until an action writes them; all windows of this machine share it. */
export function watchTime(library: WorkspaceLibrary, folder: vscode.Uri): WorkedTime {
  const kept = timeKept(keptFiles, folder.toString());
  const minutes = countKept(library, kept);
  const desk = watchDesk(library, minutes);
  const home = watchMoves(library, minutes, enabled);
  return {
    kept,
    now: Date.now,
    enabled,
    async collect() {
      await desk.look();
      await home.settled();
    },
    minutes: ({ document, location }, round) =>
      minutesOf(document, round) + (enabled() ? minutes.of(location, round) : 0),
    onDidChange: minutes.onDidChange,
    dispose() {
      desk.dispose();
      home.dispose();
      minutes.dispose();
    },
  };
}

/** What is done in this window. */
interface Desk extends vscode.Disposable {
  /** Keeps what was seen up to now; resolves when all that was seen is kept. */
  look(): Promise<void>;
}

/** A window that crashes loses what was seen since the last look: less than the minute that is counted in. Where nothing is done, nothing is looked at. */
const LOOK_AFTER_MS = 10_000;

function watchDesk(library: WorkspaceLibrary, minutes: KeptMinutes): Desk {
  const activities = new Map<Location, Activity>();
  let activity = createActivity();
  let watched: vscode.TextDocument | undefined;
  let keeping = Promise.resolve();

  const look = (): Promise<void> => {
    const location = watched?.uri.toString() ?? '';
    const worked = activity.take();
    const state = library.state.documents.get(location);
    if (state && worked.length > 0) {
      const identity = identityOf(state.document, proseOf(watched?.getText() ?? ''));
      const seen = { location, round: state.document.rounds.length, minutes: worked, identity };
      keeping = keeping.then(() => minutes.keep(seen));
    }
    return keeping;
  };

  const watch = (): void => {
    const next = documentToWatch(library);
    if (next !== watched) void look();
    watched = next;
    if (!next) return;
    const location = next.uri.toString();
    activity = activities.get(location) ?? createActivity();
    activities.set(location, activity);
    void minutes.count(location);
  };

  let timer: NodeJS.Timeout | undefined;
  const notice = (): void => {
    activity.notice(Date.now());
    timer ??= setTimeout(() => {
      timer = undefined;
      void look();
    }, LOOK_AFTER_MS);
  };
  const listeners = [
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      // A document that is loaded anew while its window is in the background is nobody's work.
      if (document === watched && vscode.window.state.focused) notice();
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      if (textEditor.document === watched && isByHand(kind)) notice();
    }),
    vscode.window.onDidChangeActiveTextEditor(watch),
    library.onDidChange(watch),
    vscode.workspace.onDidChangeConfiguration((event) => isOurs(event) && watch()),
  ];
  watch();
  return {
    look,
    dispose() {
      clearTimeout(timer);
      void look();
      for (const listener of listeners) listener.dispose();
    },
  };
}

/** The active document, if its time is to be counted: that of an open tracked one is. */
function documentToWatch(library: WorkspaceLibrary): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  const state = document && library.state.documents.get(document.uri.toString());
  return state && !state.closed && enabled() ? document : undefined;
}

const isByHand = (kind: vscode.TextEditorSelectionChangeKind | undefined): boolean =>
  kind === vscode.TextEditorSelectionChangeKind.Keyboard ||
  kind === vscode.TextEditorSelectionChangeKind.Mouse;
