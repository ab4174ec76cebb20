import * as vscode from 'vscode';
import { DEFAULT_INCLUDED_ROUNDS, TERMS_FILE } from '../store/defaults';
import { createLibrary } from '../store/library';
import type { LibraryState, WholeState } from '../store/state';
import type { Location } from '../store/ports';
import { wait } from './deferredTask';
import { editorFiles } from './editorFiles';
import { findDocuments, isInRoomOfTools, looksLikeFile, MARKDOWN_GLOB } from './findDocuments';
import { VIEWS } from './ids';
import { inBatches } from './inBatches';
import {
  isBesideTerms,
  isTermsFile,
  roundsFolder,
  roundsFolderIn,
  roundsFolders,
  termsCopies,
} from './roundsFolders';
import { isOurs, readSettings } from './settings';

/** The library of tracked documents, kept up to date with the workspace's files and the open editors. */
export interface WorkspaceLibrary extends vscode.Disposable {
  readonly state: LibraryState;
  readonly onDidChange: vscode.Event<LibraryState>;
  /** Resolves when all files of the workspace have been read once. Up to then nothing is known; `onDidChange` tells what was found. */
  readonly ready: Promise<void>;
  /** The `.rounds` folder for a document: of its workspace folder; outside of those, of its own folder or the nearest above. */
  roundsFolder(document: Location): Promise<Location>;
  /** All that a document says; null where it is not tracked, or has to be read again first. That of an open one is at hand. */
  whole(document: Location): WholeState | null;
  /** The same, read again where it must be; null where it is not tracked, or cannot be read any more. */
  read(document: Location): Promise<WholeState | null>;
  /** Takes in what an open document says now, without waiting for typing to pause. */
  refresh(document: vscode.TextDocument): Promise<void>;
  /** Tells what there is once more: more is known of it now than the files say. */
  tellAgain(): void;
}

/** After this pause in typing the front matter is read again; nothing at all is done on the keystroke itself but setting a timer. */
const TYPING_PAUSE_MS = 250;

/** The terms, and what sync tools put beside them. */
const TERMS_FILES = TERMS_FILE.replace('.', '*.');

