import * as vscode from 'vscode';
import { SATURDAY_AND_SUNDAY } from '../core/calendar/days';
import type { FeedbackDays } from '../core/feedback/window';
import { DEFAULT_FEEDBACK } from '../core/terms/limits';
import { dayOfWeek, WEEKDAYS } from '../core/terms/weekdays';
import { DEFAULT_INCLUDED_ROUNDS, ROUNDS_FOLDER } from '../store/defaults';
import { SETTINGS } from './ids';

export interface Settings {
  readonly includedRounds: number;
  /** A path inside the workspace folder. */
  readonly roundsFolder: string;
  readonly feedback: FeedbackDays;
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
  const feedbackDays: unknown = configuration.get(SETTINGS.feedbackDays);
  return Object.freeze({
    includedRounds: isCount(includedRounds) ? includedRounds : DEFAULT_INCLUDED_ROUNDS,
    roundsFolder: isInside(roundsFolder) ? roundsFolder : ROUNDS_FOLDER,
    publishFolders: textsOf(configuration.get(SETTINGS.publishFolders)),
    cleanCopyKeepsFrontMatter: configuration.get(SETTINGS.cleanCopyKeepsFrontMatter) !== false,
    feedback: {
      days: isCount(feedbackDays) ? feedbackDays : DEFAULT_FEEDBACK.days,
      off: { weekend: weekendOf(configuration.get(SETTINGS.weekend)), holidays: new Set<string>() },
    },
    warnings: configuration.get(SETTINGS.warnings) !== false,
    foldFrontMatter: configuration.get(SETTINGS.foldFrontMatter) !== false,
    roundLenses: configuration.get(SETTINGS.roundLenses) !== false,
    trackTime: configuration.get(SETTINGS.trackTime) === true,
  });
}

export const isOurs = (event: vscode.ConfigurationChangeEvent): boolean =>
  event.affectsConfiguration('revisionRounds');

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.filter((one: unknown): one is string => typeof one === 'string' && one.trim() !== '')
    : [];
/** Numbers of the days; what is no list of days, or leaves none to work on, counts as not set. */
function weekendOf(value: unknown): ReadonlySet<number> {
  if (!Array.isArray(value)) return SATURDAY_AND_SUNDAY.weekend;
  const days = value.map((name) => (typeof name === 'string' ? dayOfWeek(name) : null));
  const numbers = new Set(days.filter((day) => day !== null));
  return numbers.size === WEEKDAYS.length ? SATURDAY_AND_SUNDAY.weekend : numbers;
}

/** A relative path that does not climb out of the folder it starts in. */
const isInside = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.trim() !== '' &&
  !/^([/\\]|[a-z]:)/i.test(value) &&
  !value.split(/[/\\]/).includes('..');
