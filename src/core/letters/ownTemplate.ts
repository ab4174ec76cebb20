import { fail, ok, type Result } from '../problem';
import { say } from '../said';

/**
 * The text of a template of the writer's own. In another encoding every letter that is not English would reach the client
 * as a question mark, without a word. @param name what the file is called in the message
 */
export function ownTemplate(bytes: Uint8Array, name: string): Result<string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail('not-utf8', say('{0} is not UTF-8 text. Save it as UTF-8 first.', name));
  }
}
