import type { Files, Location } from '../ports';

/**
 * Worked minutes kept beside the documents, in a folder of this machine that all windows share: an empty file for every minute, named after
 * it, in a folder for each document. Nothing is ever written over, so that windows need not know of each other: whoever is first creates the
 * file of a minute, and whoever is second finds it. A process that is killed leaves a file or none.
 */
export interface KeptFiles extends Files {
  /** Removes a file; one that is not there is no matter. */
  remove(file: Location): Promise<void>;
}
