import { formatISO } from 'date-fns';
import * as vscode from 'vscode';
import * as beforeYes from './features/beforeYes';
import * as changeMarks from './features/changeMarks';
import * as clients from './features/clients';
import * as comments from './features/comments';
import * as compare from './features/compare';
import * as contextKeys from './features/contextKeys';
import * as delivery from './features/delivery';
import * as exporting from './features/export';
import * as feedback from './features/feedback';
import * as frontMatter from './features/frontMatter';
import * as history from './features/history';
import * as intake from './features/intake';
import * as letters from './features/letters';
import * as limits from './features/limits';
import * as picture from './features/picture';
import * as problems from './features/problems';
import * as redline from './features/redline';
import * as report from './features/report';
import * as rounds from './features/rounds';
import * as sample from './features/sample';
import * as schedule from './features/schedule';
import * as terms from './features/terms';
import * as time from './features/time';
import type { App } from './host/app';
import { draftTraces } from './host/draftTraces';
import { editorDocuments, watchSavedTexts } from './host/editorDocuments';
import { editorFiles } from './host/editorFiles';
import { toldByActions } from './host/told';
import { writingWithTrust } from './host/trust';
import { watchTime } from './host/workedTime';
import { watchWorkspace } from './host/workspaceLibrary';
import { documentsWithTime } from './store/time/documents';

const FEATURES = [
  rounds,
  intake,
  feedback,
  limits,
  letters,
  beforeYes,
  clients,
  comments,
  compare,
  redline,
  report,
  history,
  changeMarks,
  frontMatter,
  problems,
  delivery,
  exporting,
  contextKeys,
  terms,
  schedule,
  picture,
  time,
  sample,
];

/** What other extensions may use: the Markdown preview takes the plugin. */
export interface Exports {
  readonly extendMarkdownIt: typeof frontMatter.hideRecord;
}

/** The whole product on one screen: the outside world, the library, and the features that show it. */
export function activate(context: vscode.ExtensionContext): Exports {
  const log = vscode.window.createOutputChannel('Revision Rounds', { log: true });
  const library = watchWorkspace();
  const saved = watchSavedTexts();
  const traces = draftTraces(editorFiles);
  const worked = watchTime(library, vscode.Uri.joinPath(context.globalStorageUri, 'time'));
  context.subscriptions.push(log, library, saved, traces, worked);
  const app: App = {
    context,
    library,
    log,
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
  for (const feature of FEATURES) feature.register(app);
  return { extendMarkdownIt: frontMatter.hideRecord };
}
