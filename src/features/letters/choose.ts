import * as vscode from 'vscode';
import { nowOf } from '../../core/calendar/moments';
import { fittingLetters, type LetterMoment } from '../../core/letters/fitting';
import type { LetterKind } from '../../core/letters/kinds';
import { openComments } from '../../core/openComments';
import { reasonsToTalk } from '../../core/picture/talk';
import { replyDue } from '../../core/schedule/reply';
import { answeredIn } from '../../core/terms/standing';
import type { App } from '../../host/app';
import { readSettings } from '../../host/settings';
import { ask, type Choice } from '../../host/steps';
import { flagsOf } from '../../store/flags';
import { clientOf, pictureInput } from '../../store/picture';
import type { WholeState } from '../../store/state';
import { letterLabel, letterMeaning } from './labels';

/** Asks which letter; those that fit the moment stand first. */
export function chooseLetter(app: App, state: WholeState): Promise<LetterKind | undefined> {
  const { fitting, others } = fittingLetters(momentOf(app, state));
  const choice = (kind: LetterKind, fits: boolean): Choice<LetterKind> => ({
    label: letterLabel(kind),
    description: fits ? vscode.l10n.t('fits now') : '',
    detail: letterMeaning(kind),
    value: kind,
  });
  return ask(
    vscode.l10n.t('Write to {0}', state.document.client),
    vscode.l10n.t('Which letter? It opens for you to edit; nothing is sent'),
    [...fitting.map((kind) => choice(kind, true)), ...others.map((kind) => choice(kind, false))],
  );
}

function momentOf(app: App, state: WholeState): LetterMoment {
  const { document, level } = state;
  const now = nowOf(app.ports.clock.now());
  const { replyHours, talk } = readSettings(vscode.Uri.parse(state.location));
  const last = document.rounds.at(-1);
  const spoken = document.rounds.findLast((round) => answeredIn(document, round).length > 0);
  const asked = (spoken ? answeredIn(document, spoken) : []).filter(({ class: kind }) => kind !== 'praise');
  const client = clientOf(app.library.state, state.location);
  return {
    level,
    hasScope: openComments(document).some((comment) => comment.class === 'scope'),
    isApproved: document.approved !== undefined,
    isEnded: document.ended !== undefined,
    isSent: last !== undefined,
    owesReply: last !== undefined && replyHours !== null && replyDue(last, now, replyHours) !== null,
    isUnclear: [...flagsOf(state).values()].some(
      ({ question, contradicts }) => question !== null || contradicts.length > 0,
    ),
    comments: asked.length,
    open: asked.filter(({ status }) => status === 'open').length,
    isTimeToTalk: client !== undefined && reasonsToTalk(pictureInput(client, now.day), talk).length > 0,
  };
}
