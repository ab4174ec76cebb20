import type { RedlineOptions } from '../redline';

/** What goes out to a client, as a document of their own. */

export const HANDOVER_FORMATS = ['docx', 'html', 'pdf', 'md'] as const;
export type HandoverFormat = (typeof HANDOVER_FORMATS)[number];

/** A draft to be handed over: its words, and what they are compared with. Nothing else of the front matter is here. */
export interface Handover {
  readonly title: string;
  /** BCP 47; empty where it is not known. */
  readonly language: string;
  /** The client; empty where the document is not tracked. */
  readonly client: string;
  /** The prose as it is now, without front matter. */
  readonly prose: string;
  /** Null: the clean draft. */
  readonly redline: (RedlineOptions & { readonly older: string }) | null;
}
