import type { Day } from '../calendar/days';
import type { Moment } from '../calendar/moments';
import type { FeedbackDays } from '../feedback/window';
import type { DocumentSummary } from '../model';

/**
 * What can fall due. `document`: the document's own date. `feedback`: the client's word on a draft. `reply`: the writer's
 * first word on feedback. `checkIn`: a sign of life to a client who has not been in touch.
 */
export const DUE_KINDS = ['reply', 'document', 'feedback', 'checkIn'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

export type DueEvent = Due &
  (
    | {
        readonly kind: 'reply';
        /** Hours there were from `since` on; null where the reply was promised for a day or a time. */
        readonly allowed: number | null;
      }
    | {
        readonly kind: Exclude<DueKind, 'reply'>;
        /** How much time there was from `since` on: business days for feedback, days for a check-in, 0 for a document's own date. */
        readonly allowed: number;
      }
  );

interface Due {
  /** The key of the document that it is about; for a check-in, of the one that was last talked about. */
  readonly document: string;
  /** The number of the draft that feedback is awaited or to be answered on; else null. */
  readonly round: number | null;
  readonly day: Day;
  /** Where it falls due at a time of the day; null: any time that day will do. */
  readonly moment: Moment | null;
  /** The day it is counted from: draft sent, feedback arrived, last contact; of a document's own date, that date. */
  readonly since: Day;
}

export interface ScheduledDocument {
  /** Any string that tells documents apart. */
  readonly key: string;
  readonly document: DocumentSummary;
  /** How long the client has for feedback. */
  readonly feedback: FeedbackDays;
}

/** A client with all of its documents. */
export interface ScheduledClient {
  readonly documents: readonly ScheduledDocument[];
  /** Days after the last contact; null: no check-ins with this client. */
  readonly checkInDays: number | null;
}
