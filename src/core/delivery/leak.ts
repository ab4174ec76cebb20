import { pushedDown } from '../frontMatter/pushedDown';
import { splitFrontMatter } from '../frontMatter/split';
import type { Span } from '../text';
import { memberOf } from '../yaml/locate';
import { parseYaml } from '../yaml/parse';
import { nodeSpan, type YamlSource } from '../yaml/tree';
import { ownRecord, type OwnRecord } from './ownRecord';

/**
 * What a published file would tell its readers:
 * - `comments`: what the client said;
 * - `record`: drafts and dates of rounds, without a comment;
 * - `agreement`: how many rounds were agreed with a named client;
 * - `unreadable`: the front matter is damaged, or does not begin the file, and looks as if it held rounds.
 */
export type LeakKind = 'comments' | 'record' | 'agreement' | 'unreadable';

export interface Leak {
  readonly kind: LeakKind;
  readonly client: string | null;
  /** How many comments; 0 for the other kinds. */
  readonly comments: number;
  /** The key that gives it away, in UTF-16 code units from the start of the file. */
  readonly span: Span;
}

/** Without this word there is nothing to look for (a quoted key may spell it with escapes). */
const MAY_LEAK = /rounds|\\/;
/** The record's keys as they stand in a text that cannot be parsed. */
const LOOKS_LIKE_ROUNDS = /^[ \t]*["']?rounds["']?[ \t]*:/m;
const LOOKS_LIKE_RECORD =
  /(?:^|[-{,])[ \t]*["']?(?:comments["']?[ \t]*:|draft["']?[ \t]*:[ \t]*["']?[0-9a-f]{8})/m;

/**
 * What a Markdown file would leak if it were published as it is; null where nothing of the product's is in it.
 *
 * `client` alone never is a leak, nor beside `project`, `due` and the like: a site's portfolio pages have these. It takes rounds
 * with comments, with stored drafts, or (where a client is named) with the dates of sending; or the agreed number of rounds
 * beside a client. `rounds` of another shape, as a quiz or a tournament has them, are the site's own.
 */
export function leakIn(text: string): Leak | null {
  const split = splitFrontMatter(text);
  if (split.kind === 'none') {
    const below = pushedDown(text, split);
    return below && leakInDamaged(text.slice(below.opening.end, below.proseStart), below.opening.end);
  }
  const yaml = text.slice(split.yaml.start, split.yaml.end);
  if (!MAY_LEAK.test(yaml)) return null;
  const parsed = split.kind === 'found' ? parseYaml(yaml, split.yaml.start) : null;
  if (!parsed?.ok) return leakInDamaged(yaml, split.yaml.start);
  const record = ownRecord(parsed.value);
  return record && leakOf(record, parsed.value);
}

function leakOf(record: OwnRecord, source: YamlSource): Leak | null {
  const { client, rounds, hasLimit } = record;
  const comments = rounds.reduce((count, round) => count + round.comments.length, 0);
  const at = (key: string): Span => nodeSpan(source, memberOf(record.map, key)?.key ?? record.map);
  if (comments > 0) return { kind: 'comments', client, comments, span: at('rounds') };
  if (rounds.length > 0) return { kind: 'record', client, comments, span: at('rounds') };
  if (client !== null && hasLimit)
    return { kind: 'agreement', client, comments, span: at('included_rounds') };
  return null;
}

/** A site that cannot parse a front matter may well print it. */
function leakInDamaged(yaml: string, offset: number): Leak | null {
  const rounds = LOOKS_LIKE_ROUNDS.exec(yaml);
  if (!rounds || !LOOKS_LIKE_RECORD.test(yaml)) return null;
  const start = offset + rounds.index;
  return { kind: 'unreadable', client: null, comments: 0, span: { start, end: start + rounds[0].length } };
}
