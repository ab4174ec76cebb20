/**
 * What a comment says where its writer wrote no words. It is noted in the document, and what comes again is known by its words: they are
 * the same whatever language the editor is in.
 */
export const HIGHLIGHTED = 'Highlighted, without a note.';
export const UNDERLINED = 'Underlined, without a note.';
export const TO_BE_DELETED = 'To be deleted.';

/** `words`: those that are to stand there; none, where the passage is to go. */
export const suggested = (words: string): string =>
  words === '' ? 'Suggestion: leave this out.' : `Suggestion: ${words}`;
