import type { Span } from '../text';
import type { Level } from './schema';

/** What stands, or is being written, at a place in the front matter. */
export interface Field {
  readonly level: Level;
  /** The key; null where one is being written still. */
  readonly key: string | null;
  readonly part: 'key' | 'value';
  /** The part as it stands, in UTF-16 code units from the start of the file; empty where there is nothing yet. */
  readonly span: Span;
  /** The keys that its mapping has, this one included. */
  readonly present: readonly string[];
  /** Inside `[]` or `{}`. */
  readonly flow: boolean;
}
