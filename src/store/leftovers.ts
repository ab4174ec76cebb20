/**
 * Files are written under a temporary name and then renamed. A process that is killed in between leaves the temporary file: it
 * is no document and no draft, and whoever next writes in the same folder removes it.
 */

const PREFIX = '.keeping-';

/** Without an extension, so that nothing takes it for a draft or a document. */
export const temporaryName = (): string => `${PREFIX}${crypto.randomUUID()}`;

export const isLeftover = (name: string): boolean => name.startsWith(PREFIX);

/** A younger one may be another window's that is writing at this moment: on a slow network drive a file takes seconds, not an hour. */
export const LEFTOVER_AGE_MS = 3_600_000;
