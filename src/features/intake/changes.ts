import * as vscode from 'vscode';
import { splitFrontMatter } from '../../core/frontMatter/split';
import type { PlacedChange } from '../../core/intake/model';
import { classOfChange, markOfChange, placeAfter, smallestEdit } from '../../core/intake/openChanges';
import { fail, ok } from '../../core/problem';
import type { NewComment } from '../../core/record/record';
import { say } from '../../core/said';
import type { Span } from '../../core/text';
import { makeEdit } from '../../host/actions';
import { dayLabel, oneLine } from '../../host/labels';
import { passageOf } from '../../host/passage';
import { ask } from '../../host/steps';
import { reveal, type Session } from './session';

export interface ChangesDone {
  readonly accepted: number;
  /** Neither accepted nor to be logged. */
  readonly left: number;
  /** To be logged, in one edit. */
  readonly comments: readonly NewComment[];
}

type Choice = 'accept' | 'log' | 'leave' | 'log rest' | 'leave rest';

/** The client's changes one by one: each is put into the text, logged as a comment, or left, as the writer says. */
export async function goThroughChanges(session: Session): Promise<ChangesDone> {
  const places = followPlaces(session);
  const comments: NewComment[] = [];
  let accepted = 0;
  let all: 'log' | 'leave' | null = null;
  for (const [index, change] of session.changes.entries()) {
    const place = await places.now(index);
    const choice: Choice = all ?? (await askAbout(session, { change, index, place }));
    if (choice === 'accept' && (await accept(session, change, () => places.now(index)))) accepted++;
    if (choice === 'log rest') all = 'log';
    if (choice === 'leave rest') all = 'leave';
    if (choice === 'log' || choice === 'log rest') comments.push(await commentOf(session, change, place));
  }
  return { accepted, left: session.changes.length - accepted - comments.length, comments };
}

interface Asked {
  readonly change: PlacedChange;
  readonly index: number;
  readonly place: Span | null;
}

async function askAbout(session: Session, { change, index, place }: Asked): Promise<Choice> {
  if (place) await reveal(session, place);
  const more = session.changes.length - index - 1;
  const facts = [
    vscode.l10n.t('Change {0} of {1}', index + 1, session.changes.length),
    ...(change.from === null ? [] : [change.from]),
    ...(change.at === null ? [] : [dayLabel(change.at)]),
    ...(change.silent ? [vscode.l10n.t('not marked by the client')] : []),
  ];
  const choices = [
    ...(place && change.replacement !== null
      ? [{ label: vscode.l10n.t('Accept it into the text'), value: 'accept' as const }]
      : []),
    { label: vscode.l10n.t('Log it as a comment'), value: 'log' as const },
    { label: vscode.l10n.t('Leave it'), value: 'leave' as const },
    ...(more === 0
      ? []
      : [
          { label: vscode.l10n.t('Log this and the rest as comments'), value: 'log rest' as const },
          { label: vscode.l10n.t('Leave this and the rest'), value: 'leave rest' as const },
        ]),
  ];
  // Enter alone, pressed once too often, must not change the text.
  const start = { startOnNone: true };
  return (await ask<Choice>(facts.join(' · '), textOf(change), choices, start)) ?? 'leave rest';
}

/** What the client did, in the words that it is logged in. */
function textOf({ kind, old, new: put }: PlacedChange): string {
  if (kind === 'move') return vscode.l10n.t('Move “{0}”', old || put);
  if (old === '') return vscode.l10n.t('Add “{0}”', put);
  return put === '' ? vscode.l10n.t('Take out “{0}”', old) : vscode.l10n.t('Change “{0}” to “{1}”', old, put);
}

/** Puts it into the text. The place is asked for anew: a minute may lie between the question and the answer. */
function accept(
  { app, state: { location }, found }: Session,
  change: PlacedChange,
  placeNow: () => Promise<Span | null>,
): Promise<boolean> {
  const { place: was, replacement } = change;
  return placeNow().then((place) =>
    makeEdit(app, location, (text) => {
      const isThere =
        place && was && text.slice(place.start, place.end) === found.text.slice(was.start, was.end);
      if (!isThere || replacement === null)
        return fail(
          'changed-meanwhile',
          say('The text has changed at this place: “{0}” was left.', oneLine(change.old)),
        );
      return ok([smallestEdit(text, place, replacement)]);
    }),
  );
}

async function commentOf(
  { app, state, found, round }: Session,
  change: PlacedChange,
  place: Span | null,
): Promise<NewComment> {
  const text = await textNow(state.location);
  const { proseStart } = splitFrontMatter(text);
  const span = place && { start: place.start - proseStart, end: place.end - proseStart };
  const draft = state.document.rounds[round - 1];
  const passage =
    span && span.end > span.start
      ? await passageOf(app, state, { prose: text.slice(proseStart), span, round: draft })
      : null;
  const quote = passage ?? (change.old.trim() === '' ? {} : { quote: change.old });
  return {
    text: textOf(change),
    at: change.at ?? app.ports.clock.now(),
    class: classOfChange(change),
    source: found.placed.source,
    imported: markOfChange(change),
    ...(change.from !== null && { from: change.from }),
    ...quote,
  };
}

interface Places {
  /** Where a change belongs in the document at this moment; null where it cannot be told any more. */
  now(index: number): Promise<Span | null>;
}

/** Follows the places of the changes through what is edited meanwhile, by us and by the writer. The front matter is on its own. */
function followPlaces({ state: { location }, found, changes }: Session): Places {
  const start = found.reading.proseStart;
  let prose = found.text.slice(start);
  let places = changes.map(({ place }) => place && moved(place, -start));
  return {
    async now(index) {
      const text = await textNow(location);
      const { proseStart } = splitFrontMatter(text);
      const after = text.slice(proseStart);
      if (after !== prose) {
        places = places.map((place) => place && placeAfter(place, prose, after));
        prose = after;
      }
      const place = places[index];
      return place ? moved(place, proseStart) : null;
    },
  };
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

const textNow = async (location: string): Promise<string> =>
  (await vscode.workspace.openTextDocument(vscode.Uri.parse(location))).getText();
