import { isOpen } from '../../core/openComments';
import { documentName } from '../../host/editorFiles';
import { oneLine } from '../../host/labels';
import type { Loaded } from './load';
import type { PanelState, Show } from './protocol';
import { redlineWords } from '../../host/redlineWords';
import { changeLabel, panelLabels, summaryOf, versionChoice } from './words';

/** What the panel is given to show. */
export async function showMessage(state: PanelState, { document, redline }: Loaded): Promise<Show> {
  const { viewRedline } = await import('../../core/redline/view');
  const words = redlineWords();
  const comments = new Map(redline.comments.map((comment) => [comment.id, comment]));
  const drafts = document.rounds.map(({ number }) => number);
  return {
    type: 'show',
    state,
    language: document.language ?? '',
    summary: summaryOf(redline.changes, redline.comments),
    labels: panelLabels(titleOf(state, document)),
    olderVersions: drafts.map(versionChoice),
    newerVersions: [...drafts.filter((number) => number > state.from), 'now' as const].map(versionChoice),
    rows: viewRedline(redline, words, { comments: true, live: true }),
    changes: redline.changes.map((change) => ({
      id: change.id,
      asked: change.asked,
      comments: [...change.comments, ...change.likely],
      possible: change.possible,
      label: changeLabel(change, comments, words),
    })),
    comments: redline.comments.map((comment) => ({
      id: comment.id,
      label: oneLine(
        `${comment.number} · ${comment.from === null ? '' : `${comment.from}: `}${comment.text}`,
      ),
      isOpen: isOpen(comment),
    })),
  };
}

export function titleOf({ document: location }: PanelState, { title }: Loaded['document']): string {
  return title ?? documentName(location);
}
