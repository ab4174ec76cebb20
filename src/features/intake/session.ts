import * as vscode from 'vscode';
import { madeIn } from '../../core/intake/made';
import type { PlacedChange } from '../../core/intake/model';
import { roundOfFeedback, standings } from '../../core/intake/news';
import { openChanges } from '../../core/intake/openChanges';
import { remarksOf } from '../../core/intake/remarks';
import type { Span } from '../../core/text';
import type { App } from '../../host/app';
import { documentName } from '../../host/editorFiles';
import { rangeOf } from '../../host/ranges';
import type { FeedbackInDocument } from '../../store/feedback';
import type { WholeState } from '../../store/state';
import type { Decision } from './rows';
import type { Source } from './sources';

/** One import, from what was read to the message at its end. */
export interface Session {
  readonly app: App;
  readonly source: Source;
  /** As it was before. */
  readonly state: WholeState;
  readonly found: FeedbackInDocument;
  /** The round that the file answers. */
  readonly round: number;
  readonly decisions: readonly Decision[];
  readonly changes: readonly PlacedChange[];
}

export function sessionOf(
  given: Pick<Session, 'app' | 'source' | 'state' | 'found'>,
  names: ReadonlySet<string>,
): Session {
  const { incoming, placed, reading, text } = given.found;
  const isMade = madeIn(incoming, { text, proseStart: reading.proseStart });
  const round = roundOfFeedback(placed, reading.document);
  const remarks = remarksOf(placed, (name) => name !== null && names.has(name));
  const known = standings(remarks, { document: reading.document, source: placed.source, round });
  const decisions = remarks.map((remark, index): Decision => {
    const standing = known[index] ?? { kind: 'new' };
    const { text } = remark;
    return { remark, standing, ticked: standing.kind !== 'known', text, class: remark.class ?? 'revision' };
  });
  return { ...given, round, decisions, changes: openChanges(placed, reading.document, isMade) };
}

/** Which round, and where that is not the one that the writer is in: said where it cannot be overlooked. */
export function titleOf({ source, state, round }: Pick<Session, 'source' | 'state' | 'round'>): string {
  const sent = state.document.rounds.length;
  const name = documentName(state.location);
  return round < sent
    ? vscode.l10n.t(
        '{0} → {1}: it answers draft {2}, and draft {3} has been sent since',
        source.name,
        name,
        round,
        sent,
      )
    : vscode.l10n.t('{0} → {1}, round {2}', source.name, name, round);
}

/** Shows a passage in the editor, without taking the focus. */
export async function reveal({ state: { location } }: Session, place: Span): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(location));
  const selection = rangeOf(document, place);
  const editor = await vscode.window.showTextDocument(document, { selection, preserveFocus: true });
  // The list lies over the top of the editor.
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenter);
}
