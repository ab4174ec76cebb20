import { say } from '../core/said';
import { loadDraft } from '../store/loadDraft';
import type { DocumentState } from '../store/state';
import { showProblem, type App } from './app';

/** The text of the stored draft with this number, or null after telling the writer why there is none. */
export async function loadedDraft(app: App, state: DocumentState, number: number): Promise<string | null> {
  const id = state.document.rounds[number - 1]?.draft;
  if (id === undefined) {
    const message =
      number === 0
        ? say('No draft has been sent yet.')
        : say('Draft {0} was not kept: its round names no stored draft.', number);
    showProblem({ code: 'draft-missing', severity: 'error', message });
    return null;
  }
  const loaded = await loadDraft(app.ports.files, state.folder, id, state);
  if (loaded.ok) return loaded.value;
  showProblem(loaded.problem);
  return null;
}
