import { SCHEMA } from '../frontMatter/schema';
import { readRounds } from '../frontMatter/readRounds';
import type { Round } from '../model';
import { asScalar, startReading, wordsOf } from '../yaml/fields';
import { memberOf } from '../yaml/locate';
import type { CollectionNode, YamlSource } from '../yaml/tree';

/** Keys that the product reads and never owns: every site has a title, many a language. */
const THE_SITES_OWN: ReadonlySet<string> = new Set(['title', 'language']);

/** The keys of a tracked document's front matter that no reader of a site should ever get. */
export const OWN_KEYS: readonly string[] = Object.keys(SCHEMA.document).filter(
  (key) => !THE_SITES_OWN.has(key),
);

/** What a front matter holds of the product's, whether or not it still names a client. */
export interface OwnRecord {
  /** The name under `client`, which a portfolio page may have as well; null where there is none. */
  readonly client: string | null;
  /** Rounds that are the product's without doubt; none where `rounds` is somebody else's word for something else. */
  readonly rounds: readonly Round[];
  readonly hasLimit: boolean;
  readonly map: CollectionNode;
}

/** Null where the front matter is no group of keys. */
export function ownRecord(source: YamlSource): OwnRecord | null {
  const { root } = source;
  if (root.kind !== 'map') return null;
  const reading = startReading(source);
  const named = memberOf(root, 'client');
  const scalar = named && asScalar(reading, named.value);
  const client = (scalar && wordsOf(scalar)?.trim()) || null;
  const rounds = memberOf(root, 'rounds') ? readRounds(reading, root) : [];
  const isOurs = rounds.some((round) => hasRecord(round) || (client !== null && round.sent !== undefined));
  return {
    client,
    rounds: isOurs ? rounds : [],
    hasLimit: memberOf(root, 'included_rounds') !== undefined,
    map: root,
  };
}

/** How the ids of stored drafts begin: what no quiz or tournament has among its rounds. */
const DRAFT_ID = /^[0-9a-f]{8,64}$/;

const hasRecord = ({ comments, draft }: Round): boolean =>
  comments.length > 0 || (draft !== undefined && DRAFT_ID.test(draft));
