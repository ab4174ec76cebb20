import type { Problem } from '../../src/core/problem';
import { english } from '../../src/core/said';

/** What problems say, in English, in their order. */
export const messagesOf = (problems: readonly Problem[]): string[] =>
  problems.map(({ message }) => english(message));
