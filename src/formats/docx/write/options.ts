import type { Tracked } from '../../../core/redline/tracked';

/** What a Word file is made of. Nothing else gets into it: no clock, no chance. The same options always give the same bytes. */
export interface DocxOptions {
  readonly text: Tracked;
  readonly title: string;
  /** BCP 47; empty where it is not known. */
  readonly language: string;
  /** Who made the changes, and answers the comments. */
  readonly author: string;
  /** When: ISO 8601, as it is to be read by the client. */
  readonly date: string;
  /** Those that go into the file, in the order of its list. */
  readonly comments: readonly DocxComment[];
  /** The bytes of pictures, by the place that the Markdown names; the description of any other stands as text. */
  readonly images: ReadonlyMap<string, Uint8Array>;
}

export interface DocxComment {
  /** As the edges in the text have it; a comment without edges hangs at the start. */
  readonly id: string;
  readonly author: string;
  /** ISO 8601, or null: not known. */
  readonly at: string | null;
  readonly text: string;
  /** The writer's answer. */
  readonly reply: string | null;
  readonly resolved: boolean;
}
