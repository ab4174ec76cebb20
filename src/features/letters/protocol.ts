import type { Element } from '../../core/redline/element';

/** What the page of a letter and the extension say to each other. Either side checks what arrives before it believes it. */

/** The words of the page itself, in the writer's language. */
export interface LetterLabels {
  readonly toolbar: string;
  readonly copy: string;
  readonly copySubject: string;
  readonly copied: string;
  readonly subjectCopied: string;
  /** Where the clipboard does not take it: what the writer can do. */
  readonly selected: string;
}

export interface ShowLetter {
  readonly type: 'show';
  readonly labels: LetterLabels;
  /** Plain text; empty where the letter has none. */
  readonly subject: string;
  readonly body: readonly (Element | string)[];
  /** The letter as text, for programs that take no other. */
  readonly plain: string;
}

/** The page can take a letter. */
export interface FromLetter {
  readonly type: 'ready';
}

/** A message of the page, or null for anything else. */
export function readFromPanel(message: unknown): FromLetter | null {
  if (typeof message !== 'object' || message === null || !('type' in message)) return null;
  return message.type === 'ready' ? { type: 'ready' } : null;
}
