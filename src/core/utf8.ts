import { fail, ok, type Result } from './problem';
import { say } from './said';

/**
 * Bytes as text, where they are UTF-8; else null: with signs that stand for what could not be read, nobody would see that something is
 * lost. A byte order mark is left out, unless it is to be kept as a character, so that what is written back has it still.
 */
export function utf8Text(bytes: Uint8Array, { keepMark = false } = {}): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: keepMark }).decode(bytes);
  } catch {
    return null;
  }
}

/** The same, with a problem that names the file: `not-utf8`. */
export function utf8File(name: string, bytes: Uint8Array, options?: { keepMark: boolean }): Result<string> {
  const text = utf8Text(bytes, options);
  return text === null
    ? fail('not-utf8', say('{0} is not UTF-8 text. Save it as UTF-8 first.', name))
    : ok(text);
}
