import * as vscode from 'vscode';
import { ok, type Result } from '../core/problem';
import type { TraceSession } from '../core/trace';
import type { DraftsOf } from '../store/loadDraft';
import type { Files, Location } from '../store/ports';

/**
 * The stored drafts of open documents, each traced against the text as it is being written: whatever shows comments, changes or a
 * redline asks here, so that an edit is compared once for all of them, and only where it is.
 */
export interface DraftTraces extends vscode.Disposable {
  /** The trace from a stored draft. The file is read once; one that could not be read is tried again each time. */
  of(state: DraftsOf & { readonly folder: Location }, draft: string): Promise<Result<TraceSession>>;
}

export function draftTraces(files: Files): DraftTraces {
  const traces = new Map<Location, Map<string, TraceSession>>();
  const closed = vscode.workspace.onDidCloseTextDocument(({ uri }) => traces.delete(uri.toString()));
  return {
    async of(state, draft) {
      const { location, folder } = state;
      const known = traces.get(location)?.get(draft);
      if (known) return ok(known);
      const { loadDraft } = await import('../store/loadDraft');
      const loaded = await loadDraft(files, folder, draft, state);
      if (!loaded.ok) return loaded;
      const { createTraceSession } = await import('../core/trace');
      const ofDocument = traces.get(location) ?? new Map<string, TraceSession>();
      // Another may have asked for it meanwhile.
      const session = ofDocument.get(draft) ?? createTraceSession(loaded.value);
      traces.set(location, ofDocument.set(draft, session));
      return ok(session);
    },
    dispose() {
      closed.dispose();
      traces.clear();
    },
  };
}
