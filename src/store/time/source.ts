import type { Location } from '../ports';
import type { TimeKept } from './kept';

/** Where worked time comes from when an action writes a document. */
export interface TimeSource {
  readonly kept: TimeKept;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether time is to be written at all. */
  readonly enabled: () => boolean;
  /** Keeps what was seen of this document up to this moment. */
  collect(document: Location): Promise<void>;
}
