import * as vscode from 'vscode';
import { SATURDAY_AND_SUNDAY } from '../core/calendar/days';
import type { FeedbackDays } from '../core/feedback/window';
import type { Address } from '../core/letters/language';
import { pathInside } from '../core/paths';
import type { TalkRules } from '../core/picture/talk';
import { DEFAULT_FEEDBACK } from '../core/terms/limits';
import { dayOfWeek, WEEKDAYS } from '../core/terms/weekdays';
import { DEFAULT_INCLUDED_ROUNDS, DEFAULT_REPLY_HOURS, DEFAULT_TALK, ROUNDS_FOLDER } from '../store/defaults';
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
  /** As the client reads it, in a redline and beside replies; empty where the writer has not said. */
  readonly writerName: string;
  /** The program that prints a PDF; empty where the usual places are to be looked at. */
  readonly browser: string;
  readonly foldFrontMatter: boolean;
  readonly roundLenses: boolean;
  readonly trackTime: boolean;
  /** Hours after which feedback should have had a first answer; null: no such promise. */
  readonly replyHours: number | null;
  readonly talk: TalkRules;
  /** How letters address the client. */
  readonly address: Address;
  /** What letters end with. */
  readonly signature: string;
}

/** All settings, as a plain object; values of a wrong type (settings are hand-written) count as not set. */
export function readSettings(scope?: vscode.Uri): Settings {
  const configuration = vscode.workspace.getConfiguration(undefined, scope ?? null);
  const includedRounds: unknown = configuration.get(SETTINGS.includedRounds);
  const replyHours: unknown = configuration.get(SETTINGS.replyHours);
  const roundsFolder: unknown = configuration.get(SETTINGS.roundsFolder);
  const feedbackDays: unknown = configuration.get(SETTINGS.feedbackDays);
  return Object.freeze({
    includedRounds: isCount(includedRounds) ? includedRounds : DEFAULT_INCLUDED_ROUNDS,
    roundsFolder: (typeof roundsFolder === 'string' ? pathInside(roundsFolder) : null) ?? ROUNDS_FOLDER,
    publishFolders: textsOf(configuration.get(SETTINGS.publishFolders)),
    writerName: textIn(configuration, SETTINGS.writerName),
    browser: textIn(configuration, SETTINGS.browser),
    cleanCopyKeepsFrontMatter: configuration.get(SETTINGS.cleanCopyKeepsFrontMatter) !== false,
    feedback: {
      days: isCount(feedbackDays) ? feedbackDays : DEFAULT_FEEDBACK.days,
      off: { weekend: weekendOf(configuration.get(SETTINGS.weekend)), holidays: new Set<string>() },
    },
    warnings: configuration.get(SETTINGS.warnings) !== false,
    foldFrontMatter: configuration.get(SETTINGS.foldFrontMatter) !== false,
    roundLenses: configuration.get(SETTINGS.roundLenses) !== false,
    trackTime: configuration.get(SETTINGS.trackTime) === true,
    address: configuration.get(SETTINGS.address) === 'formal' ? 'formal' : 'informal',
    signature: textIn(configuration, SETTINGS.signature),
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

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.filter((one: unknown): one is string => typeof one === 'string' && one.trim() !== '')
    : [];
function textIn(configuration: vscode.WorkspaceConfiguration, setting: string): string {
  const value: unknown = configuration.get(setting);
  return typeof value === 'string' ? value.trim() : '';
}

function countIn(configuration: vscode.WorkspaceConfiguration, setting: string, usual: number): number {
  const value: unknown = configuration.get(setting);
  return isCount(value) ? value : usual;
}

/** A year at most: who promises less has mistyped. */
const isHours = (value: unknown): value is number =>
  typeof value === 'number' && value > 0 && value <= MOST_HOURS;
const MOST_HOURS = 24 * 365;

/** Numbers of the days; what is no list of days, or leaves none to work on, counts as not set. */
function weekendOf(value: unknown): ReadonlySet<number> {
  if (!Array.isArray(value)) return SATURDAY_AND_SUNDAY.weekend;
  const days = value.map((name) => (typeof name === 'string' ? dayOfWeek(name) : null));
  const numbers = new Set(days.filter((day) => day !== null));
  return numbers.size === WEEKDAYS.length ? SATURDAY_AND_SUNDAY.weekend : numbers;
}
