import * as vscode from 'vscode';
import { DEFAULT_INCLUDED_ROUNDS, DEFAULT_REPLY_HOURS, DEFAULT_TALK, ROUNDS_FOLDER } from '../store/defaults';
import type { TalkRules } from '../core/picture/talk';
import { SETTINGS } from './ids';

export interface Settings {
  readonly includedRounds: number;
  /** A path inside the workspace folder. */
  readonly roundsFolder: string;
  readonly warnings: boolean;
  readonly foldFrontMatter: boolean;
  readonly roundLenses: boolean;
  /** Hours after which feedback should have had a first answer; null: no such promise. */
  readonly replyHours: number | null;
  readonly talk: TalkRules;
}

/** All settings, as a plain object; values of a wrong type (settings are hand-written) count as not set. */
export function readSettings(scope?: vscode.Uri): Settings {
  const configuration = vscode.workspace.getConfiguration(undefined, scope ?? null);
  const includedRounds: unknown = configuration.get(SETTINGS.includedRounds);
  const replyHours: unknown = configuration.get(SETTINGS.replyHours);
  const roundsFolder: unknown = configuration.get(SETTINGS.roundsFolder);
  return Object.freeze({
    includedRounds: isCount(includedRounds) ? includedRounds : DEFAULT_INCLUDED_ROUNDS,
    roundsFolder: isInside(roundsFolder) ? roundsFolder : ROUNDS_FOLDER,
    warnings: configuration.get(SETTINGS.warnings) !== false,
    foldFrontMatter: configuration.get(SETTINGS.foldFrontMatter) !== false,
    roundLenses: configuration.get(SETTINGS.roundLenses) !== false,
    talk: {
      documentsPast: countIn(configuration, SETTINGS.talkAfterDocuments, DEFAULT_TALK.documentsPast),
      fallingRatings: countIn(configuration, SETTINGS.talkAfterRatings, DEFAULT_TALK.fallingRatings),
    },
    replyHours: replyHours === 0 ? null : isHours(replyHours) ? replyHours : DEFAULT_REPLY_HOURS,
  });
}

export const isOurs = (event: vscode.ConfigurationChangeEvent): boolean =>
  event.affectsConfiguration('revisionRounds');

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

function countIn(configuration: vscode.WorkspaceConfiguration, setting: string, usual: number): number {
  const value: unknown = configuration.get(setting);
  return isCount(value) ? value : usual;
}

/** A year at most: who promises less has mistyped. */
const isHours = (value: unknown): value is number =>
  typeof value === 'number' && value > 0 && value <= MOST_HOURS;
const MOST_HOURS = 24 * 365;

/** A relative path that does not climb out of the folder it starts in. */
const isInside = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.trim() !== '' &&
  !/^([/\\]|[a-z]:)/i.test(value) &&
  !value.split(/[/\\]/).includes('..');
