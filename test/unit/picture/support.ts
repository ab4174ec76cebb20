import { DEFAULT_FEEDBACK } from '../../../src/core/terms/limits';
import type { PicturedDocument, PictureInput } from '../../../src/core/picture/model';
import { record } from '../schedule/support';

/** One round: when its draft was sent, and what else its entry says. */
export const round = (sent: string, ...rest: readonly string[]): string =>
  `  - {sent: ${[sent, ...rest].join(', ')}}`;

interface Known {
  readonly used?: number;
  /** Numbers of the rounds past the limit. */
  readonly past?: readonly number[];
  /** Other lines of the front matter. */
  readonly lines?: readonly string[];
}

export function pictured(key: string, rounds: readonly string[], known: Known = {}): PicturedDocument {
  const { used = rounds.length, past = [], lines = [] } = known;
  const document = record(...lines, ...(rounds.length === 0 ? [] : ['rounds:', ...rounds]));
  return { key, document, feedback: DEFAULT_FEEDBACK, used, past };
}

export function input(
  documents: readonly PicturedDocument[],
  more: Partial<PictureInput> = {},
): PictureInput {
  return { documents, projects: [], currency: null, today: '2026-11-20', unasked: null, ...more };
}
