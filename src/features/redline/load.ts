import * as vscode from 'vscode';
import { readDocument } from '../../core/frontMatter/read';
import type { TrackedDocument } from '../../core/model';
import { fail, ok, type Result } from '../../core/problem';
import type { Feedback, Redline, RedlineOptions } from '../../core/redline';
import { say } from '../../core/said';
import { createTraceSession, type TraceSession } from '../../core/trace';
import type { App } from '../../host/app';
import type { Location } from '../../store/ports';
import type { PanelState, Version } from './protocol';

/** The redline of two versions of a document, and what it was made of. */
export interface Loaded {
  readonly document: TrackedDocument;
  readonly redline: Redline;
  /** Where the newer prose starts in its file: a stored draft is all prose. */
  readonly proseStart: number;
}

/** Reads what is compared and makes the redline. The reading of Markdown is loaded when it is first needed. */
export async function loadRedline(app: App, state: PanelState): Promise<Result<Loaded>> {
  const text = (await openText(state.document)).getText();
  const { document, proseStart, problems } = readDocument(text);
  if (!document) return fail('not-tracked', problems[0]?.message ?? say('This document is not tracked.'));
  const folder = await app.ports.roundsFolder(state.document);
  const sessions = new Map<string, TraceSession>();
  const read = async (number: number): Promise<Result<string>> => {
    const session = await readDraft(app, { document, location: state.document, folder, number });
    if (!session.ok) return session;
    sessions.set(session.value.draft, session.value);
    return ok(session.value.draft);
  };
  const older = await read(state.from);
  if (!older.ok) return older;
  const newer = state.to === 'now' ? ok(text.slice(proseStart)) : await read(state.to);
  if (!newer.ok) return newer;
  const options: RedlineOptions = {
    oldProse: older.value,
    newProse: newer.value,
    feedback: await feedbackBetween(document, state, read),
    before: await feedbackOn(document.rounds.slice(0, state.from - 1), read),
    earlier: await draftsBefore(state.from, read),
    // The sessions of open drafts follow what is being written, not a draft that was sent.
    traceOf: (draft) => (state.to === 'now' && sessions.get(draft)) || createTraceSession(draft),
  };
  const { buildRedline } = await import('../../core/redline');
  return ok({ document, redline: buildRedline(options), proseStart: state.to === 'now' ? proseStart : 0 });
}

/** What a document has been compared with by default: the draft before the one that it is still the same as. */
export async function usualPair(app: App, location: Location): Promise<PanelState | null> {
  const text = (await openText(location)).getText();
  const { document, proseStart } = readDocument(text);
  const sent = document?.rounds.length ?? 0;
  if (!document || sent === 0) return null;
  const folder = await app.ports.roundsFolder(location);
  const last = await readDraft(app, { document, location, folder, number: sent });
  const isAsSent = last.ok && last.value.draft === text.slice(proseStart);
  return { document: location, from: isAsSent && sent > 1 ? sent - 1 : sent, to: 'now' };
}

interface DraftName {
  readonly document: TrackedDocument;
  readonly location: Location;
  readonly folder: Location;
  readonly number: number;
}

async function readDraft(
  app: App,
  { document, location, folder, number }: DraftName,
): Promise<Result<TraceSession>> {
  const id = document.rounds[number - 1]?.draft;
  if (id === undefined)
    return fail('draft-missing', say('Draft {0} was not kept: its round names no stored draft.', number));
  return app.traces.of({ location, folder, document }, id);
}

/** The comments on the older draft, and on every draft sent before the newer text was. */
async function feedbackBetween(
  { rounds }: TrackedDocument,
  { from, to }: { readonly from: number; readonly to: Version },
  read: (number: number) => Promise<Result<string>>,
): Promise<Feedback[]> {
  const until = to === 'now' ? rounds.length : to - 1;
  return feedbackOn(rounds.slice(from - 1, until), read);
}

function feedbackOn(
  rounds: TrackedDocument['rounds'],
  read: (number: number) => Promise<Result<string>>,
): Promise<Feedback[]> {
  return Promise.all(
    rounds.map(async ({ number, comments }) => {
      const draft = await read(number);
      return { round: number, comments, prose: draft.ok ? draft.value : null };
    }),
  );
}

async function draftsBefore(
  number: number,
  read: (number: number) => Promise<Result<string>>,
): Promise<{ number: number; prose: string }[]> {
  const numbers = Array.from({ length: number - 1 }, (_, i) => i + 1);
  const drafts = await Promise.all(numbers.map(async (one) => ({ number: one, draft: await read(one) })));
  return drafts.flatMap(({ number: one, draft }) => (draft.ok ? [{ number: one, prose: draft.value }] : []));
}

function openText(location: Location): Thenable<vscode.TextDocument> {
  return vscode.workspace.openTextDocument(vscode.Uri.parse(location));
}
