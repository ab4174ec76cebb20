import * as vscode from 'vscode';
import { DEFAULT_INCLUDED_ROUNDS, ROUNDS_FOLDER } from '../store/defaults';
import { SETTINGS } from './ids';

export interface Settings {
  readonly includedRounds: number;
  /** A path inside the workspace folder. */
  readonly roundsFolder: string;
  readonly warnings: boolean;
  /** Folders or globs, relative to the workspace folder. */
  readonly publishFolders: readonly string[];
  readonly cleanCopyKeepsFrontMatter: boolean;
  readonly foldFrontMatter: boolean;
  readonly roundLenses: boolean;
  readonly trackTime: boolean;
}

/** All settings, as a plain object; values of a wrong type (settings are hand-written) count as not set. */
export function readSettings(scope?: vscode.Uri): Settings {
  const configuration = vscode.workspace.getConfiguration(undefined, scope ?? null);
  const includedRounds: unknown = configuration.get(SETTINGS.includedRounds);
  const roundsFolder: unknown = configuration.get(SETTINGS.roundsFolder);
  return Object.freeze({
    includedRounds: isRounds(includedRounds) ? includedRounds : DEFAULT_INCLUDED_ROUNDS,
    roundsFolder: isInside(roundsFolder) ? roundsFolder : ROUNDS_FOLDER,
    publishFolders: textsOf(configuration.get(SETTINGS.publishFolders)),
    cleanCopyKeepsFrontMatter: configuration.get(SETTINGS.cleanCopyKeepsFrontMatter) !== false,
    warnings: configuration.get(SETTINGS.warnings) !== false,
    foldFrontMatter: configuration.get(SETTINGS.foldFrontMatter) !== false,
    roundLenses: configuration.get(SETTINGS.roundLenses) !== false,
    trackTime: configuration.get(SETTINGS.trackTime) === true,
  });
}

export const isOurs = (event: vscode.ConfigurationChangeEvent): boolean =>
  event.affectsConfiguration('revisionRounds');

const isRounds = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.filter((one: unknown): one is string => typeof one === 'string' && one.trim() !== '')
    : [];

/** A relative path that does not climb out of the folder it starts in. */
const isInside = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.trim() !== '' &&
  !/^([/\\]|[a-z]:)/i.test(value) &&
  !value.split(/[/\\]/).includes('..');
