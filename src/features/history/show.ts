import * as vscode from 'vscode';
import { columnsOf } from '../../core/history/columns';
import { clientHistory } from '../../core/history/history';
import type { ClientHistory, RoundFigures } from '../../core/history/model';
import { totalsOf } from '../../core/history/totals';
import { COMMENT_CLASSES } from '../../core/model';
import type { App } from '../../host/app';
import { documentName } from '../../host/editorFiles';
import { classLabel, levelLabel } from '../../host/labels';
import type { WholeClient } from '../../host/wholeDocuments';
import type { Figures, PanelState, Show } from './protocol';
import { historyWords } from './words';

export interface Shown {
  readonly state: PanelState;
  /** Undefined: no document is tracked for the client any more, or yet. */
  readonly client: WholeClient | undefined;
  readonly known: readonly RoundFigures[];
  /** Rounds that can be compared. */
  readonly of: number;
}

/** What the panel is given to show. */
export function showMessage({ ports }: App, { state, client, known, of }: Shown): Show {
  const today = ports.clock.now().slice(0, 'YYYY-MM-DD'.length);
  const history = named(clientHistory(client ?? { name: state.client, projects: [], documents: [] }, today));
  return {
    type: 'show',
    state,
    language: vscode.env.language,
    today,
    words: historyWords(),
    classes: fromEntries(COMMENT_CLASSES, classLabel),
    levels: fromEntries(['within', 'last', 'over', 'agreed'] as const, levelLabel),
    history,
    figures: figuresOf(history, { all: known, rounds: known, done: known.length, of }),
  };
}

interface Progress {
  readonly all: readonly RoundFigures[];
  readonly rounds: readonly RoundFigures[];
  readonly done: number;
  readonly of: number;
}

export function figuresOf(history: ClientHistory, { all, rounds, done, of }: Progress): Figures {
  return { rounds, columns: columnsOf(history, all), totals: totalsOf(history, all), done, of };
}

/** A document without a title goes by the name of its file. */
function named(history: ClientHistory): ClientHistory {
  const projects = history.projects.map((project) => ({
    ...project,
    documents: project.documents.map((one) => ({ ...one, title: one.title ?? documentName(one.location) })),
  }));
  return { ...history, projects };
}

function fromEntries<K extends string>(keys: readonly K[], label: (key: K) => string): Record<K, string> {
  return Object.fromEntries(keys.map((key) => [key, label(key)])) as Record<K, string>;
}
