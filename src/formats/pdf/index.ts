/** Feedback in PDF files. Loaded when first used. */
import type { Incoming } from '../../core/intake/model';
import { fail, type Result } from '../../core/problem';

export async function readPdf(bytes: Uint8Array): Promise<Result<Incoming>> {
  return fail('cannot-read', `This PDF of ${bytes.length} bytes cannot be read yet.`);
}
