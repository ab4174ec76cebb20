import * as vscode from 'vscode';
import { nowOf } from '../../core/calendar/moments';
import { oneLine } from '../../core/text';
import type { Unasked } from '../../core/picture/model';
import { clientPicture } from '../../core/picture/picture';
import { reasonsToTalk } from '../../core/picture/talk';
import type { App } from '../../host/app';
import { factText, reasonText } from '../../host/clientFacts';
import { datedLabel } from '../../host/labels';
import { readSettings } from '../../host/settings';
import { pictureInput } from '../../store/picture';
import type { ClientState } from '../../store/state';

export interface FactsPage {
  /** Markdown. */
  readonly text: string;
  /** The line with the heading of why it is time for a talk, from 0; null where nothing says so. */
  readonly talkLine: number | null;
}

/** What the record says about a client, to be read or copied from. */
export function factsPage(app: App, client: ClientState, unasked: Unasked | null): FactsPage {
  const input = pictureInput(client, nowOf(app.ports.clock.now()).day, unasked);
  const facts = clientPicture(input).map(factText);
  const reasons = reasonsToTalk(input, readSettings().talk).map(reasonText);
  const lines = [
    `# ${client.name}`,
    '',
    ...(facts.length === 0 ? [vscode.l10n.t('The record says nothing yet.')] : facts.map(asItem)),
  ];
  const talk = [`## ${vscode.l10n.t('Time for a talk')}`, '', ...reasons.map(asItem)];
  const learnt = learntLines(client);
  return reasons.length === 0
    ? { text: [...lines, ...learnt, ''].join('\n'), talkLine: null }
    : { text: [...lines, '', ...talk, ...learnt, ''].join('\n'), talkLine: lines.length + 1 };
}

/** What the writer wrote down in the terms: mistakes with their day, the latest first, and lessons. */
function learntLines({ terms }: ClientState): readonly string[] {
  const mistakes = [...(terms?.mistakes ?? [])].sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1));
  const section = (title: string, items: readonly string[]): string[] =>
    items.length === 0 ? [] : ['', `## ${title}`, '', ...items.map((item) => `- ${item}`)];
  return [
    ...section(
      vscode.l10n.t('Mistakes of your own'),
      mistakes.map(({ at, what }) =>
        at === undefined ? oneLine(what) : `${datedLabel(at)}: ${oneLine(what)}`,
      ),
    ),
    ...section(vscode.l10n.t('Lessons'), (terms?.lessons ?? []).map(oneLine)),
  ];
}

const asItem = (text: string): string => `- ${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}`;
