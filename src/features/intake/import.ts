import { loggedAs } from '../../core/intake/logged';
import type { NewComment } from '../../core/record/record';
import { say } from '../../core/said';
import { showProblem, valueOrShow, type App } from '../../host/app';
import { noteThenAsk } from '../../host/asking';
import { inform, warn } from '../../host/messages';
import { readyForFeedback } from '../../host/readyForFeedback';
import { logFeedback } from '../../store/actions';
import { placeInDocument } from '../../store/feedback';
import type { DocumentState } from '../../store/state';
import { goThroughChanges, type ChangesDone } from './changes';
import { askForSpeaker, writersNames } from './people';
import { preview, type Decided } from './preview';
import type { Decision } from './rows';
import { reveal, sessionOf, titleOf, type Session } from './session';
import type { Source } from './sources';
import { askForDocument, documentAtHand } from './whichDocument';
import { doneMessage, leftOutOf, nothingMessage, placeholderOf, problemsOf } from './words';

/** From a file to the record: which document, what is new, what of it is logged, what becomes of the changes. */
export async function importFeedback(app: App, source: Source, argument: unknown): Promise<void> {
  const atHand = await documentAtHand(app, argument);
  const incoming = valueOrShow(await source.read(atHand?.document.language));
  if (!incoming) return;
  const asked = atHand ?? (await askForDocument(app, incoming, source.name));
  if (!asked || isItself(source, asked) || !(await readyForFeedback(asked))) return;
  // A draft may have been sent just now.
  const state = (await app.library.read(asked.location)) ?? asked;
  const found = valueOrShow(await placeInDocument(app.ports, state.location, incoming));
  if (!found) return;
  const names = await writersNames(app, state, found.placed);
  if (!names) return;
  const session = sessionOf({ app, source, state, found }, names);
  if (session.decisions.every(({ standing }) => standing.kind === 'known') && session.changes.length === 0)
    return void inform(nothingMessage(session));
  const wanted = await preview({
    title: titleOf(session),
    placeholder: placeholderOf(session),
    decisions: session.decisions,
    changes: session.changes.length,
    leftOut: leftOutOf(session),
    showLeftOut: () => showLeftOut(session),
    show: (place) => reveal(session, place),
  });
  if (wanted) await carryOut(session, wanted);
}

async function carryOut(session: Session, wanted: Decided): Promise<void> {
  const comments = await commentsOf(session, wanted.decisions);
  if (!comments) return;
  if (comments.length > 0 && !(await log(session, comments))) return;
  const changes: ChangesDone = wanted.changes
    ? await goThroughChanges(session)
    : { accepted: 0, left: session.changes.length, comments: [] };
  if (changes.comments.length > 0 && !(await log(session, changes.comments))) return;
  const logged = comments.length + changes.comments.length;
  const message = doneMessage(session, { logged, accepted: changes.accepted, left: changes.left });
  const tell = problemsOf(session).length > 0 ? warn : inform;
  void tell(message);
}

/** In the log, which does not take the list's place. */
function showLeftOut(session: Session): void {
  const { log } = session.app;
  log.info(session.source.name);
  for (const message of leftOutOf(session)) log.info(message);
  log.show(true);
}

/** Null when the writer gives up. */
async function commentsOf(
  session: Session,
  decisions: readonly Decision[],
): Promise<readonly NewComment[] | null> {
  const { app, state, found } = session;
  const ticked = decisions.filter(({ ticked, standing }) => ticked && standing.kind !== 'known');
  const isNamed = ticked.every(({ remark }) => remark.from !== null);
  const from = isNamed ? '' : await askForSpeaker(state, titleOf(session));
  if (from === undefined) return null;
  const now = app.ports.clock.now();
  const { source } = found.placed;
  return ticked.map((decision) =>
    loggedAs(decision.remark, {
      source,
      now,
      text: decision.text,
      class: decision.class,
      ...(from !== '' && { from }),
    }),
  );
}

/** In one edit, and with the questions that feedback raises when it is logged by hand. */
async function log({ app, state, round }: Session, comments: readonly NewComment[]): Promise<boolean> {
  const logged = await noteThenAsk(app, state.location, () =>
    logFeedback(app.ports, state.location, comments, round === 0 ? undefined : round),
  );
  if (!logged.ok) showProblem(logged.problem, state.location);
  return logged.ok;
}

/** The marks of a file that is its own copy are in the article itself: accepting them would have to take them out as well. */
function isItself({ file }: Source, { location }: DocumentState): boolean {
  if (file?.toString() !== location) return false;
  const message = say('This file is the document itself. Import the client’s copy, under a name of its own.');
  showProblem({ code: 'cannot-read', severity: 'error', message });
  return true;
}
