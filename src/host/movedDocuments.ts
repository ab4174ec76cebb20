import * as vscode from 'vscode';
import { splitFrontMatter } from '../core/frontMatter/split';
import type { Location } from '../store/ports';
import type { World } from '../store/time/bringHome';
import { editorFiles } from './editorFiles';
import type { KeptMinutes } from './keptMinutes';
import { textNow } from './textNow';
import type { WorkspaceLibrary } from './workspaceLibrary';

/** Follows documents to their new names, so that the minutes kept beside them are not left behind. */
export interface Moves extends vscode.Disposable {
  /** When all that is known of is followed. */
  settled(): Promise<void>;
}

export const proseOf = (text: string): string => text.slice(splitFrontMatter(text).proseStart);

/** Inside VS Code renames are told; outside, documents are looked for when those that the library knows are others. */
export function watchMoves(library: WorkspaceLibrary, minutes: KeptMinutes, enabled: () => boolean): Moves {
  let known: ReadonlySet<Location> = new Set();
  let running = Promise.resolve();
  // One after the other: what is told and what is found may be the same.
  const next = (run: () => Promise<void>): void => {
    running = running.then(run).catch(() => undefined); // what stays behind is found again when the library next changes
  };
  const look = (): void => {
    if (!enabled()) return;
    const now = new Set(library.state.documents.keys());
    // One that went away counts as well: where it went may have been known before.
    const isSame = now.size === known.size && [...now].every((location) => known.has(location));
    known = now;
    if (!isSame) next(() => minutes.bringHome(worldOf(library)));
  };
  const listeners = vscode.Disposable.from(
    library.onDidChange(look),
    vscode.workspace.onDidChangeConfiguration(look),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) next(() => minutes.moved(oldUri.toString(), newUri.toString()));
    }),
  );
  void library.ready.then(look);
  return { settled: () => running, dispose: () => void listeners.dispose() };
}

function worldOf(library: WorkspaceLibrary): World {
  const documents = [...library.state.documents].map(
    ([location, { document }]) => [location, { document, prose: () => readProse(location) }] as const,
  );
  return {
    documents: new Map(documents),
    async isThere(location) {
      const read = await editorFiles.read(location);
      return !read.ok || read.value !== null;
    },
  };
}

/** Empty where it cannot be read: then it is nobody's. */
async function readProse(location: Location): Promise<string> {
  const text = await textNow(location);
  return text.ok ? proseOf(text.value ?? '') : '';
}
