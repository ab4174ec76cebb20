import type { LetterKind } from '../core/letters/kinds';
import { isLetterKind } from '../core/letters/kinds';
import type { Location } from '../store/ports';

/** What a room hands to the command that writes letters: what about, and which letter where that is clear. */
export interface LetterArgument {
  readonly subject: { readonly document: Location; readonly comment?: string };
  readonly letter?: LetterKind;
}

/** What a letter told the client about a mistake, for the command that logs one; empty where there is none. */
export function mistakeIn(argument: unknown): string {
  if (typeof argument !== 'object' || argument === null || !('mistake' in argument)) return '';
  return typeof argument.mistake === 'string' ? argument.mistake : '';
}

/** The letter that a command was asked for; undefined where the writer is to choose. */
export function letterIn(argument: unknown): LetterKind | undefined {
  if (typeof argument !== 'object' || argument === null || !('letter' in argument)) return undefined;
  return isLetterKind(argument.letter) ? argument.letter : undefined;
}
