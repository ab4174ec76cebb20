import * as vscode from 'vscode';

const MINUTES_IN_AN_HOUR = 60;

/** `1 h 35 min`, `45 min`, `2 h`; minutes in whole ones. */
export function durationLabel(minutes: number): string {
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / MINUTES_IN_AN_HOUR), whole % MINUTES_IN_AN_HOUR];
  if (hours === 0) return vscode.l10n.t('{0} min', rest);
  return rest === 0 ? vscode.l10n.t('{0} h', hours) : vscode.l10n.t('{0} h {1} min', hours, rest);
}
