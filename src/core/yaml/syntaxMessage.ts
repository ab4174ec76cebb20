import type { ErrorCode } from 'yaml';
import { say, type Said } from '../said';

/** What a writer can do about each kind of YAML error. */
const MESSAGES: Readonly<Partial<Record<ErrorCode, Said>>> = {
  BAD_ALIAS: say(
    'The name after `*` or `&` cannot be read. A text that starts with one of these needs quotes.',
  ),
  ALIAS_PROPS: say(
    'A repeated value (`*name`) takes nothing in front of it. Remove the `&` or `!` word before it.',
  ),
  BAD_DIRECTIVE: say(
    'A line that starts with `%` is an instruction to YAML, and this one is unknown. Remove it.',
  ),
  BAD_DQ_ESCAPE: say(
    'The backslash means nothing here. Write it twice, or use single quotes around the text.',
  ),
  BAD_INDENT: say(
    'This line is not indented like its neighbours, or a bracket is not closed. Line it up, or close the bracket.',
  ),
  BAD_SCALAR_START: say('A text cannot start with this character. Put the text in quotes.'),
  BLOCK_AS_IMPLICIT_KEY: say(
    'There is a second colon on this line. Put the text after the first colon in quotes.',
  ),
  BLOCK_IN_FLOW: say(
    'Inside brackets everything is separated by commas: no `- ` lines and no indented entries.',
  ),
  DUPLICATE_KEY: say('This key stands twice in the same place. Remove or rename one of the two.'),
  KEY_OVER_1024_CHARS: say(
    'This key is longer than 1024 characters. Is a quote or a line break missing before it?',
  ),
  MISSING_CHAR: say(
    'Something is missing here: a colon after a key, a comma, a closing quote or a closing bracket.',
  ),
  MULTILINE_IMPLICIT_KEY: say(
    'A key must stand on one line and end with a colon. Is a colon or a quote missing?',
  ),
  MULTIPLE_ANCHORS: say('A value can have one `&name` only. Remove the other one.'),
  MULTIPLE_TAGS: say('A value can have one `!word` only. Remove the other one.'),
  MULTIPLE_DOCS: say('A second YAML document starts here. Remove the `---` line, or what stands above it.'),
  RESOURCE_EXHAUSTION: say(
    'The entries are nested too deeply to be read. Are there too many opening brackets?',
  ),
  TAB_AS_INDENT: say('This line is indented with a tab, which YAML does not allow. Use spaces.'),
  TAG_RESOLVE_FAILED: say('The value does not fit the `!word` in front of it. Correct one of the two.'),
  UNEXPECTED_TOKEN: say(
    'This does not belong here. Is a quote, a bracket or an indentation wrong just before it?',
  ),
};

const OTHER = say('This cannot be read as YAML. Check the quotes, colons and indentation around this place.');

/** A sentence for a YAML error: what is wrong, and what to do. */
export const syntaxMessage = (code: ErrorCode): Said => MESSAGES[code] ?? OTHER;