export function watchWorkspace(): WorkspaceLibrary {
  const library = createLibrary(DEFAULT_INCLUDED_ROUNDS);
  const changed = new vscode.EventEmitter<LibraryState>();
  const timers = new Map<string, NodeJS.Timeout>();
  const foldersRead = new Set<Location>();
  const homes = roundsFolders();
  const tell = (): void => changed.fire(library.state);

  type Take = 'setDocument' | 'indexDocument';

  /** `text` is asked for last: what was typed while something was read must not be undone by what stood there before. */
  const takeText = async (
    location: Location,
    text: () => string,
    take: Take = 'setDocument',
  ): Promise<boolean> => {
    const folder = await homes.of(location);
    // A file that lies outside of all folders of the window has terms beside it, too.
    if (!foldersRead.has(folder)) await takeTerms(folder);
    return library[take](location, folder, text());
  };

  const takeFile = async (uri: vscode.Uri, take?: Take): Promise<boolean> => {
    if (!isDocument(uri)) return false;
    const location = uri.toString();
    const takeChanged = (open: vscode.TextDocument): Promise<boolean> =>
      takeText(location, () => open.getText());
    const before = changedDocument(location);
    if (before) return takeChanged(before);
    const bytes = await editorFiles.read(location);
    const meanwhile = changedDocument(location);
    if (meanwhile) return takeChanged(meanwhile);
    const isTold = library.setUnread(location, bytes.ok ? null : bytes.problem);
    if (!bytes.ok || !bytes.value) return library.removeDocument(location) || isTold;
    const text = new TextDecoder().decode(bytes.value);
    return (await takeText(location, () => text, take)) || isTold;
  };

  const takeTerms = async (folder: Location): Promise<void> => {
    foldersRead.add(folder);
    const file = editorFiles.join(folder, TERMS_FILE);
    if (!isTermsFile(vscode.Uri.parse(file))) return;
    const open = openDocument(file);
    if (open?.isDirty) return library.setTerms(folder, file, open.getText());
    const bytes = await editorFiles.read(file);
    library.setTermsCopies(folder, await termsCopies(folder));
    library.setUnread(file, bytes.ok ? null : bytes.problem);
    // What was agreed holds until the file can be read again.
    if (bytes.ok) library.setTerms(folder, file, bytes.value && new TextDecoder().decode(bytes.value));
  };

  const later = (key: string, run: () => Promise<void>): void => {
    clearTimeout(timers.get(key));
    const timer = setTimeout(() => {
      timers.delete(key);
      void run();
    }, TYPING_PAUSE_MS);
    timers.set(key, timer);
  };

  const refresh = async (document: vscode.TextDocument): Promise<void> => {
    if (isDocument(document.uri) && (await takeText(document.uri.toString(), () => document.getText())))
      tell();
  };

  const whole = (location: Location): WholeState | null => {
    const known = library.whole(location);
    const state = library.state.documents.get(location);
    const open = known || !state ? undefined : openDocument(location);
    if (!open || !state) return known;
    if (library.setDocument(location, state.folder, open.getText())) queueMicrotask(tell);
    return library.whole(location);
  };

  const read = async (location: Location): Promise<WholeState | null> => {
    const known = whole(location);
    if (known) return known;
    if (await takeFile(vscode.Uri.parse(location))) tell();
    return library.whole(location);
  };

  const readAll = async (): Promise<void> => {
    const folders = vscode.workspace.workspaceFolders ?? [];
    await Promise.all(folders.map((folder) => takeTerms(roundsFolderIn(folder))));
    const files = await findDocuments();
    await inBatches(files, (uri) => takeFile(uri, 'indexDocument'));
    await Promise.all(vscode.workspace.textDocuments.filter(isMarkdownDocument).map(refresh));
    tell();
  };

  const onFile = (uri: vscode.Uri): void => {
    later(uri.toString(), async () => {
      if (isTermsFile(uri) || isBesideTerms(uri)) {
        await takeTerms(vscode.Uri.joinPath(uri, '..').toString());
        tell();
      } else if (await takeFile(uri)) tell();
    });
  };
  const onFileGone = (uri: vscode.Uri): void => {
    // Gone may mean a whole folder: a watcher tells of the folder only.
    const gone = [...library.state.documents.keys(), ...library.state.problems.keys()].filter(
      (location) => location === uri.toString() || location.startsWith(`${uri.toString()}/`),
    );
    onFile(uri);
    for (const location of gone) library.removeDocument(location);
    if (gone.length > 0) tell();
  };

  const onFolder = (uri: vscode.Uri): void => {
    if (looksLikeFile(uri.path)) return;
    later(uri.toString(), async () => {
      await takeTerms(uri.toString());
      await inBatches(await findDocuments([uri]), (uri) => takeFile(uri, 'indexDocument'));
      tell();
    });
  };

  const takeSettings = (): void => {
    const { includedRounds, feedback } = readSettings();
    library.setDefaultIncludedRounds(includedRounds);
    library.setDefaultFeedback(feedback);
  };

  const listen = (): vscode.Disposable => {
    const documents = vscode.workspace.createFileSystemWatcher(MARKDOWN_GLOB);
    // A folder that is renamed or moved in or out is told of as one thing, without its files.
    const everything = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
    const terms = vscode.workspace.createFileSystemWatcher(`**/${TERMS_FILES}`);
    return vscode.Disposable.from(
      documents,
      everything,
      terms,
      ...[documents, terms].flatMap((watcher) => [
        watcher.onDidCreate(onFile),
        watcher.onDidChange(onFile),
        watcher.onDidDelete(onFileGone),
      ]),
      everything.onDidCreate(onFolder),
      everything.onDidDelete(onFileGone),
      vscode.workspace.onDidOpenTextDocument(
        (document) => void (isMarkdownDocument(document) && refresh(document)),
      ),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (isMarkdownDocument(document)) later(document.uri.toString(), () => refresh(document));
        else if (isTermsFile(document.uri)) onFile(document.uri);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        // What was not saved is gone with the editor: back to the file.
        if (isMarkdownDocument(document) || isTermsFile(document.uri)) onFile(document.uri);
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void readAll()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!isOurs(event)) return;
        homes.forget();
        takeSettings();
        void readAll();
      }),
    );
  };

  let listeners: vscode.Disposable | undefined;
  let isDisposed = false;
  // When the host has said that we are there: nobody waits for this but our own views and commands, which wait for `ready`.
  const ready = wait(0).then(() => {
    if (isDisposed) return;
    takeSettings();
    listeners = listen();
    return readAll();
  });
  // A bar in the view, where it is in sight.
  void vscode.window.withProgress({ location: { viewId: VIEWS.clients } }, () => ready);
  return {
    get state() {
      return library.state;
    },
    onDidChange: changed.event,
    ready,
    roundsFolder,
    whole,
    read,
    refresh,
    tellAgain: tell,
    dispose() {
      isDisposed = true;
      for (const timer of timers.values()) clearTimeout(timer);
      changed.dispose();
      listeners?.dispose();
    },
  };
}

/** A file that can be written. Stored drafts are Markdown too, but no documents; nor are older versions that git shows, or a comparison's sides. */
function isDocument(uri: vscode.Uri): boolean {
  // On a remote machine the host may say nothing of its own disk.
  const isFile = vscode.workspace.fs.isWritableFileSystem(uri.scheme) ?? uri.scheme === 'file';
  return isFile && !isInRoomOfTools(uri);
}

const openDocument = (location: Location): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((document) => document.uri.toString() === location);

/** The same where it says something else than the file does. */
function changedDocument(location: Location): vscode.TextDocument | undefined {
  const open = openDocument(location);
  return open?.isDirty ? open : undefined;
}

const isMarkdownDocument = (document: vscode.TextDocument): boolean =>
  document.languageId === 'markdown' && isDocument(document.uri);
