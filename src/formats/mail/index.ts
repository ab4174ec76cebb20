/** Mails as saved files (.eml). Loaded when first used. */
import type { Incoming } from '../../core/intake/model';
import { readPasted } from '../../core/intake/pasted';
import { fail, ok, type Result } from '../../core/problem';

/** A read mail; `attachments` are the names of the files that came with it, in order. */
export interface ReadMail extends Incoming {
  readonly attachments: readonly string[];
}

export async function readEml(bytes: Uint8Array): Promise<Result<ReadMail>> {
  if (bytes.length === 0) return fail('cannot-read', 'The mail is empty.');
  return ok({ ...readPasted(new TextDecoder().decode(bytes), {}), source: 'mail', attachments: [] });
}
