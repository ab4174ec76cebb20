import * as vscode from 'vscode';
import type { Comment, Round } from '../../core/model';
import { changedIn, commentHistory } from '../../core/trace';
import type { Fate, TracedComment } from '../../core/trace/model';
import type { App } from '../../host/app';
import { draftLoader } from '../../store/loadDraft';
import type { DocumentState } from '../../store/state';

/** A comment, and the round it was said in. */
interface SaidIn {
  readonly round: Pick<Round, 'number'>;
  readonly comment: Comment;
}

/**
 * What became of a comment's passage, and when: `edited in draft 2`. Drafts after the comment's own are looked at one after the
 * other; where one of them is not there, or none came, it is just `edited`.
 */
export async function fateLabel(
  app: App,
  state: DocumentState,
  said: SaidIn,
  { traced, prose }: { readonly traced: TracedComment; readonly prose: string },
): Promise<string> {
  const fate = inWords(traced.fate);
  if (traced.fate === null || traced.fate === 'untouched' || traced.fate === 'orphan') return fate;
  const drafts = await draftsFrom(app, state, said.round.number);
  if (drafts.length < 2) return fate;
  const changed = changedIn(commentHistory([...drafts, prose], said.comment).steps);
  const inDrafts = changed.filter((draft) => draft < drafts.length).map((draft) => said.round.number + draft);
  const isLater = inDrafts.length < changed.length;
  if (inDrafts.length === 0)
    return isLater ? vscode.l10n.t('{0} since draft {1}', fate, state.document.rounds.length) : fate;
  const numbers = inDrafts.join(', ');
  return isLater
    ? vscode.l10n.t('{0} in draft {1} and since the last one', fate, numbers)
    : vscode.l10n.t('{0} in draft {1}', fate, numbers);
}

/** None where one of them is not there to look at. */
async function draftsFrom(app: App, state: DocumentState, first: number): Promise<readonly string[]> {
  const load = draftLoader(app.ports.files);
  const drafts: string[] = [];
  for (const { draft } of state.document.rounds.slice(first - 1)) {
    const loaded = draft === undefined ? null : await load(state.folder, draft, state);
    if (!loaded?.ok) return [];
    drafts.push(loaded.value);
  }
  return drafts;
}

function inWords(fate: Fate | null): string {
  switch (fate) {
    case 'untouched':
      return vscode.l10n.t('untouched');
    case 'edited':
      return vscode.l10n.t('edited');
    case 'moved':
      return vscode.l10n.t('moved');
    case 'moved-edited':
      return vscode.l10n.t('moved and edited');
    case 'removed':
      return vscode.l10n.t('removed');
    case 'orphan':
      return vscode.l10n.t('passage not found in the draft');
    case null:
      return vscode.l10n.t('about the whole text');
  }
}
