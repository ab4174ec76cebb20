import { formatISO } from 'date-fns';
import * as vscode from 'vscode';
import * as clients from './features/clients';
import * as contextKeys from './features/contextKeys';
import * as limits from './features/limits';
import * as problems from './features/problems';
import * as schedule from './features/schedule';
import type { App, Commands, Views } from './host/app';
import { draftTraces } from './host/draftTraces';
import { editorDocuments, watchSavedTexts } from './host/editorDocuments';
import { editorFiles } from './host/editorFiles';
import { COMMANDS, PANELS, SCHEMES } from './host/ids';
import { isMarkdownOpen, isOpen, isShown } from './host/inSight';
import { registerLazily, type LazyFeature } from './host/lazily';
import { isTermsFile } from './host/roundsFolders';
import { toldByActions } from './host/told';
import { writingWithTrust } from './host/trust';
import { watchTime } from './host/workedTime';
import { watchWorkspace } from './host/workspaceLibrary';
import { documentsWithTime } from './store/time/documents';

/** What shows something at all times. */
const AT_ONCE = [clients, schedule, limits, contextKeys, problems];

const isTracked = ({ library }: App): boolean =>
  isOpen(({ uri }) => library.state.documents.has(uri.toString()));

/** What is loaded when it is first called, or when there is something for it to show. */
const WHEN_WANTED: readonly LazyFeature[] = [
  {
    load: () => import('./features/rounds'),
    commands: [
      COMMANDS.track,
      COMMANDS.send,
      COMMANDS.logFeedback,
      COMMANDS.commentDone,
      COMMANDS.commentDeclined,
      COMMANDS.commentParked,
      COMMANDS.commentReopen,
      COMMANDS.rate,
      COMMANDS.approve,
      COMMANDS.reopen,
    ],
  },
  { load: () => import('./features/intake'), commands: [COMMANDS.importFile, COMMANDS.importClipboard] },
  {
    load: () => import('./features/feedback'),
    commands: [COMMANDS.chooseRound, COMMANDS.settle, COMMANDS.clarify],
  },
  {
    load: () => import('./features/letters'),
    commands: [
      COMMANDS.writeToClient,
      COMMANDS.copyLetter,
      COMMANDS.copyLetterFormatted,
      COMMANDS.customiseLetter,
      COMMANDS.previewLetter,
    ],
    isWanted: () => isShown(SCHEMES.letter) || isOpen(({ uri }) => uri.path.includes('/letters/')),
  },
  { load: () => import('./features/beforeYes'), commands: [COMMANDS.beforeYes] },
  {
    load: () => import('./features/comments'),
    commands: [
      COMMANDS.nextOpenComment,
      COMMANDS.previousOpenComment,
      COMMANDS.addComment,
      COMMANDS.reply,
      COMMANDS.setClass,
      COMMANDS.setPassage,
    ],
    isWanted: isTracked,
  },
  {
    load: () => import('./features/compare'),
    commands: [COMMANDS.compare, COMMANDS.showChange],
    isWanted: () => isShown(SCHEMES.draft),
  },
  {
    load: () => import('./features/redline'),
    commands: [COMMANDS.showRedline],
    isWanted: () => isShown(PANELS.redline),
  },
  { load: () => import('./features/report'), commands: [COMMANDS.exportReport] },
  {
    load: () => import('./features/history'),
    commands: [COMMANDS.showHistory],
    isWanted: () => isShown(PANELS.history),
  },
  {
    load: () => import('./features/changeMarks'),
    commands: [COMMANDS.showChanges, COMMANDS.showChangesSince],
  },
  { load: () => import('./features/frontMatter'), commands: [], isWanted: isMarkdownOpen },
  {
    load: () => import('./features/delivery'),
    commands: [COMMANDS.copyCleanText, COMMANDS.saveCleanCopy, COMMANDS.checkForLeaks],
  },
  { load: () => import('./features/export'), commands: [COMMANDS.exportDraft] },
  {
    load: () => import('./features/terms'),
    commands: [
      COMMANDS.openTerms,
      COMMANDS.newClient,
      COMMANDS.newProject,
      COMMANDS.logMistake,
      COMMANDS.noteLesson,
    ],
    isWanted: () => isOpen(({ uri }) => isTermsFile(uri)),
  },
  {
    load: () => import('./features/picture'),
    commands: [COMMANDS.showClientFacts],
    isWanted: () => isShown(SCHEMES.facts),
  },
  {
    load: () => import('./features/time'),
    commands: [COMMANDS.trackTime, COMMANDS.addTime, COMMANDS.exportTime, COMMANDS.exportTasks],
    isWanted: isTracked,
  },
  {
    load: () => import('./features/merge'),
    commands: [COMMANDS.takeBothSides],
    isWanted: ({ library }) =>
      [...library.state.problems.values()].some((found) => found[0]?.code === 'merge-conflict'),
  },
  { load: () => import('./features/sample'), commands: [COMMANDS.openSample] },
];

/** Opened with the first thing to say: most windows close without one. */
function openLog({ subscriptions }: vscode.ExtensionContext): vscode.LogOutputChannel {
  const log = vscode.window.createOutputChannel('Revision Rounds', { log: true });
  subscriptions.push(log);
  return log;
}

/**
 * The whole product on one screen: the outside world, the library, and the features that show it. `commands` gets what carries each
 * of them out, and the views are filled.
 */
export function start(context: vscode.ExtensionContext, commands: Commands, views: Views): void {
  const library = watchWorkspace();
  const saved = watchSavedTexts();
  const traces = draftTraces(editorFiles);
  const worked = watchTime(library, vscode.Uri.joinPath(context.globalStorageUri, 'time'));
  context.subscriptions.push(library, saved, traces, worked);
  let log: vscode.LogOutputChannel | undefined;
  const app: App = {
    context,
    commands,
    views,
    library,
    get log() {
      return (log ??= openLog(context));
    },
    told: toldByActions(),
    traces,
    worked,
    ports: writingWithTrust({
      files: editorFiles,
      documents: documentsWithTime(editorDocuments(saved), worked),
      clock: { now: () => formatISO(new Date()) },
      roundsFolder: (document) => library.roundsFolder(document),
    }),
  };
  for (const feature of AT_ONCE) feature.register(app);
  registerLazily(app, WHEN_WANTED);
}
