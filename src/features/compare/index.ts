import * as vscode from 'vscode';
import { findComment } from '../../core/record/record';
import type { TracedComment } from '../../core/trace/model';
import { trace } from '../../core/trace';
import { registerCommand, type App } from '../../host/app';
import { askForComment } from '../../host/chooseComment';
import { documentName } from '../../host/editorFiles';
import { COMMANDS } from '../../host/ids';
import { oneLine } from '../../host/labels';
import { loadedDraft } from '../../host/loadedDraft';
import { draftUri, proseUri } from '../../host/proseViews';
import { rangeIn } from '../../host/ranges';
import { trackedSubject } from '../../host/subject';
import type { Location } from '../../store/ports';
import type { DocumentState } from '../../store/state';
import { fateLabel } from './fate';
import { proseOf, registerTexts } from './texts';

/** Drafts beside the text as it is: prose only, so that the record does not get in the way of reading. */
export function register(app: App): void {
  registerTexts(app);
  registerCommand(app, COMMANDS.compare, (argument) => compare(app, argument));
  registerCommand(app, COMMANDS.showChange, (argument) => showChange(app, argument));
}

interface Comparison {
  readonly document: Location;
  readonly state: DocumentState;
  /** The number of the draft. */
  readonly draft: number;
  /** The comment it is about, if it is about one. */
  readonly comment?: string;
}

async function compare(app: App, argument: unknown): Promise<void> {
  const subject = await trackedSubject(app, argument);
  if (!subject) return;
  const draft = subject.round ?? subject.state.document.rounds.length;
  if ((await loadedDraft(app, subject.state, draft)) === null) return;
  const title = vscode.l10n.t('{0}: draft {1} ↔ now', documentName(subject.document), draft);
  await openDiff({ ...subject, draft }, title);
}

async function showChange(app: App, argument: unknown): Promise<void> {
  const subject = await trackedSubject(app, argument);
  if (!subject) return;
  const { document } = subject.state;
  const title = vscode.l10n.t('Show What Changed for a Comment');
  const none = vscode.l10n.t('No comment has been logged on this document.');
  const id = subject.comment ?? (await askForComment(document, { title, among: () => true, none }));
  const found = id === undefined ? null : findComment(document, id);
  if (!found) return;
  const comparison = { ...subject, draft: found.round.number, comment: found.comment.id };
  const draft = await loadedDraft(app, subject.state, comparison.draft);
  if (draft === null) return;
  const prose = await proseOf(subject.document);
  const [traced] = trace(draft, prose, { comments: [found.comment] }).comments;
  if (!traced) return;
  await openDiff(
    comparison,
    vscode.l10n.t(
      '{0} ({1}): draft {2} ↔ now',
      oneLine(found.comment.text),
      await fateLabel(app, subject.state, found, { traced, prose }),
      comparison.draft,
    ),
    placeNow(traced, draft, prose),
  );
}

async function openDiff(
  { document, state, draft, comment }: Comparison,
  title: string,
  place?: vscode.Range,
): Promise<void> {
  const id = state.document.rounds[draft - 1]?.draft ?? '';
  const old = draftUri({ document, folder: state.folder, id, number: draft });
  await vscode.commands.executeCommand('vscode.diff', old, proseUri(document, comment), title, {
    preview: true,
    ...(place && { selection: place }),
  });
}

/** Where to look in the text as it is: the passage, or the place where it stood. */
function placeNow(traced: TracedComment, draft: string, prose: string): vscode.Range | undefined {
  if (traced.new) return rangeIn(prose, traced.new);
  if (!traced.old) return undefined;
  // A removed passage: what stands right before it is the nearest thing that is left.
  const before = {
    id: 'before',
    quote: draft.slice(Math.max(0, traced.old.start - BEFORE), traced.old.start),
  };
  const [left] = trace(draft, prose, { comments: [before] }).comments;
  return left?.new ? rangeIn(prose, { start: left.new.end, end: left.new.end }) : undefined;
}

const BEFORE = 80;
