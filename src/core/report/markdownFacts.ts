import type { Pen } from './pen';
import type { Sourced } from './model';

/** One line of a list of facts, with the place that says so; null where nothing does. */
export function fact<T>(
  pen: Pen,
  label: string,
  said: Sourced<T> | null,
  show: (value: T) => string,
): string | null {
  return said && `- **${label}${pen.words.colon}** ${show(said.value)}${pen.cite(said.at)}`;
}

/** The facts there are, as one list; no block at all where there are none. */
export function facts(...lines: readonly (string | null)[]): string[] {
  const said = lines.filter((line) => line !== null);
  return said.length === 0 ? [] : [said.join('\n')];
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
